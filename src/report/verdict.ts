import { POINTS } from '../plan/measuredPoints.ts';
import type { Plan } from '../plan/plan.ts';
import { formatBitRate, formatNumber, formatRatio, formatValue } from '../units/format.ts';

/** The answer as a sentence or two, such as `50 calls need 4.76 Mbit/s each way on the wire.` */
export function verdict(plan: Plan): string {
  const { meanOpinionScore, scale } = plan.quality;
  const text = capacityVerdict(plan);
  return scale ? `${text} Voice: MOS ${formatNumber(meanOpinionScore ?? 1, 2)}, ${scale}.` : text;
}

function capacityVerdict({ traffic, link, scenario }: Plan): string {
  const { measuredAt, downBitsPerSecond, upBitsPerSecond } = scenario.link;
  const { bindingLimit, utilizationRatio, maxCalls = 0 } = link;
  const { peakCalls } = traffic;
  const what = traffic.offeredErlangs === undefined || traffic.agents !== undefined ? 'call' : 'channel';
  const need = `${peakCalls} ${what}${peakCalls === 1 ? ' needs' : 's need'} ${formatBitRate(link.requiredBitsPerSecond)} each way ${POINTS[measuredAt]}.`;
  if (!bindingLimit || !utilizationRatio)
    return `${need} A link of ${formatValue('smallestLinkBitsPerSecond', link.smallestLinkBitsPerSecond)} each way carries that.`;
  const size = formatBitRate(scenario.link[`${bindingLimit}BitsPerSecond`] ?? 0);
  const rates = downBitsPerSecond === upBitsPerSecond ? '' : `, limited by its ${bindingLimit} direction,`;
  const judgement = link.fits
    ? `fits, ${formatRatio(utilizationRatio[bindingLimit])} used, room for ${maxCalls - peakCalls} more`
    : `does not fit: it carries ${maxCalls}`;
  return `${need} Your ${size} link${rates} ${judgement}.`;
}
