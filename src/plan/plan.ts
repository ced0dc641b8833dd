import type { Rates } from '../bandwidth/totalRate.ts';
import type { PublishedBandwidth } from '../catalog/exotel.ts';
import type { Cite } from '../evidence/source.ts';
import type { LinkValues } from '../link/linkFit.ts';
import type { LinkOutlook } from './linkOutlook.ts';
import type { ThresholdMargins } from '../quality/thresholdMargins.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import type { CallBandwidth } from './callBandwidth.ts';
import type { ControlFlows } from './controlFlows.ts';
import type { Finding } from './findings.ts';
import type { RatedQuality } from './plannedQuality.ts';
import type { MixBlocking } from './mixBlocking.ts';
import type { PlannedReadiness } from './plannedReadiness.ts';
import type { PlannedTraffic } from './plannedTraffic.ts';
import type { WayRates } from './otherRates.ts';
import type { PlannedQos } from './plannedKinds.ts';
import type { PlannedQueues } from './plannedQueues.ts';

/** One codec on one path, and how many calls use it. */
export interface PlannedMedia extends CallBandwidth {
  /** The codec's id in the catalog, whatever alias the scenario used. */
  codec: string;
  label: string;
  calls: number;
  /** Of all calls; absent where all use it. */
  shareRatio?: number;
}

/** What the profile's publisher prints for this codec, beside what was computed. */
export interface PublishedFigures {
  perCall: PublishedBandwidth['perCall'];
  /** Printed for exactly this many calls; absent where the publisher prints no such row. */
  concurrent?: PublishedBandwidth['concurrent'][number];
  cite: Cite;
}

export interface PlannedBandwidth extends Rates {
  down: Rates;
  up: Rates;
  /** Over talk and silence; the rest is while all talk, which capacity is planned on. */
  mean: Rates;
  /** Beside the voice, for all calls. */
  control: { down: Rates; up: Rates };
  signaling: { down: Rates; up: Rates };
  /** Beside all that is voice, but for bulk downloads; absent where the scenario has none. */
  otherBitsPerSecond?: WayRates;
  published?: PublishedFigures;
}

/** How the calls sit on the link; without a link, only what one must offer. */
export interface PlannedLink extends Partial<LinkValues>, LinkOutlook {
  requiredBitsPerSecond: number;
  callBitsPerSecond: number;
  smallestLinkBitsPerSecond: number;
}

/** Data that the voice comes to, one way, counted as the link is measured, over talk and silence. */
export interface PlannedVolume {
  minuteBytes: number;
  callBytes: number;
  /** Of all calls; absent where the demand does not speak of traffic. */
  monthBytes?: number;
  monthCallSeconds?: number;
  busyHourRatio?: number;
  monthDaysCount?: number;
  cites: Readonly<Record<string, Cite>>;
}

/** The network against its limits; how the calls sound over it only where its delay is known. */
export interface PlannedQuality extends Partial<RatedQuality> {
  thresholds: ThresholdMargins;
  /** Of a mix: the place of the media that is rated, the one that scores least. */
  use?: string;
}

/** Everything computed for a scenario, every intermediate kept: a plain record that survives JSON. */
export interface Plan {
  versions: { engine: string; catalog: string };
  scenario: FilledScenario;
  traffic: PlannedTraffic;
  media: PlannedMedia[];
  /** All calls; the figures without a direction are those of one direction. */
  bandwidth: PlannedBandwidth;
  /** What goes with the voice, per call and per endpoint; not part of how the calls sit on the link. */
  control: ControlFlows;
  volume: PlannedVolume;
  link: PlannedLink;
  quality: PlannedQuality;
  qos: PlannedQos;
  /** What the uses of a mix do to each other on the link; absent where calls are all alike, and without a link. */
  mix?: MixBlocking;
  /** Absent without a link. */
  queues?: PlannedQueues;
  readiness?: PlannedReadiness;
  findings: Finding[];
}
