import { dataVolumeBytes, monthCallSeconds } from '../bandwidth/dataVolume.ts';
import { CONVENTIONS } from '../catalog/conventions.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import type { PlannedVolume } from './plan.ts';
import type { PlannedTraffic } from './plannedTraffic.ts';

/** What all calls of a month bring, reckoned from the busy hour and its share of the day. */
export function monthVolume(
  { demand }: FilledScenario,
  { busyHourErlangs, achievedBlockingRatio = 0, lostRatio = achievedBlockingRatio }: PlannedTraffic,
  carriedErlangs: number,
  bitsPerSecond: number,
): Omit<PlannedVolume, 'minuteBytes' | 'callBytes'> {
  const { busyHourRatio: usual, monthDaysCount } = CONVENTIONS;
  const busyHourRatio = demand.kind === 'daily' ? demand.busyHourRatio : usual.value;
  // The most calls up lag behind the hour, but the day consists of hours.
  const ofHour = busyHourErlangs === undefined ? carriedErlangs : busyHourErlangs * (1 - lostRatio);
  const seconds = monthCallSeconds({ carriedErlangs: ofHour, busyHourRatio, daysCount: monthDaysCount.value });
  return {
    monthBytes: dataVolumeBytes({ bitsPerSecond, seconds }),
    monthCallSeconds: seconds,
    busyHourRatio,
    monthDaysCount: monthDaysCount.value,
    cites: { busyHourRatio: usual.cite, monthDaysCount: monthDaysCount.cite },
  };
}
