import {
  CALL_FORMULAS,
  MEAN_FORMULAS,
  MEAN_TOTAL_FORMULAS,
  SILENCE_FORMULAS,
  SILENT_PACKET_FORMULAS,
  SILENT_PACKET_RULES,
  silentSum,
  TOTAL_FORMULAS,
} from '../bandwidth/formulas.ts';
import {
  CONTROL_RULES,
  CONTROL_WAY_FORMULAS,
  controlSum,
  DAILY_VOLUME_FORMULAS,
  INTERVAL_FORMULAS,
  VOLUME_FORMULAS,
} from '../bandwidth/controlFormulas.ts';
import type { Formula, FormulasOf } from '../evidence/formula.ts';
import { LINK_FORMULAS } from '../link/formulas.ts';
import {
  CELLS_ON_THE_WIRE,
  FRAME_RANGE_FORMULAS,
  LEDGER_FORMULAS,
  LEDGER_ROW_FORMULAS,
  PACKETIZATION_FORMULAS,
  PAYLOAD_FORMULAS,
  RANGE_FORMULAS,
  REDUNDANT_RANGE_FORMULAS,
  ROW_FORMULAS,
} from '../packet/formulas.ts';
import type { LedgerRow, PacketLedger } from '../packet/packetSize.ts';
import type { ControlFlow } from '../plan/controlWay.ts';
import type { Plan, PlannedMedia, PlannedVolume } from '../plan/plan.ts';
import type { SilentPacket } from '../plan/silentPackets.ts';
import { QOS_FORMULAS } from '../qos/formulas.ts';
import { DELAY_MARGIN_FORMULAS, LOSS_MARGIN_FORMULAS } from '../quality/formulas.ts';
import { CONTACT_CENTER_FORMULAS } from '../traffic/contactCenterFormulas.ts';
import {
  BUSY_HOUR_ERLANGS,
  DAY_FORMULAS,
  GIVEN_CALLS,
  NOTHING_OFFERED,
  RETRY_FORMULAS,
  RETRY_RATE_FORMULAS,
  SEAT_CALLS,
  SOURCE_FORMULAS,
  TRAFFIC_FORMULAS,
} from '../traffic/formulas.ts';
import { BUNDLE_FORMULAS, trafficRule } from './trafficRule.ts';
import { valueAt } from './valueAt.ts';

const MEDIA_FORMULAS = {
  ...PACKETIZATION_FORMULAS,
  ...CALL_FORMULAS,
  redundancyDepth: { kind: 'input', label: 'Earlier packets repeated in each' },
  voiceBytes: PACKETIZATION_FORMULAS.payloadBytes,
  calls: { kind: 'formula', label: 'Calls that use this codec', expression: 'peakCalls' },
} as const satisfies FormulasOf<PlannedMedia>;

const SILENT_FORMULAS = { ...CALL_FORMULAS, ...SILENT_PACKET_FORMULAS } as const satisfies FormulasOf<SilentPacket>;

const FLOW_FORMULAS = { ...INTERVAL_FORMULAS } as const satisfies FormulasOf<ControlFlow>;

const PUBLISHED = { kind: 'catalog', label: 'Published figure' } as const satisfies Formula;

/** Names that a record of the plan may hold, by the place of the record. The first pattern that matches counts. */
const TABLES: readonly [RegExp, Readonly<Record<string, Formula>>][] = [
  [/^traffic$/, TRAFFIC_FORMULAS],
  [/\.ledger\.layers\.\d+$/, LEDGER_ROW_FORMULAS],
  [/\.ledger$/, LEDGER_FORMULAS],
  [/Range$/, RANGE_FORMULAS],
  [/\.silence\.packets\.\d+$/, SILENT_FORMULAS],
  [/\.silence$/, SILENCE_FORMULAS],
  [/^media\.\d+(\.mean)?$/, MEDIA_FORMULAS],
  [/^bandwidth\.published\./, { minBitsPerSecond: PUBLISHED, maxBitsPerSecond: PUBLISHED, concurrentCalls: PUBLISHED }],
  [/^bandwidth\.mean$/, MEAN_TOTAL_FORMULAS],
  [/^bandwidth/, TOTAL_FORMULAS],
  [/^control\.\w+\.\d+\.(up|down)$/, CONTROL_WAY_FORMULAS],
  [/^control\.\w+\.\d+$/, FLOW_FORMULAS],
  [/^control$/, { holdSeconds: CONTROL_RULES.holdDefault }],
  [/^volume$/, VOLUME_FORMULAS satisfies FormulasOf<PlannedVolume>],
  [/^link$/, LINK_FORMULAS],
  [/^quality/, { ...DELAY_MARGIN_FORMULAS, ...LOSS_MARGIN_FORMULAS }],
  [/^qos/, QOS_FORMULAS],
];

/** All the formulas, each under the place of its record: what the reference page lists and the tests check. */
export const FORMULAS: Readonly<Record<string, Readonly<Record<string, Formula>>>> = {
  traffic: TRAFFIC_FORMULAS,
  'traffic, busy hour': { offeredErlangs: BUSY_HOUR_ERLANGS },
  'traffic, callers who try again': { ...RETRY_FORMULAS, ...RETRY_RATE_FORMULAS },
  'traffic, few callers': SOURCE_FORMULAS,
  'traffic, day': DAY_FORMULAS,
  'traffic, seats': { peakCalls: SEAT_CALLS },
  'traffic, contact center': CONTACT_CENTER_FORMULAS,
  'traffic, bundles': BUNDLE_FORMULAS,
  'traffic, nothing offered': { peakCalls: NOTHING_OFFERED },
  media: MEDIA_FORMULAS,
  'media, payload': PAYLOAD_FORMULAS,
  'media.payloadRange': RANGE_FORMULAS,
  'media.payloadRange, frames of several sizes': FRAME_RANGE_FORMULAS,
  'media.payloadRange, with what is repeated': REDUNDANT_RANGE_FORMULAS,
  'media.silence': SILENCE_FORMULAS,
  'media.silence.packets': SILENT_FORMULAS,
  'media.silence.packets, by what is sent while talking': SILENT_PACKET_RULES,
  'media.mean': MEAN_FORMULAS,
  'media.ledger': LEDGER_FORMULAS,
  'media.ledger, cells': { wireBytes: CELLS_ON_THE_WIRE },
  'media.ledger.layers': LEDGER_ROW_FORMULAS,
  'media.ledger.layers, by kind of layer': ROW_FORMULAS,
  bandwidth: TOTAL_FORMULAS,
  'bandwidth.mean': MEAN_TOTAL_FORMULAS,
  control: { holdSeconds: CONTROL_RULES.holdDefault },
  'control, by kind of packets': CONTROL_RULES,
  'control.media.up': CONTROL_WAY_FORMULAS,
  volume: VOLUME_FORMULAS,
  'volume, day': DAILY_VOLUME_FORMULAS,
  link: LINK_FORMULAS,
  'quality.thresholds': DELAY_MARGIN_FORMULAS,
  'quality.thresholds.loss': LOSS_MARGIN_FORMULAS,
  qos: QOS_FORMULAS,
};

/** The number's own rule where that depends on the plan; undefined where the table's holds. */
function ruleFor(plan: Plan, record: string, field: string): Formula | undefined {
  const { demand } = plan.scenario;
  const [use] = plan.media;
  if (record === 'traffic') return trafficRule(plan, field);
  if (record === 'volume' && demand.kind === 'daily') {
    if (field === 'busyHourRatio') return DAILY_VOLUME_FORMULAS.busyHourRatio;
    if (field === 'monthCallSeconds' && demand.hourlyShares) return DAILY_VOLUME_FORMULAS.monthCallSeconds;
  }
  if (use && /^media\.\d+$/.test(record)) {
    if (field === 'payloadBytes' && use.redundancyDepth) return PAYLOAD_FORMULAS.redundant;
    return field === 'payloadBytes' || field === 'voiceBytes' ? payloadRule(use) : undefined;
  }
  if (use?.silence && /^media\.\d+\.mean$/.test(record))
    return (MEAN_FORMULAS as Readonly<Record<string, Formula>>)[field];
  if (use?.silence && record.endsWith('.silence') && field.endsWith('PerSecond'))
    return silentSum(field, use.silence.packets.length);
  if (/\.silence\.packets\.\d+$/.test(record)) return silentRule(valueAt(plan, record) as SilentPacket, use, field);
  if (record.endsWith('Range')) return rangeRule(valueAt(plan, record) as object, field);
  if (record.endsWith('.ledger')) return lineRule(valueAt(plan, record) as PacketLedger, field);
  if (record.startsWith('control')) return controlRule(plan, record, field);
  const sum = /^bandwidth\.(control|signaling)\.(up|down)$/.exec(record)?.[1];
  if (sum) return controlSum(field, sum === 'control' ? plan.control.media.length : plan.control.signaling.length);
  return undefined;
}

/** What the line itself does belongs to the outermost layer, and so does its source. */
function lineRule({ cellPayloadBytes, layers }: PacketLedger, field: string): Formula | undefined {
  if (field === 'wireBytes') return cellPayloadBytes > 0 ? CELLS_ON_THE_WIRE : undefined;
  if (field !== 'cellPayloadBytes' && field !== 'cellHeaderBytes') return undefined;
  return { ...LEDGER_FORMULAS[field], cite: layers.at(-1)?.cite ?? 'house-default#no line' };
}

function payloadRule({ codecBitsPerSecond, framesPerPacketCount, headerBits, reservedPaddingBytes }: PlannedMedia) {
  if (codecBitsPerSecond !== undefined) return PAYLOAD_FORMULAS.chosenRate;
  if (framesPerPacketCount === undefined) return PAYLOAD_FORMULAS.oncePerPacket;
  if (headerBits === undefined) return undefined;
  return reservedPaddingBytes === undefined ? PAYLOAD_FORMULAS.framed : PAYLOAD_FORMULAS.reserved;
}

function silentRule(packet: SilentPacket, use: PlannedMedia | undefined, field: string): Formula | undefined {
  const isNoise = use?.silence?.noiseRatio !== undefined;
  const { afterPacket, likeSpeech, noise, encoded } = SILENT_PACKET_RULES;
  if (field === 'packetMs') return packet.updateMs === undefined ? (isNoise ? likeSpeech : undefined) : afterPacket;
  if (field !== 'payloadBytes') return undefined;
  if (isNoise) return noise;
  const isEncoded = use?.payloadRange === undefined && packet.updateMs !== undefined && packet.payloadBytes > 1;
  return isEncoded ? encoded : undefined;
}

function rangeRule(range: object, field: string): Formula | undefined {
  const table = !('targetBytes' in range)
    ? REDUNDANT_RANGE_FORMULAS
    : 'meanFrameBytes' in range
      ? FRAME_RANGE_FORMULAS
      : {};
  return (table as Readonly<Record<string, Formula>>)[field];
}

function controlRule(plan: Plan, record: string, field: string): Formula | undefined {
  const { demand } = plan.scenario;
  if (record === 'control') {
    const { holdSeconds } = plan.control;
    if ('holdSeconds' in demand && demand.holdSeconds === holdSeconds) return CONTROL_RULES.holdTold;
    if (plan.traffic.trunkHoldSeconds === holdSeconds) return CONTROL_RULES.holdOnTrunks;
  }
  if (field !== 'intervalMs') return undefined;
  const flow = valueAt(plan, record) as ControlFlow;
  if (flow.minimumMs !== undefined) return CONTROL_RULES.reportInterval;
  if (flow.feedbackBytes !== undefined) return CONTROL_RULES.feedbackInterval;
  return record.startsWith('control.signaling') ? CONTROL_RULES.oncePerCall : undefined;
}

/**
 * How one number of a plan came about.
 *
 * @param record path of the record that holds it; @param field its name there
 * @returns undefined where the plan holds no such number
 */
export function formulaAt(plan: Plan, record: string, field: string): Formula | undefined {
  if (record.startsWith('scenario'))
    return { kind: 'input', label: INPUT_LABELS[field] ?? INPUTS[field]?.label ?? field };
  const own = ruleFor(plan, record, field);
  if (own) return own;
  const table = TABLES.find(([pattern]) => pattern.test(record))?.[1];
  const formula = table && Object.hasOwn(table, field) ? table[field] : undefined;
  return formula && /\.layers\.\d+$/.test(record)
    ? rowFormula(valueAt(plan, record) as LedgerRow, field, formula)
    : formula;
}

const COVERING = ['custom', 'atm-aal5'];

/** What a custom layer holds is the reader's own; a layer that pads nothing is a plain sum. */
function rowFormula(row: LedgerRow, field: string, formula: Formula): Formula {
  const { layer, blockBytes, minimumBytes, mtuBytes } = row;
  if (field === 'coveredBytes' && COVERING.includes(layer)) return ROW_FORMULAS.coversAll;
  if (layer === 'custom' && formula.kind === 'catalog') return { kind: 'input', label: formula.label };
  if (field === 'sizeBytes' && blockBytes === 1 && minimumBytes === 0) return ROW_FORMULAS.unpaddedSize;
  return field === 'paddingBytes' && layer === 'wireguard' && mtuBytes !== undefined
    ? ROW_FORMULAS.limitedPadding
    : formula;
}

const INPUTS: Readonly<Record<string, Formula>> = {
  ...PACKETIZATION_FORMULAS,
  offeredErlangs: TRAFFIC_FORMULAS.offeredErlangs,
  peakCalls: GIVEN_CALLS,
};

const INPUT_LABELS: Readonly<Record<string, string>> = {
  blockingRatio: 'Blocking accepted',
  retryRatio: 'Blocked callers who try again',
  sources: 'Callers',
  callsPerHour: 'Calls in the busy hour',
  callsPerDay: 'Calls of a day',
  minutesPerDay: 'Minutes of calls in a day',
  busyHourRatio: 'Busy hour, of the day',
  holdSeconds: 'Length of a call',
  seats: 'Seats',
  callsPerSeatRatio: 'Calls at once for each seat',
  talkSeconds: 'Talk',
  wrapUpSeconds: 'Wrap-up',
  menuSeconds: 'Menu',
  patienceSeconds: 'Patience of a caller',
  serviceLevelRatio: 'Calls to be answered in time',
  answerSeconds: 'Time to answer in',
  maxOccupancyRatio: 'Agents busy, at most',
  shrinkageRatio: 'Paid time not on duty',
  recordingLegs: 'Streams to the recorder for each call',
  monitoredRatio: 'Calls monitored, of those at agents',
  transferRatio: 'Calls with one more leg',
  outboundAgents: 'Outbound agents',
  linesPerAgent: 'Lines dialed for each agent',
  bundleChannels: 'Channels of a bundle',
  spareBundles: 'Bundles to spare',
  concurrentCalls: 'Calls at once that the provider allows',
  callsPerMinute: 'Calls in a minute that the provider allows',
  downBitsPerSecond: 'Link, down',
  upBitsPerSecond: 'Link, up',
  voiceShareRatio: 'Part of the link for voice',
  headroomRatio: 'Part kept free',
  oneWayDelayMs: 'One-way delay',
  jitterMs: 'Jitter',
  lossRatio: 'Packet loss',
};
