import type { Codec } from '../catalog/codecEntry.ts';
import { CODECS, findCodec } from '../catalog/codecs.ts';
import type { Path } from '../catalog/pathEntry.ts';
import { PATHS } from '../catalog/paths.ts';
import type { QualityProfile } from '../catalog/qualityProfile.ts';
import { RARE_CODECS } from '../catalog/rareCodecs.ts';
import { PROFILES } from '../catalog/thresholds.ts';
import { planCapacity } from '../plan/planCapacity.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { decodeScenario, encodeScenario } from '../scenario/scenarioUrl.ts';
import type { AskField } from './askFields.ts';
import { blockingFigure } from './blockingFigure.ts';
import { networkFields } from './networkFields.ts';
import { qualityFigures } from './qualityFigures.ts';
import type * as Reasons from './reasons.ts';
import { sharingFields } from './sharingFields.ts';

/** What the element needs of the library: a catalog to choose from, and answers. */
export interface Engine {
  /** False where the build left out what only few scenarios need; what is refused then may still be in order. */
  isWhole: boolean;
  codecs: readonly Codec[];
  findCodec: typeof findCodec;
  paths: Readonly<Record<string, Path>>;
  profiles: Readonly<Record<string, QualityProfile>>;
  parseScenario: typeof parseScenario;
  planCapacity: typeof planCapacity;
  decodeScenario: typeof decodeScenario;
  encodeScenario: typeof encodeScenario;
  /** Questions that only the whole engine can follow up. */
  networkFields: readonly AskField[];
  sharingFields: readonly AskField[];
  /** How blocking depends on the channels; undefined where the demand does not speak of traffic. */
  blockingFigure: typeof blockingFigure;
  /** Where the delay comes from and what the network may have; asked for where the plan rates the calls. */
  qualityFigures: typeof qualityFigures;
  /** Steps and bibliography, where they come with the engine. */
  reasons?: typeof Reasons;
}

/** The engine that the element begins with: all of the library, or in the build for pages what most need. */
export const engine: Engine = {
  isWhole: RARE_CODECS.length > 0,
  codecs: CODECS,
  findCodec,
  paths: PATHS,
  profiles: PROFILES,
  parseScenario,
  planCapacity,
  decodeScenario,
  encodeScenario,
  networkFields,
  sharingFields,
  blockingFigure,
  qualityFigures,
};
