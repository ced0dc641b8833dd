import { Demand } from '../scenario/demandSchema.ts';

type Tree = Readonly<Record<string, unknown>>;

/**
 * Sections of a site over those of the base. Of a base without a kind of demand, a site with one has what that kind
 * has: blocking is for all who say traffic, and nothing to those who count calls.
 */
export function siteOnBase(site: Tree, base: Tree): Tree {
  if (Object.keys(base).length === 0) return { ...site };
  const merged = Object.entries(site).map(([key, own]) => {
    const under = key === 'demand' ? demandFor(own, base[key]) : base[key];
    return [key, isRecord(own) && isRecord(under) ? { ...under, ...own } : own] as const;
  });
  return { ...base, ...Object.fromEntries(merged) };
}

/** What no kind knows stays, to be refused. */
function demandFor(own: unknown, under: unknown): unknown {
  if (!isRecord(own) || !isRecord(under)) return undefined;
  const { kind } = own;
  if (kind === undefined || kind === under['kind']) return under;
  if (under['kind'] !== undefined) return undefined;
  const fields = KIND_FIELDS.get(kind);
  const fits = ([key]: [string, unknown]) => fields?.has(key) !== false || !DEMAND_FIELDS.has(key);
  return Object.fromEntries(Object.entries(under).filter(fits));
}

const KIND_FIELDS = new Map<unknown, Set<string>>(
  Object.entries(Demand.schemas).map(([kind, { entries }]) => [kind, new Set(Object.keys(entries))]),
);
const DEMAND_FIELDS = new Set([...KIND_FIELDS.values()].flatMap((fields) => [...fields]));

export const isRecord = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
