import { CapacityError } from '../errors/capacityError.ts';
import { assertNonNegative, assertPositive } from './argumentGuards.ts';

/**
 * Calls that would be up at once over a day when demand changes from step to step: the modified offered load.
 *
 * The traffic of an interval is the calls that arrive in it times their holding time. Long calls carry it over: the
 * calls up lag behind the traffic and reach a lower peak. Assumes a group that blocks little, exponential holding
 * times, steady demand within each step, and calls at the start as if the first step had always been.
 * Size each step at its load; at a tenth of the step or less, holding times make no difference to speak of.
 *
 * @param input `steps` with `offeredErlangs` [E] and `durationSeconds` [s]; `holdSeconds` mean holding time [s]
 * @returns the load at the end of each step, and the largest of the day [E]
 * @throws CapacityError `out-of-range`
 * @source Li, Whitt, Zhao 2016, Staffing to Stabilize Blocking in Loss Models; Jagerman 1975
 * @example offeredLoadProfile({ steps: [{ offeredErlangs: 10, durationSeconds: 900 }, { offeredErlangs: 20, durationSeconds: 900 }], holdSeconds: 900 }).peakErlangs // 16.32…
 */
export function offeredLoadProfile({
  steps,
  holdSeconds,
}: {
  steps: readonly { offeredErlangs: number; durationSeconds: number }[];
  holdSeconds: number;
}): { steps: { loadErlangs: number }[]; peakErlangs: number } {
  assertPositive({ holdSeconds });
  const [first] = steps;
  if (!first) throw new CapacityError({ code: 'out-of-range', field: 'steps', received: 'none', expected: 'a step' });
  let loadErlangs = first.offeredErlangs;
  const loads = steps.map(({ offeredErlangs, durationSeconds }) => {
    assertNonNegative({ offeredErlangs, durationSeconds });
    const left = durationSeconds / holdSeconds;
    loadErlangs = loadErlangs * Math.exp(-left) - offeredErlangs * Math.expm1(-left);
    return { loadErlangs };
  });
  // Within a step the load only rises or only falls, so that the largest is at the end of one.
  return { steps: loads, peakErlangs: loads.reduce((peak, load) => Math.max(peak, load.loadErlangs), 0) };
}
