/**
 * Unit words that the name of a number may end in, with the unit each one stands for in the core.
 * `1` marks a pure number; a code point is a label that happens to be written as a number.
 */
export const UNIT_SUFFIXES = {
  BitsPerSecond: 'bit/s',
  PacketsPerSecond: 'packets/s',
  CallsPerSecond: 'calls/s',
  CallsPerMinute: 'calls/min',
  CallsPerHour: 'calls/h',
  CallsPerDay: 'calls/d',
  RequestsPerMinute: 'requests/min',
  MinutesPerDay: 'min/d',
  Bytes: 'B',
  Bits: 'bit',
  Seconds: 's',
  Ms: 'ms',
  MsPerKm: 'ms/km',
  Km: 'km',
  Hertz: 'Hz',
  Ratio: '1',
  Percent: '%',
  Erlangs: 'E',
  Calls: '1',
  Channels: '1',
  Agents: '1',
  Trunks: '1',
  Bundles: '1',
  Legs: '1',
  LegsPerCall: '1',
  LinesPerAgent: '1',
  Seats: '1',
  Shares: '1',
  Sources: '1',
  Users: '1',
  Downloads: '1',
  Units: '1',
  Years: '1',
  Factor: '1',
  Score: '1',
  Db: 'dB',
  DbA: 'dB(A)',
  Dbm0p: 'dBm0p',
  Dbmp: 'dBmp',
  Count: '1',
  Depth: '1',
  Dscp: 'code point',
  UserPriority: 'code point',
  PriorityCodePoint: 'code point',
  TrafficClass: 'code point',
  Version: 'code point',
  Port: 'code point',
} as const;

export type UnitSuffix = keyof typeof UNIT_SUFFIXES;
export type Unit = (typeof UNIT_SUFFIXES)[UnitSuffix];

/**
 * Unit suffix of a name.
 *
 * @param name a field name such as `callBitsPerSecond`, or the suffix alone in lower camel case (`dscp`)
 * @returns the longest suffix that the name ends in; undefined when it ends in none
 */
export function unitSuffix(name: string): UnitSuffix | undefined {
  const capitalized = name.charAt(0).toUpperCase() + name.slice(1);
  return (Object.keys(UNIT_SUFFIXES) as UnitSuffix[]).find((suffix) => capitalized.endsWith(suffix));
}
