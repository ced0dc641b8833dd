import type { Scenario } from '../scenario/scenario.ts';
import { leastWhole } from '../traffic/leastWhole.ts';
import { type Attempt, attempt, type SolveConstraints } from './constraints.ts';
import { omitted } from './omitted.ts';
import type { Plan } from './plan.ts';
import { planCapacity } from './planCapacity.ts';
import type { SmallestLink } from './solution.ts';

/** The widest that a scenario can name, and that a packet is timed on [bit/s]. */
const WIDEST = { named: 1e15, timed: 1e12 } as const;

/** Narrowest link, in whole bits per second, that carries the scenario and keeps to the conditions; limits are no matter of it. */
export function smallestLink(scenario: Scenario, subjectTo: SolveConstraints): SmallestLink {
  const tryRates = (downBitsPerSecond: number, upBitsPerSecond: number): Attempt =>
    attempt(
      { ...omitted(scenario, ['limits']), link: { ...scenario.link, downBitsPerSecond, upBitsPerSecond } },
      subjectTo,
    );
  const { distanceKm, oneWayDelayMs } = scenario.network ?? {};
  const most = distanceKm !== undefined && oneWayDelayMs === undefined ? WIDEST.timed : WIDEST.named;
  const isEnough = (down: number, up: number) => {
    if (Math.max(down, up) >= most) return true;
    const { plan, broken } = tryRates(down, up);
    return broken.length === 0 && plan !== undefined && holdsOthers(plan);
  };
  const least = (holds: (bitsPerSecond: number) => boolean, guess: number) => leastWhole(holds, guess, 1);
  const widest = tryRates(most, most);
  const planned = planCapacity(scenario);
  const [unmet] = widest.broken;
  if (unmet !== undefined)
    return {
      linkBitsPerSecond: null,
      downBitsPerSecond: null,
      upBitsPerSecond: null,
      plan: widest.plan ?? planned,
      bindingInput: inputOf(unmet),
    };
  const both = least((rate) => isEnough(rate, rate), planned.link.smallestLinkBitsPerSecond);
  const down = least((rate) => isEnough(rate, both), both);
  const up = least((rate) => isEnough(both, rate), both);
  return {
    linkBitsPerSecond: both,
    downBitsPerSecond: down,
    upBitsPerSecond: up,
    plan: tryRates(both, both).plan ?? planned,
    bindingInput: inputOf(tryRates(both - 1, both - 1).broken[0] ?? 'demand'),
  };
}

/** Where there are calls the link fits no sooner; without any all else still has to go through it. */
function holdsOthers({ scenario: { link }, bandwidth: { otherBitsPerSecond } }: Plan): boolean {
  const { downBitsPerSecond = 0, upBitsPerSecond = 0, headroomRatio } = link;
  const { down, up } = otherBitsPerSecond ?? { down: 0, up: 0 };
  return down <= downBitsPerSecond * (1 - headroomRatio) && up <= upBitsPerSecond * (1 - headroomRatio);
}

/** A link that is sought does not bind: what is to go through it does. At 1 bit/s it ends. */
function inputOf(broken: string): string {
  return broken.startsWith('link.') ? 'demand' : broken;
}
