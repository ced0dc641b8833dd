import { CapacityError } from '../errors/capacityError.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ContactCenterDemand, ScenarioDemand } from '../scenario/scenarioDemand.ts';
import { attempt, type SolveConstraints } from './constraints.ts';
import { planIfValid } from './inputNumber.ts';
import { assertBounded, mostWhole, roomFor } from './mostCalls.ts';
import { mostReal } from './mostReal.ts';
import { planCapacity } from './planCapacity.ts';
import type { MostAgents } from './solution.ts';

/** Calls of an hour are found to a billionth of themselves. */
const TO_RATIO = 1e-9;

/**
 * Most agents that keep to the link, the provider's limits and the conditions: those of a contact center with as many
 * calls an hour as they can take at its service level, or the seats of an office.
 */
export function mostAgents(scenario: Scenario, subjectTo: SolveConstraints): MostAgents {
  const { demand } = scenario;
  if (demand.kind !== 'contact-center' && demand.kind !== 'seats') {
    const expected = 'contact-center or seats, which have agents';
    throw new CapacityError({ code: 'invalid-scenario', field: 'demand.kind', received: demand.kind, expected });
  }
  assertBounded(scenario, subjectTo);
  const demandOf = demand.kind === 'seats' ? seated(demand) : staffed(scenario, demand);
  const { count, ...solved } = mostWhole(
    (agents) => attempt({ ...scenario, demand: demandOf(agents) }, subjectTo),
    guessOf(scenario, subjectTo),
    demand.kind === 'seats' ? 'demand.seats' : 'demand.callsPerHour',
  );
  return { agents: count, ...solved };
}

const seated =
  (demand: Extract<ScenarioDemand, { kind: 'seats' }>) =>
  (seats: number): ScenarioDemand => ({ ...demand, seats });

/** The contact center with the most calls that so many agents can take. */
function staffed(scenario: Scenario, demand: ContactCenterDemand): (agents: number) => ScenarioDemand {
  const withCalls = (callsPerHour: number) => ({ ...demand, callsPerHour });
  return (agents) => {
    const isEnough = (callsPerHour: number) => {
      const plan = planIfValid({ ...scenario, demand: withCalls(callsPerHour) });
      return plan !== undefined && (plan.traffic.agents ?? 0) <= agents;
    };
    const { most, beyond } = mostReal(isEnough, TO_RATIO);
    // Where no more calls can be asked for, more agents have nothing to do.
    const isEnd = planIfValid({ ...scenario, demand: withCalls(beyond) }) === undefined;
    return withCalls(isEnd ? beyond : most);
  };
}

function guessOf(scenario: Scenario, subjectTo: SolveConstraints): number {
  const { traffic } = planCapacity(scenario);
  const perCall = traffic.peakCalls > 0 ? (traffic.agents ?? traffic.peakCalls) / traffic.peakCalls : 1;
  return Math.floor(roomFor(scenario, subjectTo) * perCall);
}
