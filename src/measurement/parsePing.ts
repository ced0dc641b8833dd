import { known, notUnderstood, ratioOf, readableText } from './measuredText.ts';
import type { Observation } from './observation.ts';

const EXPECTED = 'what ping prints on Linux, macOS or Windows, with its summary';

/** Of Linux, BusyBox, macOS and the BSDs. */
const COUNTS = /(\d{1,9}) packets transmitted, (\d{1,9}) (?:packets )?received/;
const TIMES = /min\/avg\/max(?:\/(?:mdev|stddev))? = ([\d.]+)\/([\d.]+)\/([\d.]+)(?:\/([\d.]+))? ms/;
/** Of Windows in any language: the order of the numbers is the same, and their arithmetic tells whether it is. */
const WINDOWS_COUNTS = /= (\d{1,9}), [^=\n]{1,40}= (\d{1,9}), [^=\n]{1,40}= (\d{1,9}) ?\r?\n? *\((\d{1,3}) ?%/;
const WINDOWS_TIMES = /= (\d{1,9}) ?ms, [^=\n]{1,40}= (\d{1,9}) ?ms, [^=\n]{1,40}= (\d{1,9}) ?ms/;
const HOST = /^(?:PING|Pinging) ([\w.:%-]{1,253})/m;
/** The time of one answer. */
const ANSWER = /[=<](\d+(?:\.\d+)?) ?ms\b(?! *,)/g;

/**
 * What ping saw: loss and times there and back.
 *
 * The jitter is the standard deviation where ping prints one, else the mean difference of one answer to the next; neither
 * is that of RFC 3550. The output of Windows is read in any language, by its numbers; that of others in English.
 *
 * @param input what ping printed
 * @throws CapacityError `not-understood`
 */
export function parsePing(input: unknown): Observation {
  const text = readableText(input, 'ping', EXPECTED);
  const [counts, times] = [countsOf(text), timesOf(text)];
  if (!counts || (counts.receivedPackets > 0 && !times)) throw notUnderstood('ping', text, EXPECTED);
  const [, host] = HOST.exec(text) ?? [];
  const { jitterMs, jitterKind } =
    times?.deviationMs === undefined
      ? differences(text)
      : { jitterMs: times.deviationMs, jitterKind: 'standard-deviation' as const };
  return known<Observation>({
    kind: 'ping',
    direction: 'round-trip',
    host,
    ...counts,
    lossRatio: ratioOf(counts.sentPackets - counts.receivedPackets, counts.sentPackets),
    roundTripMs: times?.meanMs,
    minRoundTripMs: times?.minMs,
    maxRoundTripMs: times?.maxMs,
    jitterMs,
    jitterKind,
  });
}

function countsOf(text: string): { sentPackets: number; receivedPackets: number } | undefined {
  const [, sent, received] = COUNTS.exec(text) ?? [];
  if (sent !== undefined)
    return { sentPackets: Number(sent), receivedPackets: Math.min(Number(received), Number(sent)) };
  const [sentPackets = 0, receivedPackets = 0, lost = 0, percent = 0] = (WINDOWS_COUNTS.exec(text) ?? [])
    .slice(1)
    .map(Number);
  const isSum = sentPackets > 0 && sentPackets === receivedPackets + lost;
  const isShare = Math.abs((lost / sentPackets) * 100 - percent) < 1;
  return isSum && isShare ? { sentPackets, receivedPackets } : undefined;
}

interface Times {
  minMs: number;
  meanMs: number;
  maxMs: number;
  deviationMs?: number;
}

function timesOf(text: string): Times | undefined {
  const plain = TIMES.exec(text)
    ?.slice(1)
    .map((value: string | undefined) => (value === undefined ? undefined : Number(value)));
  if (plain) {
    const [minMs = NaN, meanMs = NaN, maxMs = NaN, deviationMs] = plain;
    return ordered({ minMs, meanMs, maxMs, ...(deviationMs !== undefined && { deviationMs }) });
  }
  const [minMs = NaN, maxMs = NaN, meanMs = NaN] = (WINDOWS_TIMES.exec(text) ?? []).slice(1).map(Number);
  return ordered({ minMs, meanMs, maxMs });
}

const ordered = (times: Times): Times | undefined =>
  times.minMs <= times.meanMs && times.meanMs <= times.maxMs && !Number.isNaN(times.deviationMs ?? 0)
    ? times
    : undefined;

/** The mean difference of one answer to the next; nothing for fewer than two. */
function differences(text: string): Pick<Observation, 'jitterMs' | 'jitterKind'> {
  const answers = text
    .split('\n')
    .flatMap((line) => [...line.matchAll(ANSWER)].slice(0, 1).map(([, time]) => Number(time)));
  const steps = answers.slice(1).map((time, index) => Math.abs(time - (answers[index] ?? time)));
  if (steps.length === 0) return {};
  return { jitterMs: steps.reduce((sum, step) => sum + step, 0) / steps.length, jitterKind: 'mean-difference' };
}
