import type { Plan } from '../plan/plan.ts';
import { formatBitRate, formatNumber, formatRatio } from '../units/format.ts';

const POINTS = { ip: 'at IP', link: 'on the link', wire: 'on the wire' } as const;

/** The answer as a sentence or two, such as `50 calls need 4.76 Mbit/s each way on the wire.` */
export function verdict(plan: Plan): string {
  const { meanOpinionScore, scale } = plan.quality;
  const text = capacityVerdict(plan);
  return scale ? `${text} Voice: MOS ${formatNumber(meanOpinionScore ?? 1, 2)}, ${scale}.` : text;
}

function capacityVerdict({ traffic, link, scenario }: Plan): string {
  const { measuredAt, downBitsPerSecond = 0, upBitsPerSecond = 0 } = scenario.link;
  const subject =
    traffic.offeredErlangs === undefined || traffic.agents !== undefined
      ? `${traffic.peakCalls} ${traffic.peakCalls === 1 ? 'call needs' : 'calls need'}`
      : `${traffic.peakCalls} channels need`;
  const need = `${subject} ${formatBitRate(link.requiredBitsPerSecond)} each way ${POINTS[measuredAt]}.`;
  if (link.fits === undefined || !link.utilizationRatio || !link.bindingLimit) {
    return `${need} A link of ${formatBitRate(link.smallestLinkBitsPerSecond)} each way carries that.`;
  }
  const rates = downBitsPerSecond === upBitsPerSecond ? '' : `, limited by its ${link.bindingLimit} direction,`;
  const size = formatBitRate(link.bindingLimit === 'up' ? upBitsPerSecond : downBitsPerSecond);
  const used = formatRatio(link.utilizationRatio[link.bindingLimit]);
  const most = link.maxCalls ?? 0;
  if (link.fits)
    return `${need} Your ${size} link${rates} fits, ${used} used, room for ${most - traffic.peakCalls} more.`;
  return `${need} Your ${size} link${rates} does not fit: it carries ${most}.`;
}
