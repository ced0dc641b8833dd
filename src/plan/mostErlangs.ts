import { CapacityError } from '../errors/capacityError.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ScenarioDemand } from '../scenario/scenarioDemand.ts';
import { type Attempt, attempt, type SolveConstraints } from './constraints.ts';
import { assertBounded, roomFor } from './mostCalls.ts';
import { mostFrom, mostReal } from './mostReal.ts';
import type { MostErlangs } from './solution.ts';

/** Most traffic whose channels keep to the link, the provider's limits and the conditions: to the last digit of a double. */
export function mostErlangs(scenario: Scenario, subjectTo: SolveConstraints): MostErlangs {
  assertBounded(scenario, subjectTo);
  const { demandOf, field } = soughtDemand(scenario.demand, subjectTo);
  const tryAmount = (amount: number) => attempt({ ...scenario, demand: demandOf(amount) }, subjectTo);
  const none = tryAmount(0);
  const isNone = none.broken.length > 0;
  const holds = (amount: number) => tryAmount(amount).broken.length === 0;
  const { most, beyond } = isNone
    ? { most: 0, beyond: 0 }
    : 'peakednessFactor' in scenario.demand
      ? mostOfBursts(tryAmount, holds, roomFor(scenario, subjectTo))
      : mostReal(holds);
  const { plan } = tryAmount(most);
  if (!plan) throw new CapacityError({ code: 'invalid-scenario', field, received: 0, expected: 'no traffic' });
  const [bindingInput = field] = isNone ? none.broken : tryAmount(beyond).broken;
  return { offeredErlangs: isNone ? null : (plan.traffic.offeredErlangs ?? 0), plan, bindingInput };
}

/** Hardly any bursty traffic can take more channels than a good deal of it: where little fails, more may not. */
function mostOfBursts(
  tryAmount: (amount: number) => Attempt,
  holds: (amount: number) => boolean,
  room: number,
): { most: number; beyond: number } {
  const found = mostReal(holds);
  if (found.most > 0) return found;
  let tooMuch = 1;
  while ((tryAmount(tooMuch).plan?.traffic.carriedErlangs ?? Infinity) <= room) tooMuch *= 2;
  return mostFrom(holds, tooMuch);
}

/** The demand with another amount of traffic, in its own words where it speaks of traffic. */
function soughtDemand(
  demand: ScenarioDemand,
  { blockingRatio }: SolveConstraints,
): { demandOf: (amount: number) => ScenarioDemand; field: string } {
  const target = blockingRatio === undefined ? {} : { blockingRatio };
  switch (demand.kind) {
    case 'traffic':
      return {
        demandOf: (offeredErlangs) => ({ ...demand, ...target, offeredErlangs }),
        field: 'demand.offeredErlangs',
      };
    case 'busy-hour':
      return { demandOf: (callsPerHour) => ({ ...demand, ...target, callsPerHour }), field: 'demand.callsPerHour' };
    case 'daily': {
      const key = demand.callsPerDay === undefined ? 'minutesPerDay' : 'callsPerDay';
      return { demandOf: (amount) => ({ ...demand, ...target, [key]: amount }), field: `demand.${key}` };
    }
    default: {
      if (blockingRatio === undefined || demand.kind === 'contact-center') {
        const expected = 'traffic, busy-hour or daily; for calls and seats, subjectTo.blockingRatio';
        throw new CapacityError({ code: 'invalid-scenario', field: 'demand.kind', received: demand.kind, expected });
      }
      return {
        demandOf: (offeredErlangs) => ({ kind: 'traffic', offeredErlangs, blockingRatio }),
        field: 'demand.offeredErlangs',
      };
    }
  }
}
