import { CapacityError } from '../errors/capacityError.ts';
import { SCENARIO_WORDS, type ScenarioWord } from '../scenario/scenarioWords.ts';

/** A column of a table of sites: which input it sets. */
export interface SiteColumn {
  /** As it stands in the file. */
  head: string;
  /** Word of an input; undefined for a path of the scenario. */
  word?: string;
  paths: readonly string[];
  /** The same, each in its keys. */
  keys: readonly (readonly string[])[];
  unit?: ScenarioWord['unit'];
  isSwitch: boolean;
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
const SECTIONS = 'name|demand|media|link|trunks|limits|otherTraffic|network|growth|qos|quality|profile|readiness';
const PATH = new RegExp(String.raw`^(?:${SECTIONS})(?:\.(?!__proto__(?:\.|$))\w+)*$`);

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
    return said === null || said === '' ? undefined : columnOf(head, said ?? head);
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
    return word ?? paths[0];
  } catch (error) {
    if (error instanceof CapacityError) return undefined;
    throw error;
  }
}

function columnOf(head: string, said: string): SiteColumn {
  if (PATH.test(said) && !Object.hasOwn(WORDS, said))
    return { head, paths: [said], keys: [said.split('.')], isSwitch: false };
  const name = said
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  const whole = wordOf(name);
  if (whole !== undefined) return ofWord(head, whole);
  const [, bare = '', unit = ''] = /^(.+?)-?[([]?([a-z%/]+)[)\]]?$/.exec(splitUnit(name)) ?? [];
  const word = wordOf(bare.replace(/-$/, ''));
  if (word === undefined || WORDS[word]?.unit === undefined || !Object.hasOwn(HEAD_UNITS, unit))
    throw unknown(head, `a word such as calls, codec or link_mbps, or a path such as demand.peakCalls${near(name)}`);
  return { ...ofWord(head, word), unitWord: HEAD_UNITS[unit] ?? unit };
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
  const { paths = [], unit, isSwitch = false } = WORDS[word] ?? {};
  return { head, word, paths, keys: paths.map((path) => path.split('.')), ...(unit && { unit }), isSwitch };
}

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
