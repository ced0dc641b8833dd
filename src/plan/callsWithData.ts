import { mostMixedCalls } from '../link/mixedCalls.ts';
import { usableRatio } from '../link/usableRatio.ts';
import { callDataBitsPerSecond, steadyOtherRates } from './otherRates.ts';
import type { Plan } from './plan.ts';
import { callOf } from './plannedLink.ts';

type Base = Pick<Plan, 'scenario' | 'traffic' | 'media'>;

/**
 * Most calls on a link where each call brings data of its own: what is left beside the voice is less with every call.
 * Undefined where other traffic does not depend on the calls, and without a link.
 */
export function callsWithData(
  { scenario, traffic, media }: Base,
  { downBitsPerSecond, upBitsPerSecond }: { downBitsPerSecond?: number; upBitsPerSecond?: number },
): { maxCalls: number } | undefined {
  const dataBitsPerSecond = callDataBitsPerSecond(scenario, traffic);
  if (dataBitsPerSecond === 0 || downBitsPerSecond === undefined || upBitsPerSecond === undefined) return undefined;
  const { callBitsPerSecond, mix = [{ shareRatio: 1, callBitsPerSecond }] } = callOf(scenario, media);
  const others = steadyOtherRates(scenario, traffic);
  const left = (linkBitsPerSecond: number, otherBitsPerSecond: number) =>
    linkBitsPerSecond * (1 - scenario.link.headroomRatio) - otherBitsPerSecond;
  const besides =
    Math.min(left(downBitsPerSecond, others.down), left(upBitsPerSecond, others.up)) +
    traffic.peakCalls * dataBitsPerSecond;
  const ofVoice = Math.min(downBitsPerSecond, upBitsPerSecond) * usableRatio(scenario.link);
  const withData = [...mix, { shareRatio: 1, callBitsPerSecond: dataBitsPerSecond }];
  return { maxCalls: Math.min(mostMixedCalls(ofVoice, mix), mostMixedCalls(Math.max(0, besides), withData)) };
}
