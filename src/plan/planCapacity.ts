import { type Rates, totalRate } from '../bandwidth/totalRate.ts';
import { codec } from '../catalog/codecs.ts';
import { PEERS } from '../catalog/controlTraffic.ts';
import { EXOTEL_BANDWIDTH } from '../catalog/exotel.ts';
import { PROFILES } from '../catalog/thresholds.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { markings } from '../qos/markings.ts';
import { fillScenario } from '../scenario/fillScenario.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import type { Scenario, SingleScenario } from '../scenario/scenario.ts';
import { BITS_PER_BYTE } from '../units/constants.ts';
import { callPackets } from './callPackets.ts';
import { type ControlFlows, controlFlows } from './controlFlows.ts';
import { type ControlFlow, sessionIpBytes } from './controlWay.ts';
import { findings } from './findings.ts';
import { mediaStack } from './mediaStack.ts';
import { mixedPlan } from './mixedPlan.ts';
import type { Plan, PlannedMedia, PlannedQuality, PublishedFigures } from './plan.ts';
import { networkQuality } from './networkQuality.ts';
import { plannedLink } from './plannedLink.ts';
import { plannedVolume } from './plannedVolume.ts';
import { callSeconds, plannedTraffic } from './plannedTraffic.ts';
import { signalingOf } from './signalingOf.ts';
import { VERSIONS } from './versions.ts';
import { wholePlan } from './wholePlan.ts';

/**
 * Plan of a scenario: the stages in their order, each fed by the ones before it.
 *
 * @param input a scenario; only `demand` is needed
 * @returns the plan; the same scenario and version give the same plan, and the plan of `plan.scenario` is the plan
 * @throws CapacityError `invalid-scenario` for the first issue that `parseScenario` would list
 * @example planCapacity({ demand: { kind: 'calls', peakCalls: 50 } }).bandwidth.wireBitsPerSecond // 4760000
 */
export function planCapacity(input: Scenario): Plan {
  return planOf(validScenario(input));
}

/** Plan of a scenario that is known to be valid. */
export function planOf(valid: Scenario): Plan {
  const scenario = fillScenario(valid);
  return Array.isArray(scenario.media)
    ? mixedPlan(scenario, scenario.media, planOf)
    : singlePlan(scenario as SingleScenario);
}

function singlePlan(scenario: SingleScenario): Plan {
  const traffic = plannedTraffic(scenario);
  const media = plannedMedia(scenario, traffic.peakCalls);
  const streams = traffic.legs ?? traffic.peakCalls;
  const rates = totalRate(media, streams);
  // What is printed there belongs to the guide and to no other publisher.
  const published = scenario.profile === 'exotel' ? publishedFigures(media.codec, streams) : undefined;
  const control = plannedControl(scenario, media, callSeconds(scenario, traffic));
  const bandwidth = {
    ...rates,
    down: { ...rates },
    up: { ...rates },
    mean: totalRate(media.mean, streams),
    control: bothWays(control.media, streams),
    signaling: bothWays(control.signaling, streams),
    ...(published && { published }),
  };
  const volume = plannedVolume(scenario, traffic, media, control.holdSeconds);
  const link = plannedLink(scenario, [media], rates[`${scenario.link.measuredAt}BitsPerSecond`]);
  const quality = qualityOf(scenario, media);
  const qos = markings(link.requiredBitsPerSecond);
  const base = {
    versions: { ...VERSIONS },
    scenario,
    traffic,
    media: [media],
    bandwidth,
    control,
    volume,
    link,
    quality,
    qos,
  };
  const plan = { ...base, ...wholePlan(base) };
  return { ...plan, findings: findings(plan) };
}

/** Without a network there are only limits; those of few profiles are more than one each. */
function qualityOf(scenario: SingleScenario, media: PlannedMedia): PlannedQuality {
  if (scenario.network || scenario.profile !== 'exotel') return networkQuality(scenario, media);
  const { delayMs, jitterMs, lossRatio: limitRatio, cite } = PROFILES.exotel;
  return {
    thresholds: { delay: { limitMs: delayMs, cite }, jitter: { limitMs: jitterMs, cite }, loss: { limitRatio, cite } },
  };
}

function validScenario(input: Scenario): Scenario {
  const result = parseScenario(input);
  if (result.ok) return result.scenario;
  const { path = '', expected = 'a scenario', received = '' } = result.issues[0] ?? {};
  throw new CapacityError({ code: 'invalid-scenario', field: path || 'scenario', received, expected });
}

function plannedMedia({ media }: SingleScenario, calls: number): PlannedMedia {
  const entry = codec(media.codec);
  return { ...callPackets({ ...media, codec: entry }), codec: entry.id, label: entry.label, calls };
}

function plannedControl(
  { media, integration }: SingleScenario,
  { ledger, packetsPerSecond }: PlannedMedia,
  holdSeconds: number,
): ControlFlows {
  const { layers, peer = 'sip' } = mediaStack(media);
  return controlFlows({
    layers,
    peer,
    signalingOver: (integration && signalingOf(integration)) ?? PEERS[peer].signaling,
    holdSeconds,
    mediaBitsPerSecond: sessionIpBytes(ledger) * BITS_PER_BYTE * packetsPerSecond,
  });
}

function bothWays(flows: readonly ControlFlow[], streams: number): { down: Rates; up: Rates } {
  const way = (direction: 'down' | 'up') => {
    const sum = (point: keyof Rates) => flows.reduce((total, flow) => total + flow[direction][point], 0) * streams;
    return {
      ipBitsPerSecond: sum('ipBitsPerSecond'),
      linkBitsPerSecond: sum('linkBitsPerSecond'),
      wireBitsPerSecond: sum('wireBitsPerSecond'),
    };
  };
  return { down: way('down'), up: way('up') };
}

function publishedFigures(id: string, streams: number): PublishedFigures | undefined {
  const row = EXOTEL_BANDWIDTH.find((each) => each.codec === id);
  const concurrent = row?.concurrent.find((each) => each.concurrentCalls === streams);
  return row && { perCall: row.perCall, ...(concurrent && { concurrent }), cite: row.cite };
}
