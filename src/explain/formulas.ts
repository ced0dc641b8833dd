import { CALL_FORMULAS, TOTAL_FORMULAS } from '../bandwidth/formulas.ts';
import type { Formula, FormulasOf } from '../evidence/formula.ts';
import { LINK_FORMULAS } from '../link/formulas.ts';
import {
  CHOSEN_RATE_PAYLOAD,
  LEDGER_FORMULAS,
  LEDGER_ROW_FORMULAS,
  PACKETIZATION_FORMULAS,
  UNPADDED_SIZE,
} from '../packet/formulas.ts';
import type { LedgerRow } from '../packet/packetSize.ts';
import type { Plan, PlannedMedia } from '../plan/plan.ts';
import { QOS_FORMULAS } from '../qos/formulas.ts';
import { DELAY_MARGIN_FORMULAS, LOSS_MARGIN_FORMULAS } from '../quality/formulas.ts';
import { BUSY_HOUR_ERLANGS, GIVEN_CALLS, NOTHING_OFFERED, TRAFFIC_FORMULAS } from '../traffic/formulas.ts';

const MEDIA_FORMULAS = {
  ...PACKETIZATION_FORMULAS,
  ...CALL_FORMULAS,
  calls: { kind: 'formula', label: 'Calls that use this codec', expression: 'peakCalls' },
} as const satisfies FormulasOf<PlannedMedia>;

const PUBLISHED = { kind: 'catalog', label: 'Published figure' } as const satisfies Formula;

/** Names that a record of the plan may hold, by the place of the record. The first pattern that matches counts. */
const TABLES: readonly [RegExp, Readonly<Record<string, Formula>>][] = [
  [/^traffic$/, TRAFFIC_FORMULAS],
  [/^media\.\d+\.ledger\.layers\.\d+$/, LEDGER_ROW_FORMULAS],
  [/^media\.\d+\.ledger$/, LEDGER_FORMULAS],
  [/^media\.\d+(\.mean)?$/, MEDIA_FORMULAS],
  [/^bandwidth\.published\./, { minBitsPerSecond: PUBLISHED, maxBitsPerSecond: PUBLISHED, concurrentCalls: PUBLISHED }],
  [/^bandwidth/, TOTAL_FORMULAS],
  [/^link$/, LINK_FORMULAS],
  [/^quality/, { ...DELAY_MARGIN_FORMULAS, ...LOSS_MARGIN_FORMULAS }],
  [/^qos/, QOS_FORMULAS],
];

/** All the formulas, each under the place of its record: what the reference page lists and the tests check. */
export const FORMULAS: Readonly<Record<string, Readonly<Record<string, Formula>>>> = {
  traffic: TRAFFIC_FORMULAS,
  'traffic, busy hour': { offeredErlangs: BUSY_HOUR_ERLANGS },
  'traffic, nothing offered': { peakCalls: NOTHING_OFFERED },
  media: MEDIA_FORMULAS,
  'media, chosen rate': { payloadBytes: CHOSEN_RATE_PAYLOAD },
  'media.ledger': LEDGER_FORMULAS,
  'media.ledger.layers': LEDGER_ROW_FORMULAS,
  bandwidth: TOTAL_FORMULAS,
  link: LINK_FORMULAS,
  'quality.thresholds': DELAY_MARGIN_FORMULAS,
  'quality.thresholds.loss': LOSS_MARGIN_FORMULAS,
  qos: QOS_FORMULAS,
};

/**
 * How one number of a plan came about.
 *
 * @param record path of the record that holds it; @param field its name there
 * @returns undefined where the plan holds no such number
 */
export function formulaAt(plan: Plan, record: string, field: string): Formula | undefined {
  const { demand } = plan.scenario;
  if (record.startsWith('scenario'))
    return { kind: 'input', label: INPUT_LABELS[field] ?? INPUTS[field]?.label ?? field };
  if (record === 'traffic' && demand.kind === 'calls' && field === 'peakCalls') return GIVEN_CALLS;
  if (record === 'traffic' && field !== 'offeredErlangs' && plan.traffic.offeredErlangs === 0) return NOTHING_OFFERED;
  if (record === 'traffic' && demand.kind === 'busy-hour' && field === 'offeredErlangs') return BUSY_HOUR_ERLANGS;
  if (/^media\.\d+$/.test(record) && field === 'payloadBytes' && plan.media[0]?.codecBitsPerSecond !== undefined)
    return CHOSEN_RATE_PAYLOAD;
  const table = TABLES.find(([pattern]) => pattern.test(record))?.[1];
  const formula = table && Object.hasOwn(table, field) ? table[field] : undefined;
  const row = /\.layers\.(\d+)$/.exec(record);
  return row && formula ? rowFormula(plan.media[0]?.ledger.layers[Number(row[1])], field, formula) : formula;
}

/** What a custom layer holds is the reader's own; a layer that pads nothing is a plain sum. */
function rowFormula(row: LedgerRow | undefined, field: string, formula: Formula): Formula {
  if (row?.layer === 'custom' && formula.kind === 'catalog') return { kind: 'input', label: formula.label };
  return field === 'sizeBytes' && row?.blockBytes === 1 && row.minimumBytes === 0 ? UNPADDED_SIZE : formula;
}

const INPUTS: Readonly<Record<string, Formula>> = {
  ...PACKETIZATION_FORMULAS,
  offeredErlangs: TRAFFIC_FORMULAS.offeredErlangs,
  peakCalls: GIVEN_CALLS,
};

const INPUT_LABELS: Readonly<Record<string, string>> = {
  blockingRatio: 'Blocking accepted',
  callsPerHour: 'Calls in the busy hour',
  holdSeconds: 'Length of a call',
  downBitsPerSecond: 'Link, down',
  upBitsPerSecond: 'Link, up',
  voiceShareRatio: 'Part of the link for voice',
  headroomRatio: 'Part kept free',
  oneWayDelayMs: 'One-way delay',
  jitterMs: 'Jitter',
  lossRatio: 'Packet loss',
};
