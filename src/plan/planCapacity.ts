import { totalRate } from '../bandwidth/totalRate.ts';
import { codec } from '../catalog/codecs.ts';
import { EXOTEL_BANDWIDTH } from '../catalog/exotel.ts';
import { PROFILES } from '../catalog/thresholds.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { linkFit, smallestLinkBitsPerSecond } from '../link/linkFit.ts';
import { markings } from '../qos/markings.ts';
import { thresholdMargins } from '../quality/thresholdMargins.ts';
import { fillScenario } from '../scenario/fillScenario.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import type { FilledScenario, Scenario } from '../scenario/scenario.ts';
import { peakTraffic } from '../traffic/peakTraffic.ts';
import { callBandwidth } from './callBandwidth.ts';
import { findings } from './findings.ts';
import type { Plan, PlannedLink, PlannedMedia, PublishedFigures } from './plan.ts';
import { VERSIONS } from './versions.ts';

/**
 * Plan of a scenario: the stages in their order, each fed by the ones before it.
 *
 * @param input a scenario; only `demand` is needed
 * @returns the plan; the same scenario and version give the same plan, and the plan of `plan.scenario` is the plan
 * @throws CapacityError `invalid-scenario` for the first issue that `parseScenario` would list
 * @example planCapacity({ demand: { kind: 'calls', peakCalls: 50 } }).bandwidth.wireBitsPerSecond // 4760000
 */
export function planCapacity(input: Scenario): Plan {
  const scenario = fillScenario(validScenario(input));
  const traffic = peakTraffic(scenario.demand);
  const media = plannedMedia(scenario, traffic.peakCalls);
  const rates = totalRate(media, traffic.peakCalls);
  const published = publishedFigures(media);
  const bandwidth = { ...rates, down: { ...rates }, up: { ...rates }, ...(published && { published }) };
  const link = plannedLink(scenario, media, rates[`${scenario.link.measuredAt}BitsPerSecond`]);
  const quality = { thresholds: thresholdMargins(scenario.network ?? {}, PROFILES[scenario.profile]) };
  const qos = markings({ bitsPerSecond: link.requiredBitsPerSecond, ...narrowest(scenario, link) });
  const plan = { versions: { ...VERSIONS }, scenario, traffic, media: [media], bandwidth, link, quality, qos };
  return { ...plan, findings: findings(plan) };
}

function validScenario(input: Scenario): Scenario {
  const result = parseScenario(input);
  if (result.ok) return result.scenario;
  const { path = '', expected = 'a scenario', received = '' } = result.issues[0] ?? {};
  throw new CapacityError({ code: 'invalid-scenario', field: path || 'scenario', received, expected });
}

function plannedMedia({ media }: FilledScenario, calls: number): PlannedMedia {
  const { id, label } = codec(media.codec);
  return { ...callBandwidth(media), codec: id, label, calls };
}

function publishedFigures({ codec: id, calls }: PlannedMedia): PublishedFigures | undefined {
  const row = EXOTEL_BANDWIDTH.find((each) => each.codec === id);
  const concurrent = row?.concurrent.find((each) => each.concurrentCalls === calls);
  return row && { perCall: row.perCall, ...(concurrent && { concurrent }), cite: row.cite };
}

function plannedLink({ link }: FilledScenario, media: PlannedMedia, requiredBitsPerSecond: number): PlannedLink {
  const { downBitsPerSecond, upBitsPerSecond, voiceShareRatio, headroomRatio, measuredAt } = link;
  const need = { requiredBitsPerSecond, callBitsPerSecond: media[`${measuredAt}BitsPerSecond`] };
  const smallest = {
    smallestLinkBitsPerSecond: smallestLinkBitsPerSecond({ requiredBitsPerSecond, voiceShareRatio, headroomRatio }),
  };
  if (downBitsPerSecond === undefined || upBitsPerSecond === undefined) return { ...need, ...smallest };
  return {
    ...need,
    ...linkFit({ ...need, downBitsPerSecond, upBitsPerSecond, voiceShareRatio, headroomRatio }),
    ...smallest,
  };
}

function narrowest({ link }: FilledScenario, { bindingLimit }: PlannedLink): { linkBitsPerSecond?: number } {
  const linkBitsPerSecond = bindingLimit && link[`${bindingLimit}BitsPerSecond`];
  return linkBitsPerSecond === undefined ? {} : { linkBitsPerSecond };
}
