import { parseScenario, type ParseResult } from './parseScenario.ts';
import type { Scenario } from './scenario.ts';

/** Name of the encoding, so that a later one can still read an old link. */
const VERSION = 'v=1';
const MAX_LENGTH = 8192;

/**
 * Link text of a scenario: readable, and only what was chosen. Values that `defaults` names are left out.
 *
 * @returns such as `v=1&demand.kind=calls&demand.peakCalls=50&media.codec=g729`
 */
export function encodeScenario(scenario: Scenario): string {
  const { defaults = [], ...chosen } = scenario;
  const leaves = flatten(chosen, '').filter(([path]) => !defaults.includes(path));
  return [VERSION, ...leaves.map(([path, value]) => `${path}=${escape(valueText(value))}`)].join('&');
}

/**
 * Scenario from link text, checked like any other input.
 *
 * @param text what {@link encodeScenario} gave, with or without a leading `#` or `?`
 * @returns the scenario or every issue; never throws
 */
export function decodeScenario(text: string): ParseResult {
  if (text.length > MAX_LENGTH) {
    const issue = {
      path: '',
      code: 'too-long',
      expected: `link text of at most ${MAX_LENGTH} characters`,
      received: `${text.length}`,
    } as const;
    return { ok: false, issues: [issue] };
  }
  const root: Record<string, unknown> = {};
  for (const [path, value] of new URLSearchParams(text.replace(/^[#?]/, ''))) {
    if (`${path}=${value}` !== VERSION) place(root, path.split('.'), readValue(value));
  }
  const media = root.media as Readonly<Record<string, unknown>> | undefined;
  if (media?.['0']) root.media = Object.values(media);
  return parseScenario(root);
}

/** Leaves with their dotted paths; a list is one leaf, but for that of the media. */
function flatten(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || (Array.isArray(value) && path !== 'media')) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : flatten(inner, path ? `${path}.${key}` : key),
  );
}

/** Plain where that reads back as the same value, else JSON, which also writes half a character so that it survives. */
function valueText(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : `${value as string | number | boolean}`;
  return readValue(text) === value && !/\p{Surrogate}/u.test(text) ? text : JSON.stringify(value);
}

function readValue(text: string): unknown {
  if (!/^(?:[-\d"[]|true$|false$|null$)/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Escaped where a link needs it and nowhere else, so that it stays readable. */
function escape(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|2F|3A|40|24)/g, decodeURIComponent);
}

function place(root: Record<string, unknown>, keys: string[], value: unknown): void {
  let record = root;
  for (const key of keys.slice(0, -1)) {
    const inner = Object.hasOwn(record, key) ? record[key] : undefined;
    const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
    set(record, key, next);
    record = next;
  }
  set(record, keys.at(-1) ?? '', value);
}

/** Defined and not assigned: `__proto__` becomes a key like any other, and an unknown one. */
function set(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true });
}
