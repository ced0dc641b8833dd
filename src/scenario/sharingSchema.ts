import * as v from 'valibot';
import { MARKING_STYLES } from '../catalog/markingStyles.ts';
import { flag, object, oneOf, upTo, whole, within } from './schemaParts.ts';

const linkRate = within('bit/s from 1 to 1e15', { minimum: 1, maximum: 1e15 });
const rate = upTo(1e15, 'bit/s');

const Backup = object({ downBitsPerSecond: linkRate, upBitsPerSecond: linkRate });

const OtherTraffic = object({
  api: v.optional(flag),
  webhooks: v.optional(flag),
  dashboardUsers: v.optional(whole(0, 1e6)),
  recordingDownloads: v.optional(whole(0, 1e6)),
  dataPerAgentBitsPerSecond: v.optional(upTo(1e9, 'bit/s')),
  otherDownBitsPerSecond: v.optional(rate),
  otherUpBitsPerSecond: v.optional(rate),
});

const Growth = object({
  yearlyRatio: within('a ratio from -1 to 10', { minimum: -1, maximum: 10 }),
  years: whole(0, 100),
});

const Qos = object({
  markingStyle: v.optional(oneOf(MARKING_STYLES)),
  isAdmitted: v.optional(flag),
  isBulkBackground: v.optional(flag),
  priorityLimitRatio: v.optional(upTo(1, 'a ratio')),
  queueMs: v.optional(upTo(60_000, 'milliseconds')),
});

const Trunks = object({ bundleChannels: whole(1, 1e6), spareBundles: v.optional(whole(0, 1e6)) });

const Limits = object({
  concurrentCalls: v.optional(whole(0, 1e9)),
  callsPerMinute: v.optional(upTo(1e9, 'calls per minute')),
});

/** How channels are sold. */
export const trunksSchema = (): v.GenericSchema => Trunks;

/** What the provider's plan allows. */
export const limitsSchema = (): v.GenericSchema => Limits;

/** The link that is left when the first one is lost. */
export const backupSchema = (): v.GenericSchema => Backup;

/** What shares the link with the voice. */
export const otherTrafficSchema = (): v.GenericSchema => OtherTraffic;

/** How much more it becomes. */
export const growthSchema = (): v.GenericSchema => Growth;

/** How packets are marked and queued. */
export const qosSchema = (): v.GenericSchema => Qos;
