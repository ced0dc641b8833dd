import type { Scenario } from 'exo-capacity';

/** What says how many calls there are, in one kind of demand or another. */
const AMOUNTS = ['peakCalls', 'offeredErlangs', 'callsPerHour', 'callsPerDay', 'minutesPerDay', 'seats'];

/** What every site of a table has that its row does not say: all but the name and the calls. */
export function baseOf({ name: _, demand, ...rest }: Scenario): Record<string, unknown> {
  const kept = Object.entries(demand).filter(([key]) => !AMOUNTS.includes(key));
  return { ...rest, demand: Object.fromEntries(kept) };
}
