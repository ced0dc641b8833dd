import type { PayloadFormat } from '../catalog/codecEntry.ts';
import type { JitterKind } from '../catalog/delayConventions.ts';
import type { Concealment, OwnImpairment } from '../catalog/impairmentEntry.ts';
import type { IntegrationId } from '../catalog/integrations.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import type { MarkingStyleId } from '../catalog/markingStyles.ts';
import type { RoleId } from '../catalog/portNeeds.ts';
import type { PathId } from '../catalog/paths.ts';
import type { ProfileId } from '../catalog/thresholds.ts';
import type { FilledDemand, ScenarioDemand } from './scenarioDemand.ts';

/** How channels are sold: so many to a bundle, such as 30 to an E1, with bundles to spare. */
export interface ScenarioTrunks {
  bundleChannels: number;
  spareBundles?: number;
}

/** What the provider's plan allows. */
export interface ScenarioLimits {
  concurrentCalls?: number;
  callsPerMinute?: number;
}

/** How the calls sound and travel. */
export interface MediaUse {
  codec?: string;
  packetMs?: number;
  /** Target of a codec whose rate is chosen, such as Opus [bit/s]. */
  codecBitsPerSecond?: number;
  /** How frames are laid out, for codecs that know several ways. */
  payloadFormat?: PayloadFormat;
  /** Whether packets vary in size around the target, for codecs that can. */
  bitRateMode?: 'constant' | 'variable';
  /** Part of the time talked, in each direction. */
  talkRatio?: number;
  /** Silence is not sent like speech. */
  discontinuous?: boolean;
  /** Earlier packets repeated in each. */
  redundancyDepth?: number;
  /** What the decoder does about a lost packet, where the codec leaves it open: G.711 does nothing. */
  concealment?: Concealment;
  /** How much the codec impairs a call, instead of what is published. */
  impairment?: OwnImpairment;
  /** Legs of a call on this link, each with a channel of its own; 2 for click-to-call. Absent: 1. */
  legsPerCall?: number;
  path?: PathId;
  /** Innermost first; instead of `path`. */
  layers?: LayerEntry[];
  /** Part of all calls, where several uses share them; together 1. */
  shareRatio?: number;
}

/** One way of sending calls, with every default in place. */
export type FilledUse = MediaUse & Required<Pick<MediaUse, 'codec' | 'packetMs'>>;

/** Where a bit rate is counted: IP packets, frames with their check, or all that the line carries. */
export type MeasuredAt = 'ip' | 'link' | 'wire';

/** The link that the calls share. Both directions, or neither when it is still to be bought. */
export interface ScenarioLink {
  downBitsPerSecond?: number;
  upBitsPerSecond?: number;
  voiceShareRatio?: number;
  headroomRatio?: number;
  measuredAt?: MeasuredAt;
  /** What is left when this link is lost. */
  backup?: { downBitsPerSecond: number; upBitsPerSecond: number };
}

/** What shares the link with the voice. */
export interface ScenarioOtherTraffic {
  /** As much as the profile's guide allows for. */
  api?: boolean;
  webhooks?: boolean;
  dashboardUsers?: number;
  /** Downloads at once. */
  recordingDownloads?: number;
  /** Screen and data of one agent, each way. */
  dataPerAgentBitsPerSecond?: number;
  /** All else. */
  otherDownBitsPerSecond?: number;
  otherUpBitsPerSecond?: number;
}

/** How much more it becomes, year by year. */
export interface ScenarioGrowth {
  yearlyRatio: number;
  years: number;
}

/** How packets are marked and queued. */
export interface ScenarioQos {
  markingStyle?: MarkingStyleId;
  /** Calls are admitted by capacity: voice is VOICE-ADMIT. */
  isAdmitted?: boolean;
  /** Recording downloads give way to all else (LE). */
  isBulkBackground?: boolean;
  /** Of the link, at most for all queues that are served first. */
  priorityLimitRatio?: number;
  /** What a full queue of the router holds. */
  queueMs?: number;
}

/** What is known of the network between the callers, one way. */
export interface ScenarioNetwork {
  /** Measured between the ends, the least of it; with `distanceKm` that part is told from the rest. */
  oneWayDelayMs?: number;
  jitterMs?: number;
  /** What the jitter was measured as. */
  jitterKind?: JitterKind;
  lossRatio?: number;
  /** How much longer runs of lost packets are than at random. */
  burstFactor?: number;
  /** The receiver's de-jitter buffer; else it is sized for the jitter. */
  bufferMs?: number;
  /** Along the great circle; without `oneWayDelayMs` the delay is reckoned from it. */
  distanceKm?: number;
}

/** Where the ends are, and what is known of the way to the vendor. */
export interface ScenarioReadiness {
  /** Addresses and networks of each end, as far as they are known. */
  addresses?: Partial<Record<RoleId, string[]>>;
  /** Where webhooks are received, if not at 443. */
  webhookPort?: number;
  /** Addresses of the resolvers. */
  resolvers?: string[];
  respectsTtl?: boolean;
  hasPinnedAddresses?: boolean;
  proxy?: { hasProxy?: boolean; hasConnect?: boolean; keepsCertificates?: boolean; timeoutSeconds?: number };
  /** Ports of the PBX for media, where it uses fewer than the vendor allows. */
  mediaPorts?: { firstPort: number; lastPort: number };
}

/** What the calls shall sound like. */
export interface ScenarioQuality {
  /** On the scale of the codec. */
  targetMeanOpinionScore?: number;
}

/** What a reader asks: only `demand` is needed, all else has a default that the plan shows as such. */
export interface Scenario {
  name?: string;
  demand: ScenarioDemand;
  trunks?: ScenarioTrunks;
  limits?: ScenarioLimits;
  /** One way of sending calls, or a mix of several. */
  media?: MediaUse | MediaUse[];
  link?: ScenarioLink;
  otherTraffic?: ScenarioOtherTraffic;
  growth?: ScenarioGrowth;
  qos?: ScenarioQos;
  network?: ScenarioNetwork;
  quality?: ScenarioQuality;
  /** What the site uses. Calls are signaled by the first that signals, else as the path suggests. */
  integration?: IntegrationId[];
  readiness?: ScenarioReadiness;
  profile?: ProfileId;
  /** Paths that hold a default and not a choice, such as `media.packetMs`: how a stored plan still knows. */
  defaults?: string[];
}

/** A scenario with every default in place, each named in `defaults`. */
export interface FilledScenario extends Scenario {
  demand: FilledDemand;
  trunks?: Required<ScenarioTrunks>;
  media: FilledUse | FilledUse[];
  link: ScenarioLink & Required<Pick<ScenarioLink, 'voiceShareRatio' | 'headroomRatio' | 'measuredAt'>>;
  profile: ProfileId;
  defaults: string[];
}

/** A filled scenario whose calls are all sent in one way. */
export interface SingleScenario extends FilledScenario {
  media: FilledUse;
}
