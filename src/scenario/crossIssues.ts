import { rateRule, takesRate } from '../catalog/codecRates.ts';
import { codecRule, findCodec } from '../catalog/codecs.ts';
import { layerMisfit } from '../catalog/layerOrder.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import { holdsWholeFrames, packetTimeRule } from '../catalog/packetTimes.ts';
import { type Issue, receivedText } from './issue.ts';
import { DEFAULT_CODEC } from './fillScenario.ts';

/** Issues between fields that are each well formed, found even where other fields are not. */
export function crossIssues(input: unknown): Issue[] {
  const { media, link } = record(input);
  return [...mediaIssues(record(media)), ...linkIssues(record(link))];
}

function mediaIssues(media: Record<string, unknown>): Issue[] {
  const { codec: id = DEFAULT_CODEC, packetMs, codecBitsPerSecond, path, layers } = media;
  const issues: Issue[] = [];
  const report = (at: string, code: Issue['code'], expected: string, received: unknown) =>
    issues.push({ path: `media.${at}`, code, expected, received: receivedText(received) });
  if (typeof id === 'string') {
    const entry = findCodec(id);
    if (!entry) report('codec', 'unknown-codec', codecRule(), id);
    else {
      const plausible = typeof packetMs === 'number' && packetMs > 0;
      if (plausible && !holdsWholeFrames(entry, packetMs))
        report('packetMs', 'packet-time', packetTimeRule(entry), packetMs);
      if (typeof codecBitsPerSecond === 'number' && !takesRate(entry, codecBitsPerSecond)) {
        report('codecBitsPerSecond', 'out-of-range', rateRule(entry), codecBitsPerSecond);
      }
    }
  }
  if (path !== undefined && layers !== undefined) report('layers', 'conflict', 'path or layers, not both', layers);
  if (Array.isArray(layers)) {
    const misfit = layerMisfit((layers as unknown[]).filter(isNamed));
    if (misfit) report(misfit.field, 'layer-order', misfit.expected, misfit.received);
  }
  return issues;
}

function linkIssues(link: Record<string, unknown>): Issue[] {
  const [down, up] = [link.downBitsPerSecond, link.upBitsPerSecond];
  if ((down === undefined) === (up === undefined)) return [];
  const path = down === undefined ? 'link.downBitsPerSecond' : 'link.upBitsPerSecond';
  return [{ path, code: 'missing', expected: 'the other direction too [bit/s]', received: 'nothing' }];
}

function isNamed(entry: unknown): entry is LayerEntry {
  return typeof entry === 'string' || typeof record(entry).layer === 'string';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
