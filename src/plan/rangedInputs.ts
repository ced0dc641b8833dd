import { parseScenario } from '../scenario/parseScenario.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import { withInput } from './inputNumber.ts';
import { packetTimesAt } from './inputSteps.ts';
import type { InputRanges } from './scenarioRanges.ts';
import { type InputRange, triangularQuantile } from './triangular.ts';

/** A number of the scenario that is a range, and how to take a value of it. */
export interface Ranged {
  path: string;
  range: InputRange;
  /** Value that is not exceeded with a probability. */
  at: (share: number) => number;
}

/** In the order of their names, so that draws do not depend on how they were written down. */
export function rangedInputs(scenario: FilledScenario, ranges: InputRanges): Ranged[] {
  return Object.entries(ranges)
    .filter(([, { low, high }]) => low < high)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, range]) => {
      const at = (share: number) => triangularQuantile(range, share);
      if (path.endsWith('packetMs')) {
        const times = [range.low, range.likely, range.high, ...packetTimesAt(scenario.media, path)];
        return { path, range, at: (share: number) => nearest(times, at(share), range) };
      }
      const isFree = parseScenario(withInput(scenario, path, Math.floor(range.low) + 0.5)).ok;
      const isWhole = !isFree && [range.low, range.likely, range.high].every(Number.isInteger);
      return { path, range, at: isWhole ? (share: number) => Math.round(at(share)) : at };
    });
}

/** Of those within the range; packets hold whole frames. */
function nearest(values: readonly number[], to: number, { low, high }: InputRange): number {
  const within = values.filter((each) => each >= low && each <= high);
  return within.reduce((best, each) => (Math.abs(each - to) < Math.abs(best - to) ? each : best), low);
}
