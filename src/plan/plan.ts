import type { Rates } from '../bandwidth/totalRate.ts';
import type { PublishedBandwidth } from '../catalog/exotel.ts';
import type { Cite } from '../evidence/source.ts';
import type { LinkValues } from '../link/linkFit.ts';
import type { QosClass } from '../qos/markings.ts';
import type { ThresholdMargins } from '../quality/thresholdMargins.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import type { TrafficValues } from '../traffic/peakTraffic.ts';
import type { CallBandwidth } from './callBandwidth.ts';
import type { Finding } from './findings.ts';

/** One codec on one path, and how many calls use it. */
export interface PlannedMedia extends CallBandwidth {
  /** The codec's id in the catalog, whatever alias the scenario used. */
  codec: string;
  label: string;
  calls: number;
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
  published?: PublishedFigures;
}

/** How the calls sit on the link; without a link, only what one must offer. */
export interface PlannedLink extends Partial<LinkValues> {
  requiredBitsPerSecond: number;
  callBitsPerSecond: number;
  smallestLinkBitsPerSecond: number;
}

/** Everything computed for a scenario, every intermediate kept: a plain record that survives JSON. */
export interface Plan {
  versions: { engine: string; catalog: string };
  scenario: FilledScenario;
  traffic: TrafficValues;
  media: PlannedMedia[];
  /** All calls; the figures without a direction are those of one direction. */
  bandwidth: PlannedBandwidth;
  link: PlannedLink;
  quality: { thresholds: ThresholdMargins };
  qos: { voice: QosClass; signaling: QosClass };
  findings: Finding[];
}
