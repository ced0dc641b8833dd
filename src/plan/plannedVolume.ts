import { dataVolumeBytes } from '../bandwidth/dataVolume.ts';
import type { SingleScenario } from '../scenario/scenario.ts';
import { SECONDS_PER_MINUTE } from '../units/constants.ts';
import { monthVolume } from './monthVolume.ts';
import type { PlannedMedia, PlannedVolume } from './plan.ts';
import type { PlannedTraffic } from './plannedTraffic.ts';

/** Data that a minute, a call and a month come to. */
export function plannedVolume(
  scenario: SingleScenario,
  traffic: PlannedTraffic,
  { mean }: PlannedMedia,
  holdSeconds: number,
): PlannedVolume {
  const { legsPerCall = 1 } = scenario.media;
  const bitsPerSecond = mean[`${scenario.link.measuredAt}BitsPerSecond`] * legsPerCall;
  const lasting = (seconds: number) => dataVolumeBytes({ bitsPerSecond, seconds });
  const volume = { minuteBytes: lasting(SECONDS_PER_MINUTE), callBytes: lasting(holdSeconds) };
  const { carriedErlangs } = traffic;
  const month =
    carriedErlangs === undefined ? { cites: {} } : monthVolume(scenario, traffic, carriedErlangs, bitsPerSecond);
  return { ...volume, ...month };
}
