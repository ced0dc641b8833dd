import * as v from 'valibot';
import { PATHS } from '../catalog/paths.ts';
import { PAYLOAD_FORMATS } from '../catalog/payloadFormats.ts';
import { PROFILES } from '../catalog/thresholds.ts';
import { Demand } from './demandSchema.ts';
import { layersSchema } from './layersSchema.ts';
import { concealmentSchema, impairmentSchema, networkSchema, qualitySchema } from './networkSchema.ts';
import {
  backupSchema,
  growthSchema,
  limitsSchema,
  otherTrafficSchema,
  qosSchema,
  trunksSchema,
} from './sharingSchema.ts';
import { integrationSchema, readinessSchema } from './readinessSchema.ts';
import { aboveZero, flag, maybe, object, oneOf, text, upTo, whole, within } from './schemaParts.ts';

const bitsPerSecond = within('bit/s from 1 to 1e15', { minimum: 1, maximum: 1e15 });
const MOST_REDUNDANCY = 9;

/** What few scenarios have, described once one has it. */
const later = (schema: () => v.GenericSchema) => v.optional(v.lazy(schema));

/** The one description of a scenario: parsing and the published JSON Schema both come from it. */
export const ScenarioSchema = object({
  name: v.optional(text),
  demand: Demand,
  trunks: later(trunksSchema),
  limits: later(limitsSchema),
  media: maybe({
    codec: v.optional(text),
    packetMs: v.optional(aboveZero(1000, 'milliseconds')),
    codecBitsPerSecond: v.optional(bitsPerSecond),
    payloadFormat: v.optional(oneOf(PAYLOAD_FORMATS)),
    bitRateMode: v.optional(oneOf({ constant: 0, variable: 0 })),
    talkRatio: v.optional(upTo(1, 'a ratio')),
    discontinuous: v.optional(flag),
    redundancyDepth: v.optional(whole(0, MOST_REDUNDANCY)),
    concealment: later(concealmentSchema),
    impairment: later(impairmentSchema),
    legsPerCall: v.optional(whole(1, 100)),
    path: v.optional(oneOf(PATHS)),
    layers: later(layersSchema),
    shareRatio: v.optional(whole(1, 1)),
  }),
  link: maybe({
    downBitsPerSecond: v.optional(bitsPerSecond),
    upBitsPerSecond: v.optional(bitsPerSecond),
    voiceShareRatio: v.optional(within('a ratio from 0.01 to 1', { minimum: 0.01, maximum: 1 })),
    headroomRatio: v.optional(upTo(0.99, 'a ratio')),
    measuredAt: v.optional(oneOf({ ip: 0, link: 0, wire: 0 })),
    backup: later(backupSchema),
  }),
  otherTraffic: later(otherTrafficSchema),
  growth: later(growthSchema),
  qos: later(qosSchema),
  network: later(networkSchema),
  quality: later(qualitySchema),
  integration: later(integrationSchema),
  readiness: later(readinessSchema),
  profile: v.optional(oneOf(PROFILES)),
  defaults: v.optional(v.array(text, 'a list of paths')),
});
