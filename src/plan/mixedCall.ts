import type { MixedCall } from '../link/mixedCalls.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import type { PlannedMedia } from './plan.ts';

/** What a call of several legs or of a mix needs: in the mean, and of a mix each use by itself. */
export function mixedCall(
  scenario: FilledScenario,
  media: readonly PlannedMedia[],
): { callBitsPerSecond: number; mix?: MixedCall[] } {
  const uses = [scenario.media].flat();
  const mix = media.map((planned, index) => ({
    shareRatio: planned.shareRatio ?? 1,
    callBitsPerSecond: planned[`${scenario.link.measuredAt}BitsPerSecond`] * (uses[index]?.legsPerCall ?? 1),
  }));
  const callBitsPerSecond = mix.reduce((sum, use) => sum + use.shareRatio * use.callBitsPerSecond, 0);
  return { callBitsPerSecond, ...(mix.length > 1 && { mix }) };
}
