/** What a quantity is made of, each with an exponent of its own. */
export type Base = 'bit' | 'time' | 'length' | 'call' | 'packet' | 'request' | 'erlang' | 'cycle';

/** Exponents by base; what is absent is 0. */
export type Dimension = Readonly<Partial<Record<Base, number>>>;

/** One unit: `times ÷ over` of bits, seconds, kilometers or single things. Decimal text, so that nothing is rounded. */
export interface UnitWord {
  times: string;
  over?: string;
  dimension: Dimension;
}

const BIT: Dimension = { bit: 1 };
const BIT_RATE: Dimension = { bit: 1, time: -1 };
const TIME: Dimension = { time: 1 };
const CALL_RATE: Dimension = { call: 1, time: -1 };
const PACKET_RATE: Dimension = { packet: 1, time: -1 };
const FREQUENCY: Dimension = { cycle: 1, time: -1 };

/** Several spellings of one unit. */
function spelled<Word extends string>(words: readonly Word[], unit: UnitWord): Record<Word, UnitWord> {
  return Object.fromEntries(words.map((word) => [word, unit])) as Record<Word, UnitWord>;
}

/** A unit by one word, as it is spelled: sizes, rates, times and distances, traffic, and things that are counted. */
export type UnitName =
  | 'bit'
  | 'bits'
  | 'b'
  | 'kbit'
  | 'kb'
  | 'Mbit'
  | 'Mb'
  | 'Gbit'
  | 'Gb'
  | 'B'
  | 'byte'
  | 'bytes'
  | 'octet'
  | 'octets'
  | 'kB'
  | 'KB'
  | 'MB'
  | 'GB'
  | 'TB'
  | 'KiB'
  | 'MiB'
  | 'GiB'
  | 'bps'
  | 'kbps'
  | 'Mbps'
  | 'Gbps'
  | 'pps'
  | 'cps'
  | 'CPS'
  | 'BHCA'
  | 'Hz'
  | 'kHz'
  | 'MHz'
  | 'us'
  | 'ms'
  | 's'
  | 'sec'
  | 'second'
  | 'seconds'
  | 'min'
  | 'mins'
  | 'minute'
  | 'minutes'
  | 'h'
  | 'hr'
  | 'hour'
  | 'hours'
  | 'd'
  | 'day'
  | 'days'
  | 'km'
  | 'E'
  | 'Erl'
  | 'erl'
  | 'Erlang'
  | 'erlang'
  | 'Erlangs'
  | 'erlangs'
  | 'CCS'
  | 'call'
  | 'calls'
  | 'packet'
  | 'packets'
  | 'request'
  | 'requests';

/**
 * Every unit word that is understood, as it is spelled. Case counts: a capital B is bytes, k is 1000 and never 1024,
 * and there is no milli of a bit. A byte is 8 bits.
 */
export const UNIT_WORDS: Readonly<Record<UnitName | 'percent', UnitWord>> = {
  ...spelled(['bit', 'bits', 'b'], { times: '1', dimension: BIT }),
  ...spelled(['kbit', 'kb'], { times: '1e3', dimension: BIT }),
  ...spelled(['Mbit', 'Mb'], { times: '1e6', dimension: BIT }),
  ...spelled(['Gbit', 'Gb'], { times: '1e9', dimension: BIT }),
  ...spelled(['B', 'byte', 'bytes', 'octet', 'octets'], { times: '8', dimension: BIT }),
  ...spelled(['kB', 'KB'], { times: '8e3', dimension: BIT }),
  MB: { times: '8e6', dimension: BIT },
  GB: { times: '8e9', dimension: BIT },
  TB: { times: '8e12', dimension: BIT },
  KiB: { times: '8192', dimension: BIT },
  MiB: { times: '8388608', dimension: BIT },
  GiB: { times: '8589934592', dimension: BIT },
  bps: { times: '1', dimension: BIT_RATE },
  kbps: { times: '1e3', dimension: BIT_RATE },
  Mbps: { times: '1e6', dimension: BIT_RATE },
  Gbps: { times: '1e9', dimension: BIT_RATE },
  us: { times: '1e-6', dimension: TIME },
  ms: { times: '1e-3', dimension: TIME },
  ...spelled(['s', 'sec', 'second', 'seconds'], { times: '1', dimension: TIME }),
  ...spelled(['min', 'mins', 'minute', 'minutes'], { times: '60', dimension: TIME }),
  ...spelled(['h', 'hr', 'hour', 'hours'], { times: '3600', dimension: TIME }),
  ...spelled(['d', 'day', 'days'], { times: '86400', dimension: TIME }),
  ...spelled(['E', 'Erl', 'erl', 'Erlang', 'erlang', 'Erlangs', 'erlangs'], {
    times: '1',
    dimension: { erlang: 1 },
  }),
  // A hundred call seconds in an hour.
  CCS: { times: '1', over: '36', dimension: { erlang: 1 } },
  ...spelled(['call', 'calls'], { times: '1', dimension: { call: 1 } }),
  ...spelled(['cps', 'CPS'], { times: '1', dimension: CALL_RATE }),
  BHCA: { times: '1', over: '3600', dimension: CALL_RATE },
  ...spelled(['packet', 'packets'], { times: '1', dimension: { packet: 1 } }),
  pps: { times: '1', dimension: PACKET_RATE },
  ...spelled(['request', 'requests'], { times: '1', dimension: { request: 1 } }),
  km: { times: '1', dimension: { length: 1 } },
  Hz: { times: '1', dimension: FREQUENCY },
  kHz: { times: '1e3', dimension: FREQUENCY },
  MHz: { times: '1e6', dimension: FREQUENCY },
  // The sign %, which is read as this word.
  percent: { times: '1e-2', dimension: {} },
};

/** A unit word by its exact spelling; undefined where there is none. */
export function unitWord(word: string): UnitWord | undefined {
  return Object.hasOwn(UNIT_WORDS, word) ? UNIT_WORDS[word as keyof typeof UNIT_WORDS] : undefined;
}

/** Between the two units of a rate that is one unit. No name of a scope holds it. */
export const RATE_SIGN = '$';
