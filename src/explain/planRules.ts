import { MEAN_FORMULAS, SILENT_PACKET_RULES, silentSum } from '../bandwidth/formulas.ts';
import { CONTROL_RULES, controlSum, DAILY_VOLUME_FORMULAS } from '../bandwidth/controlFormulas.ts';
import type { Formula } from '../evidence/formula.ts';
import {
  CELLS_ON_THE_WIRE,
  FRAME_RANGE_FORMULAS,
  LIMITED_RANGE_FORMULAS,
  LEDGER_FORMULAS,
  PAYLOAD_FORMULAS,
  REDUNDANT_RANGE_FORMULAS,
  ROW_FORMULAS,
} from '../packet/formulas.ts';
import type { LedgerRow, PacketLedger } from '../packet/packetSize.ts';
import type { ControlFlow } from '../plan/controlWay.ts';
import type { Plan, PlannedMedia } from '../plan/plan.ts';
import type { SilentPacket } from '../plan/silentPackets.ts';
import { readinessRule } from './readinessRule.ts';
import { sharedRule } from './sharedRule.ts';
import { qualityRule } from './qualityRule.ts';
import { trafficRule } from './trafficRule.ts';
import { valueAt } from './valueAt.ts';

/** The number's own rule where that depends on the plan; undefined where the table's holds. */
export function ruleFor(plan: Plan, record: string, field: string): Formula | undefined {
  const { demand } = plan.scenario;
  const [use] = plan.media;
  if (record === 'traffic') return trafficRule(plan, field);
  const shared = sharedRule(plan, record, field);
  if (shared) return shared;
  if (record.startsWith('readiness')) return readinessRule(plan, record, field);
  if (record.startsWith('quality')) return qualityRule(plan, record, field);
  if (record === 'volume' && demand.kind === 'daily') {
    if (field === 'busyHourRatio') return DAILY_VOLUME_FORMULAS.busyHourRatio;
    if (field === 'monthCallSeconds' && demand.hourlyShares)
      return DAILY_VOLUME_FORMULAS[plan.traffic.lostRatio === undefined ? 'monthCallSeconds' : 'monthWithRetries'];
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
  const isEncoded = packet.updateMs !== undefined && packet.payloadBytes === (use?.voiceBytes ?? use?.payloadBytes);
  return isEncoded ? encoded : undefined;
}

function rangeRule(range: object, field: string): Formula | undefined {
  const table = !('targetBytes' in range)
    ? REDUNDANT_RANGE_FORMULAS
    : 'meanFrameBytes' in range
      ? FRAME_RANGE_FORMULAS
      : 'limitBytes' in range
        ? LIMITED_RANGE_FORMULAS
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

const COVERING = ['custom', 'atm-aal5'];

/** What a custom layer holds is the reader's own; a layer that pads nothing is a plain sum. */
export function rowFormula(row: LedgerRow, field: string, formula: Formula): Formula {
  const { layer, blockBytes, minimumBytes, mtuBytes } = row;
  if (field === 'coveredBytes' && COVERING.includes(layer)) return ROW_FORMULAS.coversAll;
  if (layer === 'custom' && formula.kind === 'catalog') return { kind: 'input', label: formula.label };
  if (field === 'sizeBytes' && blockBytes === 1 && minimumBytes === 0) return ROW_FORMULAS.unpaddedSize;
  return field === 'paddingBytes' && layer === 'wireguard' && mtuBytes !== undefined
    ? ROW_FORMULAS.limitedPadding
    : formula;
}
