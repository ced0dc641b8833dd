import { CONVENTIONS } from '../catalog/conventions.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import { peakTraffic, type TrafficValues } from '../traffic/peakTraffic.ts';
import type { Bundles } from './plannedBundles.ts';
import { soldTraffic } from './soldTraffic.ts';

/** The calls of a plan, and the bundles to buy where channels are sold in such. */
export interface PlannedTraffic extends TrafficValues, Partial<Bundles> {
  /** Legs of all calls at once, each a channel and a stream [1]; absent unless the media say how many a call has. */
  legs?: number;
}

/** The traffic of a scenario. */
export function plannedTraffic(scenario: FilledScenario): PlannedTraffic {
  const { demand, trunks, media } = scenario;
  const calls = peakTraffic(demand);
  return 'legsPerCall' in media || Array.isArray(media) || trunks ? soldTraffic(scenario, calls) : calls;
}

/** Shorter ones are mistakes in the data: what a call needs once would swamp the voice. */
const SHORTEST_CALL_SECONDS = 1;

/** Length of a call, over which what it needs once is spread: what the demand says of it, or the convention. */
export function callSeconds({ demand }: FilledScenario, { trunkHoldSeconds }: TrafficValues): number {
  const told = 'holdSeconds' in demand ? demand.holdSeconds : trunkHoldSeconds;
  return told !== undefined && told >= SHORTEST_CALL_SECONDS ? told : CONVENTIONS.holdSeconds.value;
}
