import type { Codec, PayloadFormat } from '../catalog/codecEntry.ts';
import { canVary, rateModeRule, rateRule, silenceRule, takesRate } from '../catalog/codecRates.ts';
import { codecRule, findCodec } from '../catalog/codecs.ts';
import { framesIn, holdsWholeFrames, packetTimeRule } from '../catalog/packetTimes.ts';
import { formatRule, framingOf } from '../catalog/payloadFormats.ts';
import { demandIssues } from './demandIssues.ts';
import { type Issue, receivedText } from './issue.ts';
import { DEFAULT_CODEC } from './fillScenario.ts';
import { layerIssues } from './layerIssues.ts';
import { networkIssues } from './networkIssues.ts';
import { repetitionRule } from './roomToRepeat.ts';

/** Issues between fields that are each well formed, found even where other fields are not. */
export function crossIssues(input: unknown): Issue[] {
  const { media, link, network, ...rest } = record(input);
  const demand = record(rest.demand);
  const hasRules = demand.kind && demand.kind !== 'calls';
  return [
    ...(hasRules ? demandIssues(demand, record(media)) : []),
    ...mediaIssues(record(media)),
    ...linkIssues(record(link)),
    ...(network ? networkIssues(record(network)) : []),
  ];
}

/** Takes an issue of the media down, at a path below it. */
export type Report = (at: string, code: Issue['code'], expected: string, received: unknown) => void;

function mediaIssues(media: Record<string, unknown>): Issue[] {
  const { codec: id = DEFAULT_CODEC, path, layers } = media;
  const issues: Issue[] = [];
  const report: Report = (at, code, expected, received) =>
    issues.push({ path: `media.${at}`, code, expected, received: receivedText(received) });
  if (typeof id === 'string') {
    const entry = findCodec(id);
    if (entry) codecIssues(entry, media, report);
    else report('codec', 'unknown-codec', codecRule(), id);
  }
  if (path !== undefined && layers !== undefined) report('layers', 'conflict', 'path or layers, not both', layers);
  if (Array.isArray(layers)) layerIssues(layers, report);
  return issues;
}

function codecIssues(entry: Codec, media: Record<string, unknown>, report: Report): void {
  const { packetMs = entry.defaultPacketMs, codecBitsPerSecond, payloadFormat, bitRateMode } = media;
  const { discontinuous, redundancyDepth } = media;
  if (typeof codecBitsPerSecond === 'number' && !takesRate(entry, codecBitsPerSecond))
    report('codecBitsPerSecond', 'out-of-range', rateRule(entry), codecBitsPerSecond);
  if (bitRateMode === 'variable' && !canVary(entry))
    report('bitRateMode', 'out-of-range', rateModeRule(entry), bitRateMode);
  if (discontinuous === true && !entry.silence)
    report('discontinuous', 'out-of-range', silenceRule(entry), discontinuous);
  if (typeof packetMs !== 'number' || !(packetMs > 0)) return;
  if (!holdsWholeFrames(entry, packetMs)) {
    report('packetMs', 'packet-time', packetTimeRule(entry), packetMs);
    return;
  }
  const frames = framesIn(entry, packetMs);
  if (typeof payloadFormat === 'string' && !framingOf(entry, frames, payloadFormat as PayloadFormat))
    report('payloadFormat', 'not-a-choice', formatRule(entry, frames), payloadFormat);
  if (typeof redundancyDepth !== 'number' || !(redundancyDepth > 0)) return;
  const most = repetitionRule(entry, packetMs, codecBitsPerSecond, redundancyDepth);
  if (most) report('redundancyDepth', 'out-of-range', most, redundancyDepth);
}

function linkIssues(link: Record<string, unknown>): Issue[] {
  const [down, up] = [link.downBitsPerSecond, link.upBitsPerSecond];
  if ((down === undefined) === (up === undefined)) return [];
  const path = down === undefined ? 'link.downBitsPerSecond' : 'link.upBitsPerSecond';
  return [{ path, code: 'missing', expected: 'the other direction too [bit/s]', received: 'nothing' }];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
