import { callQuality, type CallQuality, type CallQualityInput } from '../quality/callQuality.ts';
import type { EModelResult } from '../quality/eModelResult.ts';
import { networkFigures } from '../quality/heardLoss.ts';
import { networkDelays } from '../quality/networkDelays.ts';
import type { FilledScenario, SingleScenario } from '../scenario/scenario.ts';
import { remembered } from '../units/memory.ts';
import type { PlannedMedia } from './plan.ts';

/** How the calls sound: the delay and the loss that is heard, and the rating where the codec's impairment is known. */
export type RatedQuality = Omit<CallQuality, 'rating'> &
  Partial<EModelResult> & {
    /** One way between the ends, measured or from the way described [ms]. */
    networkMs: number;
  };

/**
 * How the planned calls sound over the scenario's network. A measured delay holds whatever the link adds; a way that is
 * described by its distance gets the sending time of the narrower link in addition.
 */
export function plannedQuality(scenario: SingleScenario, media: PlannedMedia): RatedQuality {
  const { network = {}, media: use } = scenario;
  const way = wayOf(scenario, media);
  const input = { ...use, ...way, ...networkFigures(network), codec: media.codec };
  const { rating, ...heard } = remembered('quality', input, () => callQuality(input));
  const networkMs = networkDelays(way).reduce((sum, { delayMs }) => sum + delayMs, 0);
  return { networkMs, ...heard, ...rating };
}

type Way = Pick<CallQualityInput, 'hops' | 'distanceKm' | 'providerMs' | 'networkMs'>;

function wayOf({ network = {}, link }: FilledScenario, { ledger }: PlannedMedia): Way {
  const { oneWayDelayMs, distanceKm } = network;
  if (distanceKm === undefined) return oneWayDelayMs === undefined ? {} : { networkMs: oneWayDelayMs };
  if (oneWayDelayMs !== undefined) {
    const onTheWayMs = networkDelays({ distanceKm }).reduce((sum, { delayMs }) => sum + delayMs, 0);
    return { distanceKm, providerMs: oneWayDelayMs - onTheWayMs };
  }
  const narrowest = Math.min(link.downBitsPerSecond ?? Infinity, link.upBitsPerSecond ?? Infinity);
  return {
    distanceKm,
    ...(Number.isFinite(narrowest) && { hops: [{ linkBitsPerSecond: narrowest, packetBytes: ledger.wireBytes }] }),
  };
}
