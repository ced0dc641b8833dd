import { explain } from '../explain/explain.ts';
import { ruleText, valueText, valuesText } from '../explain/outline.ts';
import { valueAt } from '../explain/valueAt.ts';
import type { Plan } from '../plan/plan.ts';
import { formatNumber } from '../units/format.ts';
import { localText, type ReportOptions } from './localText.ts';

/** One line of a quote. */
export interface QuoteLine {
  /** What is sold, in a word of this library: the key of `skus`. */
  id: string;
  /** The seller's own number, where it was given. */
  sku?: string;
  description: string;
  quantity: number;
  unit: string;
  /** Why so many: the number's place in the plan, and its formula with the values put in. */
  basis: string;
}

export interface QuoteOptions extends ReportOptions {
  /** The seller's own numbers, by the id of a line. */
  skus?: Readonly<Record<string, string>>;
}

interface Sold {
  id: string;
  description: string;
  unit: string;
  path: string;
  /** From the number of the plan to the quantity. */
  per?: number;
  /** Less would not do: three decimals, rounded up. */
  isLeast?: boolean;
}

const BITS_PER_MEGABIT = 1e6;
const SECONDS_PER_MINUTE = 60;
const PER_DECIMALS = 1000;

/** What there may be to sell, in the order of a quote; of two ways to count the same the more exact stands first. */
const SOLD: readonly Sold[] = [
  { id: 'bundles', description: 'Bundles of voice channels', unit: 'bundle', path: 'traffic.bundleCount' },
  { id: 'channels', description: 'Voice channels', unit: 'channel', path: 'traffic.boughtChannels' },
  { id: 'channels', description: 'Voice channels, one for each leg', unit: 'channel', path: 'traffic.legs' },
  { id: 'channels', description: 'Voice channels, calls at once', unit: 'channel', path: 'traffic.peakCalls' },
  { id: 'agents', description: 'Agents on the roster', unit: 'agent', path: 'traffic.scheduledAgents' },
  { id: 'agents', description: 'Agents on duty', unit: 'agent', path: 'traffic.agents' },
  { id: 'menu-ports', description: 'Ports of the menu', unit: 'port', path: 'traffic.menuPortsCount' },
  { id: 'recording', description: 'Recording streams', unit: 'stream', path: 'traffic.recordingStreamsCount' },
  {
    id: 'dialer',
    description: 'Lines of the dialer, among the channels',
    unit: 'line',
    path: 'traffic.dialerChannels',
  },
  {
    id: 'minutes',
    description: 'Minutes of calls in a month',
    unit: 'min',
    path: 'volume.monthCallSeconds',
    per: SECONDS_PER_MINUTE,
  },
  {
    id: 'link',
    description: 'Link, each way, with its headroom',
    unit: 'Mbit/s',
    path: 'link.smallestLinkBitsPerSecond',
    per: BITS_PER_MEGABIT,
    isLeast: true,
  },
  { id: 'nat-addresses', description: 'Public addresses', unit: 'address', path: 'readiness.ports.natAddressesCount' },
];

/**
 * What a plan comes to, as lines of a quote: channels or bundles, agents, ports, streams, minutes and the link.
 *
 * With `encodeScenario(plan.scenario)` and `plan.versions` beside them they can be computed again. Nothing is priced.
 *
 * @param plan a plan
 * @param options `skus` by the id of a line; `locale` for the text of `basis`
 * @returns lines in one order, each `id` once; what the plan does not have, or has none of, is left out
 * @throws CapacityError `unknown-id` for a locale that is none
 */
export function quoteLines(plan: Plan, { skus = {}, ...options }: QuoteOptions = {}): QuoteLine[] {
  const local = localText(options);
  const lines = SOLD.flatMap(({ id, description, unit, path, per = 1, isLeast }): QuoteLine[] => {
    const value = valueAt(plan, path);
    if (typeof value !== 'number') return [];
    const sku = Object.hasOwn(skus, id) ? skus[id] : undefined;
    const quantity = isLeast
      ? Math.ceil(value / (per / PER_DECIMALS)) / PER_DECIMALS
      : Number(formatNumber(value / per));
    return [{ id, ...(sku !== undefined && { sku }), description, quantity, unit, basis: basisOf(plan, path, local) }];
  });
  return lines
    .filter(({ quantity }) => quantity > 0)
    .filter(({ id }, index, sold) => sold.findIndex((line) => line.id === id) === index);
}

function basisOf(plan: Plan, path: string, local: (text: string) => string): string {
  const step = explain(plan, path);
  const rule = (step.expression ?? step.check) ? `: ${ruleText(step)}; ${valuesText(step)}` : '';
  return `${path} = ${local(valueText(step))}${rule}`;
}
