import type { Formula } from '../evidence/formula.ts';
import type { Plan } from '../plan/plan.ts';
import { boughtChannels } from '../plan/plannedBundles.ts';
import { contactCenterFormula } from '../traffic/contactCenterFormulas.ts';
import {
  BURST_FORMULAS,
  BUSY_HOUR_ERLANGS,
  DAY_FORMULAS,
  GIVEN_CALLS,
  NOTHING_OFFERED,
  RETRY_FORMULAS,
  RETRY_RATE_FORMULAS,
  SEAT_CALLS,
  SOURCE_FORMULAS,
} from '../traffic/formulas.ts';

type Table = Readonly<Record<string, Formula>>;

/** Of the numbers of the traffic, those that a demand for nothing leaves as they are. */
const ARRIVALS = /^(offeredErlangs|busyHourErlangs|callsPer\w+)$/;

/** The rule of a number of the traffic where it depends on the kind of demand; undefined where the table's holds. */
export function trafficRule({ scenario: { demand, trunks }, traffic }: Plan, field: string): Formula | undefined {
  if (field === 'legs') return LEGS;
  if (trunks && (field === 'bundleCount' || field === 'bundledChannels')) return bundleRule(traffic, field);
  if (demand.kind === 'calls') return GIVEN_CALLS;
  if (demand.kind === 'seats') return SEAT_CALLS;
  if (demand.kind === 'contact-center') return contactCenterFormula(demand, traffic, field);
  if (traffic.offeredErlangs === 0 && !ARRIVALS.test(field)) return NOTHING_OFFERED;
  if (demand.kind === 'daily') {
    if (field === 'callsPerDay' && demand.callsPerDay === undefined) return DAY_FORMULAS.callsPerDay;
    if (field === 'offeredErlangs') return demand.hourlyShares ? DAY_FORMULAS.offeredErlangs : BUSY_HOUR_ERLANGS;
  }
  if (demand.kind === 'busy-hour' && field === 'offeredErlangs') return BUSY_HOUR_ERLANGS;
  if (demand.sources !== undefined) return (SOURCE_FORMULAS as Table)[field];
  if (demand.peakednessFactor !== undefined) return (BURST_FORMULAS as Table)[field];
  if (demand.retryRatio === undefined) return undefined;
  const rates = (traffic.totalOfferedErlangs ?? 0) > 0 ? (RETRY_RATE_FORMULAS as Table)[field] : undefined;
  return rates ?? (RETRY_FORMULAS as Table)[field];
}

/** Legs at once, of all calls. */
export const LEGS = {
  kind: 'formula',
  label: 'Legs at once',
  expression: 'peakCalls * legsPerCall',
} as const satisfies Formula;

/** Channels as they are sold. */
export const BUNDLE_FORMULAS = {
  bundleCount: {
    kind: 'formula',
    label: 'Bundles to buy',
    expression: 'ceil(peakCalls / bundleChannels) + spareBundles',
  },
  bundledChannels: { kind: 'formula', label: 'Channels in them', expression: 'bundleCount * bundleChannels' },
} as const satisfies Table;

function bundleRule(traffic: Plan['traffic'], field: keyof typeof BUNDLE_FORMULAS): Formula {
  if (field === 'bundledChannels') return BUNDLE_FORMULAS.bundledChannels;
  const { name, count } = boughtChannels(traffic);
  const { label, expression } = BUNDLE_FORMULAS.bundleCount;
  const isNone = count === 0;
  return { kind: 'formula', label, expression: isNone ? name : expression.replace('peakCalls', name) };
}
