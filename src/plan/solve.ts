import { CapacityError } from '../errors/capacityError.ts';
import { codecChoices } from './codecChoices.ts';
import { assertConstraints } from './constraints.ts';
import { mostAgents } from './mostAgents.ts';
import { mostCalls } from './mostCalls.ts';
import { mostErlangs } from './mostErlangs.ts';
import { planCapacity } from './planCapacity.ts';
import { smallestLink } from './smallestLink.ts';
import type { Solutions, SolveGoal, SolveInput } from './solution.ts';

const GOALS: { [Goal in SolveGoal]: (input: Required<Omit<SolveInput, 'find'>>) => Solutions[Goal] } = {
  'most-calls': ({ scenario, subjectTo }) => mostCalls(scenario, subjectTo),
  'most-agents': ({ scenario, subjectTo }) => mostAgents(scenario, subjectTo),
  'most-erlangs': ({ scenario, subjectTo }) => mostErlangs(scenario, subjectTo),
  'smallest-link': ({ scenario, subjectTo }) => smallestLink(scenario, subjectTo),
  codecs: ({ scenario, subjectTo, among }) => codecChoices(scenario, subjectTo, among),
};

/**
 * The question turned round: not what a demand needs, but how much fits, which link is enough, or which codec will do.
 *
 * `most-calls` replaces the demand by calls at once. `most-agents` looks for the agents of a contact center that has as
 * many calls an hour as they can take at its service level, or for seats; `most-erlangs` for traffic, in the words of
 * the demand. All three keep to the link, `limits` and `subjectTo`; without any of them that ends the search they are
 * refused. `smallest-link` leaves out the rates and the limits of the scenario. Whole numbers are exact: the solution
 * keeps to everything, one more, or one bit per second less, does not.
 *
 * `codecs` tries every codec of voice at its usual packet times on the scenario's own path, or what `among` says. Where
 * the delay of the network is not said it is taken as none, and named in `assumed`. Of a mix all calls
 * are sent in one way, and its first use is the scenario's own. The frontier is that of each path
 * and scale, over all that was tried.
 *
 * @param input `scenario`; `find`; `subjectTo`, `meanOpinionScore` [1…4.5], `bitsPerSecond` of all calls [bit/s],
 *   `mouthToEarMs` [ms], `blockingRatio` for traffic [0…1]; `among`
 * @returns the solution with its plan and the input that binds; null for a number that does not exist
 * @throws CapacityError `invalid-scenario`, also where nothing ends the search or the demand has no such number;
 *   `out-of-range` for a condition; `unknown-id`
 * @example solve({ scenario: { demand: { kind: 'calls', peakCalls: 1 }, link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 } }, find: 'most-calls' }).calls // 78
 */
export function solve<Goal extends SolveGoal>(input: SolveInput<Goal>): Solutions[Goal] {
  const { scenario, find, subjectTo = {}, among = {} } = input;
  if (!Object.hasOwn(GOALS, find)) {
    const expected = `one of ${Object.keys(GOALS).join(', ')}`;
    throw new CapacityError({ code: 'unknown-id', field: 'find', received: find, expected });
  }
  assertConstraints(subjectTo);
  planCapacity(scenario);
  return GOALS[find]({ scenario, subjectTo, among });
}
