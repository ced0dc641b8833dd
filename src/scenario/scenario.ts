import type { PayloadFormat } from '../catalog/codecEntry.ts';
import type { SignalingId } from '../catalog/controlTraffic.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import type { PathId } from '../catalog/paths.ts';
import type { ProfileId } from '../catalog/thresholds.ts';

/** How many calls: as such, as traffic, or as what arrives in the busy hour. */
export type ScenarioDemand =
  | { kind: 'calls'; peakCalls: number }
  | { kind: 'traffic'; offeredErlangs: number; blockingRatio: number }
  | { kind: 'busy-hour'; callsPerHour: number; holdSeconds: number; blockingRatio: number };

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
  path?: PathId;
  /** Innermost first; instead of `path`. */
  layers?: LayerEntry[];
}

/** Where a bit rate is counted: IP packets, frames with their check, or all that the line carries. */
export type MeasuredAt = 'ip' | 'link' | 'wire';

/** The link that the calls share. Both directions, or neither when it is still to be bought. */
export interface ScenarioLink {
  downBitsPerSecond?: number;
  upBitsPerSecond?: number;
  voiceShareRatio?: number;
  headroomRatio?: number;
  measuredAt?: MeasuredAt;
}

/** What is known of the network between the callers, one way. */
export interface ScenarioNetwork {
  oneWayDelayMs?: number;
  jitterMs?: number;
  lossRatio?: number;
}

/** What a reader asks: only `demand` is needed, all else has a default that the plan shows as such. */
export interface Scenario {
  name?: string;
  demand: ScenarioDemand;
  media?: MediaUse;
  link?: ScenarioLink;
  network?: ScenarioNetwork;
  /** How the calls are signaled; the first that is named, else what the path suggests. */
  integration?: SignalingId[];
  profile?: ProfileId;
  /** Paths that hold a default and not a choice, such as `media.packetMs`: how a stored plan still knows. */
  defaults?: string[];
}

/** A scenario with every default in place, each named in `defaults`. */
export interface FilledScenario extends Scenario {
  media: MediaUse & Required<Pick<MediaUse, 'codec' | 'packetMs'>>;
  link: ScenarioLink & Required<Pick<ScenarioLink, 'voiceShareRatio' | 'headroomRatio' | 'measuredAt'>>;
  profile: ProfileId;
  defaults: string[];
}
