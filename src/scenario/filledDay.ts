import { CONVENTIONS } from '../catalog/conventions.ts';
import type { FilledDemand, ScenarioDemand } from './scenarioDemand.ts';

/** The value given or else the standard one, which is noted as a default. */
export type Fill = <T>(path: string, given: T | undefined, standard: T) => T;

type Day<T extends ScenarioDemand> = Extract<T, { kind: 'daily' }>;

/** A day has the length of a call and the share of its busiest hour; shares by the hour say the latter themselves. */
export function filledDay(demand: Day<ScenarioDemand>, fill: Fill): Day<FilledDemand> {
  const { holdSeconds, busyHourRatio, hourlyShares, ...day } = demand;
  const busiest = hourlyShares ? Math.max(...hourlyShares) : CONVENTIONS.busyHourRatio.value;
  return {
    ...day,
    holdSeconds: fill('demand.holdSeconds', holdSeconds, CONVENTIONS.holdSeconds.value),
    busyHourRatio: fill('demand.busyHourRatio', busyHourRatio, busiest),
    ...(hourlyShares && { hourlyShares }),
  };
}
