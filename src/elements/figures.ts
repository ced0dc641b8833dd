import { POINTS } from '../plan/measuredPoints.ts';
import type { Plan } from '../plan/plan.ts';
import { formatBitRate, formatNumber, formatRatio, formatValue } from '../units/format.ts';

/** A number of the plan that can be asked where it comes from. */
export interface Figure {
  path: string;
  text: string;
  caption: string;
}

/** The path of the number that the verdict turns on. */
export const totalPath = ({ scenario }: Plan): string => `bandwidth.${scenario.link.measuredAt}BitsPerSecond`;

/** The five numbers under the verdict. */
export function figures({ scenario, traffic, media, bandwidth, link, qos }: Plan): Figure[] {
  const { measuredAt: at, headroomRatio } = scenario.link;
  const where = POINTS[at];
  const usable = `fit with ${formatRatio(headroomRatio)} free`;
  const smallest = formatValue('smallestLinkBitsPerSecond', link.smallestLinkBitsPerSecond);
  const limit = link.bindingLimit;
  return [
    {
      path: `media.0.${at}BitsPerSecond`,
      text: formatBitRate(media[0]?.[`${at}BitsPerSecond`] ?? 0),
      caption: `one call, ${where}`,
    },
    {
      path: `bandwidth.${at}BitsPerSecond`,
      text: formatBitRate(link.requiredBitsPerSecond),
      caption: 'all calls, each way',
    },
    media[0]?.silence
      ? {
          path: `bandwidth.mean.${at}BitsPerSecond`,
          text: formatBitRate(bandwidth.mean[`${at}BitsPerSecond`]),
          caption: 'mean over talk and silence',
        }
      : scenario.demand.kind === 'calls'
        ? {
            path: 'media.0.packetsPerSecond',
            text: formatNumber(media[0]?.packetsPerSecond ?? 0),
            caption: 'packets a second',
          }
        : { path: 'traffic.peakCalls', text: `${traffic.peakCalls} channels`, caption: 'calls at once' },
    limit
      ? { path: 'link.maxCalls', text: `${link.maxCalls ?? 0} calls`, caption: usable }
      : { path: 'link.smallestLinkBitsPerSecond', text: smallest, caption: 'smallest link' },
    { path: 'qos.voice.dscp', text: `${qos.voice.dscpName} ${qos.voice.dscp}`, caption: 'mark of voice packets' },
  ];
}

/** A computed rate beside the range that the publisher prints for it. */
export interface PublishedRow {
  what: string;
  computed: string;
  printed: string;
}

/** The published ranges that there are for this codec and these calls. */
export function publishedRows({ bandwidth: { published }, media, link, scenario }: Plan): PublishedRow[] {
  if (!published) return [];
  const row = (what: string, rate: number, range: { minBitsPerSecond: number; maxBitsPerSecond: number }) => ({
    what,
    computed: formatBitRate(rate),
    printed: `${formatBitRate(range.minBitsPerSecond)} – ${formatBitRate(range.maxBitsPerSecond)}`,
  });
  const { perCall, concurrent } = published;
  const one = row(
    `One ${media[0]?.label ?? ''} call`,
    media[0]?.[`${scenario.link.measuredAt}BitsPerSecond`] ?? 0,
    perCall,
  );
  return concurrent ? [one, row(`${concurrent.concurrentCalls} calls`, link.requiredBitsPerSecond, concurrent)] : [one];
}
