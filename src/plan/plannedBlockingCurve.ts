import { type BlockingCurve, blockingCurve } from './blockingCurve.ts';
import type { Plan } from './plan.ts';

/** The curve around a plan's channels, and its target; undefined where the plan was made with another model than Erlang B. */
export function plannedBlockingCurve({
  traffic,
  scenario,
}: Plan): { curve: BlockingCurve; targetRatio: number } | undefined {
  const { demand } = scenario;
  const offeredErlangs = traffic.offeredErlangs ?? 0;
  if (!('blockingRatio' in demand) || offeredErlangs === 0 || traffic.peakCalls === 0) return undefined;
  const curve = blockingCurve({ offeredErlangs, channels: traffic.peakCalls });
  const isOfModel = curve.neighbors.some((point) => point.blockingRatio === traffic.achievedBlockingRatio);
  return isOfModel ? { curve, targetRatio: demand.blockingRatio } : undefined;
}
