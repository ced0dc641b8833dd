import { CapacityError } from '../errors/capacityError.ts';
import { plainQuantity, type PlainUnit } from '../scenario/plainQuantity.ts';
import { SCENARIO_WORDS, type ScenarioWord } from '../scenario/scenarioWords.ts';
import { pathKind, type PathKind } from './pathKind.ts';

/** A column of a table of sites: which input it sets. */
export interface SiteColumn {
  /** As it stands in the file; empty where there is none, and nothing may stand below. */
  head: string;
  /** Word of the input; undefined for a path that has none. */
  word?: string;
  /** In the scenario. */
  paths: readonly string[];
  /** The same, each in its keys. */
  keys: readonly (readonly string[])[];
  /** What its cells say. */
  kind: PathKind | 'quantity';
  /** Of a quantity. */
  unit?: PlainUnit;
  /** What numbers without a unit are in, as the head says: `link_mbps` is in `mbps`. */
  unitWord?: string;
}

/** Other names that tables use for the same input. */
const ALSO: Readonly<Record<string, string>> = {
  site: 'name',
  location: 'name',
  branch: 'name',
  'concurrent-calls': 'calls',
  'simultaneous-calls': 'calls',
  'peak-calls': 'calls',
  channels: 'calls',
  erlang: 'erlangs',
  traffic: 'erlangs',
  bhca: 'calls-per-hour',
  'hold-time': 'hold',
  duration: 'hold',
  ptime: 'packet-time',
  packetization: 'packet-time',
  bandwidth: 'link',
  download: 'down',
  downlink: 'down',
  upload: 'up',
  uplink: 'up',
  'one-way-delay': 'delay',
  'packet-loss': 'loss',
};

/** Units as heads write them, and as a quantity does. */
const HEAD_UNITS: Readonly<Record<string, string>> = {
  bps: 'bps',
  'bit/s': 'bit/s',
  kbps: 'kbps',
  'kbit/s': 'kbit/s',
  mbps: 'Mbps',
  'mbit/s': 'Mbit/s',
  gbps: 'Gbps',
  'gbit/s': 'Gbit/s',
  ms: 'ms',
  s: 's',
  sec: 's',
  seconds: 's',
  min: 'min',
  minutes: 'min',
  h: 'h',
  '%': '%',
  pct: '%',
  percent: '%',
  e: 'E',
  erl: 'E',
};

const WORDS: Readonly<Record<string, ScenarioWord>> = SCENARIO_WORDS;
/** Words by the one path that each sets. */
const WORD_OF_PATH = new Map(Object.entries(WORDS).map(([word, { paths }]) => [paths.join(), word]));
/** A rate in bytes at the end of a head. */
const BYTE_RATE = /([kKmMgG]?)B(?:\/|[pP])[sS][)\]]?$/;

/**
 * Columns of a table by their heads: a word of the command line (`link`, `packet-time`), another name for it, either with
 * its unit behind (`link_mbps`, `hold (min)`, `loss %`), or a path of the scenario (`demand.peakCalls`).
 *
 * @param heads the first row
 * @param mapping for heads of its own: a word or a path, also with a unit; null for a column to leave out
 * @returns one for each head, undefined where the column is left out
 * @throws CapacityError `unknown-id` for a head that names no input, or one that another names already
 */
export function siteColumns(
  heads: readonly string[],
  mapping: Readonly<Record<string, string | null>> = {},
): (SiteColumn | undefined)[] {
  const columns = heads.map((head) => {
    const said = Object.hasOwn(mapping, head) ? mapping[head] : head;
    if (said === null) return undefined;
    if (said === '' && head !== '') throw unknown(head, 'what it means: a word or a path, or null to leave it out');
    return columnOf(head, said ?? head);
  });
  const taken = new Map<string, string>();
  for (const column of columns)
    for (const path of column?.paths ?? []) {
      const other = taken.get(path);
      if (other !== undefined)
        throw unknown(column?.head ?? '', `a head for another input than ${other}, which sets ${path}`);
      taken.set(path, column?.head ?? '');
    }
  for (const head of Object.keys(mapping)) if (!heads.includes(head)) throw unknown(head, `one of ${heads.join(', ')}`);
  return columns;
}

/** The input that a head names: a word or a path; undefined where it names none, and has to be mapped or left out. */
export function meaningOf(head: string): string | undefined {
  try {
    const { word, paths } = columnOf(head, head);
    return paths.includes(head) ? head : word;
  } catch (error) {
    if (error instanceof CapacityError) return undefined;
    throw error;
  }
}

function columnOf(head: string, said: string): SiteColumn {
  if (head === '' && said === '') return { head, paths: [], keys: [], kind: 'text' };
  const kind = Object.hasOwn(WORDS, said) ? undefined : pathKind(said);
  if (kind !== undefined) return ofPath(head, said, kind);
  const name = said
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  const whole = wordOf(name);
  if (whole !== undefined) return ofWord(head, whole);
  const [, bare = '', unit = ''] = /^(.+?)-?[([]?([a-z%/]+)[)\]]?$/.exec(splitUnit(name)) ?? [];
  const column = ofWord(head, wordOf(bare.replace(/-$/, '')) ?? '');
  const bytes = BYTE_RATE.exec(said);
  if (column.unit === 'bit/s' && bytes)
    throw unknown(head, `a rate in bits; ${said} is in bytes: did you mean ${bytes[1]?.toLowerCase() ?? ''}bps?`);
  const unitWord = Object.hasOwn(HEAD_UNITS, unit) ? HEAD_UNITS[unit] : undefined;
  if (unitWord === undefined || !isIn(unitWord, column.unit))
    throw unknown(head, `a word such as calls, codec or link_mbps, or a path such as demand.peakCalls${near(name)}`);
  return { ...column, unitWord };
}

/** Whether quantities of an input may be in a unit. */
function isIn(unitWord: string, unit: PlainUnit | undefined): boolean {
  if (unit === undefined) return false;
  try {
    plainQuantity(`1 ${unitWord}`, { unit, field: unitWord });
    return true;
  } catch {
    return false;
  }
}

/** The unit stands behind the last separator. */
function splitUnit(name: string): string {
  return name.replace(/-?[([]([a-z%/]+)[)\]]$/, '-$1').replace(/([^-])%$/, '$1-%');
}

function wordOf(name: string): string | undefined {
  if (Object.hasOwn(WORDS, name)) return name;
  return Object.hasOwn(ALSO, name) ? ALSO[name] : undefined;
}

function ofWord(head: string, word: string): SiteColumn {
  const { paths = [], unit, isSwitch = false } = Object.hasOwn(WORDS, word) ? (WORDS[word] ?? {}) : {};
  const kind = isSwitch ? 'yes-or-no' : unit ? 'quantity' : 'text';
  return { head, word, paths, keys: paths.map(keysOf), kind, ...(unit && { unit }) };
}

function ofPath(head: string, path: string, kind: PathKind): SiteColumn {
  const word = WORD_OF_PATH.get(path);
  return { head, ...(word !== undefined && { word }), paths: [path], keys: [keysOf(path)], kind };
}

const keysOf = (path: string): string[] => path.split('.');

/** A word that shares its beginning. */
function near(name: string): string {
  const found = [...Object.keys(WORDS), ...Object.keys(ALSO)].filter(
    (word) => name.length > 2 && word.startsWith(name.slice(0, 3)),
  );
  return found.length > 0 ? `; perhaps ${found.slice(0, 3).join(' or ')}` : '';
}

function unknown(head: string, expected: string): CapacityError {
  return new CapacityError({ code: 'unknown-id', field: 'columns', received: head, expected });
}
