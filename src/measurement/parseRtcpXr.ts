import { type Fields, isFields, jsonOf, known, notUnderstood, readableText } from './measuredText.ts';
import type { Observation } from './observation.ts';

const EXPECTED = 'the fields of a VoIP metrics block (RFC 3611 section 4.7), or a report in the form of RFC 6035';
/** Rates are parts of 256, scores are tenths, and 127 means that there is none. */
const PARTS = 256;
const MOST_PART = 255;
const TENTHS = 10;
const UNAVAILABLE = 127;
const PERCENT = 100;

/**
 * What a receiver reported of a call: loss, how it came in bursts, what the buffer discarded, delay and scores.
 *
 * @param input the block's fields as they are on the wire, in the names of RFC 3611 (`lossRate` or `loss_rate`, …); or
 *   the text of a report as SIP carries it (RFC 6035), of which the local metrics count
 * @throws CapacityError `not-understood`
 * @source RFC 3611 section 4.7; RFC 6035 section 4.6
 */
export function parseRtcpXr(input: unknown): Observation {
  if (typeof input === 'string' && !input.trimStart().startsWith('{'))
    return reportOf(readableText(input, 'rtcp-xr', EXPECTED));
  const block = jsonOf(input, 'rtcp-xr', EXPECTED);
  if (!isFields(block)) throw notUnderstood('rtcp-xr', block, EXPECTED);
  const field = (name: string, most = MOST_PART) => wholeAt(block, name, most);
  const part = (name: string) => scaled(field(name), 1 / PARTS);
  const lossRatio = part('lossRate');
  if (lossRatio === undefined) throw notUnderstood('rtcp-xr', block, EXPECTED);
  return known<Observation>({
    kind: 'rtcp-xr',
    direction: 'down',
    lossRatio,
    discardRatio: part('discardRate'),
    burstLossRatio: part('burstDensity'),
    gapLossRatio: part('gapDensity'),
    burstMs: field('burstDuration', 65_535),
    gapMs: field('gapDuration', 65_535),
    roundTripMs: delay(field('roundTripDelay', 65_535)),
    bufferMs: delay(field('jbNominal', 65_535)),
    rFactor: available(field('rFactor')),
    meanOpinionScore: tenths(available(field('mosLq'))),
  });
}

/** Whole, and no more than its field holds; under the name as programs write it, or as the RFC does. */
function wholeAt(block: Fields, name: string, most: number): number | undefined {
  const words = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const value = block[name] ?? block[words];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most)
    throw notUnderstood(`rtcp-xr.${name}`, value, `a whole number from 0 to ${most}`);
  return value;
}

const scaled = (value: number | undefined, factor: number) => (value === undefined ? undefined : value * factor);
const tenths = (value: number | undefined) => (value === undefined ? undefined : value / TENTHS);
const available = (value: number | undefined) => (value === undefined || value >= UNAVAILABLE ? undefined : value);
/** Zero stands for a delay that is not known. */
const delay = (value: number | undefined) => (value === 0 ? undefined : value);

/** The local metrics of a report: lines of a name and `KEY=value`. */
function reportOf(text: string): Observation {
  const local = text.split(/^RemoteMetrics:/m)[0] ?? '';
  const values = new Map(
    [...local.matchAll(/\b([A-Z]{2,6})=(-?\d{1,9}(?:\.\d{1,9})?)(?=\s|$)/g)].map(([, key = '', value]) => [
      key,
      Number(value),
    ]),
  );
  const at = (key: string, most: number) => {
    const value = values.get(key);
    return value === undefined || value < 0 || value > most ? undefined : value;
  };
  const lost = at('NLR', PERCENT);
  if (!/^VQ\w*Report/m.test(text) || lost === undefined) throw notUnderstood('rtcp-xr', text, EXPECTED);
  const jitterMs = at('IAJ', 65_535);
  return known<Observation>({
    kind: 'rtcp-xr',
    direction: 'down',
    lossRatio: lost / PERCENT,
    discardRatio: scaled(at('JDR', PERCENT), 1 / PERCENT),
    burstLossRatio: scaled(at('BLD', PERCENT), 1 / PERCENT),
    gapLossRatio: scaled(at('GLD', PERCENT), 1 / PERCENT),
    burstMs: at('BD', 3_600_000),
    gapMs: at('GD', 3_600_000),
    roundTripMs: at('RTD', 65_535),
    jitterMs,
    jitterKind: jitterMs === undefined ? undefined : 'rfc3550',
    bufferMs: at('JBN', 65_535),
    rFactor: available(at('RCQ', PERCENT) ?? at('RLQ', PERCENT)),
    meanOpinionScore: at('MOSLQ', 5),
  });
}
