import { MEAN_TOTAL_FORMULAS, SILENCE_FORMULAS, TOTAL_FORMULAS } from '../bandwidth/formulas.ts';
import { CONTROL_RULES, CONTROL_WAY_FORMULAS, VOLUME_FORMULAS } from '../bandwidth/controlFormulas.ts';
import type { Formula, FormulasOf } from '../evidence/formula.ts';
import { LINK_FORMULAS } from '../link/formulas.ts';
import { LEDGER_FORMULAS, LEDGER_ROW_FORMULAS, PACKETIZATION_FORMULAS, RANGE_FORMULAS } from '../packet/formulas.ts';
import type { LedgerRow } from '../packet/packetSize.ts';
import type { Plan, PlannedVolume } from '../plan/plan.ts';
import { QOS_FORMULAS } from '../qos/formulas.ts';
import {
  DELAY_MARGIN_FORMULAS,
  LOSS_MARGIN_FORMULAS,
  ROUND_TRIP_FORMULAS,
  SCORE_MARGIN_FORMULAS,
} from '../quality/formulas.ts';
import { GIVEN_CALLS, TRAFFIC_FORMULAS } from '../traffic/formulas.ts';
import { INPUT_LABELS } from './inputLabels.ts';
import { legFormula } from './legFormula.ts';
import { rowFormula, ruleFor } from './planRules.ts';
import { valueAt } from './valueAt.ts';

import { MEDIA_FORMULAS, SILENT_FORMULAS, FLOW_FORMULAS, PUBLISHED } from './recordFormulas.ts';

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
  [/^quality\.thresholds\.roundTrip/, ROUND_TRIP_FORMULAS],
  [/^quality\.thresholds\.meanOpinionScore/, SCORE_MARGIN_FORMULAS],
  [/^quality/, { ...DELAY_MARGIN_FORMULAS, ...LOSS_MARGIN_FORMULAS }],
  [/^qos/, QOS_FORMULAS],
];

/**
 * How one number of a plan came about.
 *
 * @param record path of the record that holds it; @param field its name there
 * @returns undefined where the plan holds no such number
 */
export function formulaAt(plan: Plan, record: string, field: string): Formula | undefined {
  const formula = leglessFormula(plan, record, field);
  return formula && plan.traffic.legs !== undefined && OF_CALLS.test(record) ? legFormula(formula) : formula;
}

/** Records that say what whole calls take. */
const OF_CALLS = /^(bandwidth|link|volume)/;

function leglessFormula(plan: Plan, record: string, field: string): Formula | undefined {
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

const INPUTS: Readonly<Record<string, Formula>> = {
  ...PACKETIZATION_FORMULAS,
  offeredErlangs: TRAFFIC_FORMULAS.offeredErlangs,
  peakCalls: GIVEN_CALLS,
};
