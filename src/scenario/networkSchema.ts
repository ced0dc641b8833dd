import * as v from 'valibot';
import type { Concealment as ConcealmentId } from '../catalog/impairmentEntry.ts';
import { JITTER_KINDS } from '../catalog/delayConventions.ts';
import { E_MODEL_SCALES } from '../catalog/eModelScales.ts';
import { object, oneOf, upTo, within } from './schemaParts.ts';

const score = within('a score from 1 to 4.5', { minimum: 1, maximum: 4.5 });

const Network = object({
  oneWayDelayMs: v.optional(upTo(60_000, 'milliseconds')),
  jitterMs: v.optional(upTo(60_000, 'milliseconds')),
  jitterKind: v.optional(oneOf(JITTER_KINDS)),
  lossRatio: v.optional(upTo(1, 'a ratio')),
  burstFactor: v.optional(within('a factor from 1 to 1000', { minimum: 1, maximum: 1000 })),
  bufferMs: v.optional(upTo(60_000, 'milliseconds')),
  distanceKm: v.optional(upTo(1e6, 'kilometers')),
});

const Quality = object({ targetMeanOpinionScore: v.optional(score) });

const Impairment = object({
  scale: oneOf(E_MODEL_SCALES),
  equipmentImpairmentFactor: upTo(95, 'a factor'),
  lossRobustnessFactor: v.optional(within('a factor from 0.1 to 1000', { minimum: 0.1, maximum: 1000 })),
});

/** What may be said of the network; asked for once a scenario has one. */
export const networkSchema = (): v.GenericSchema => Network;

/** What may be asked of the quality. */
export const qualitySchema = (): v.GenericSchema => Quality;

const Concealment = oneOf({ none: 0, 'appendix-i': 0, 'built-in': 0 } satisfies Record<ConcealmentId, 0>);

/** What the decoder does about a lost packet. */
export const concealmentSchema = (): v.GenericSchema => Concealment;

/** A codec's impairment by the reader's own word. */
export const impairmentSchema = (): v.GenericSchema => Impairment;
