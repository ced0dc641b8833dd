import type { Formula } from '../evidence/formula.ts';

const figure = (label: string) => ({ kind: 'catalog', label }) as const;
const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;
/** A sum over packets of several sizes, each with the layers of the path: no formula is shorter than its list. */
const summed = (label: string, check: string) => ({ kind: 'search', label, check }) as const;

/** One direction of what goes with the voice. */
export const CONTROL_WAY_FORMULAS = {
  packetsCount: figure('Packets of one exchange'),
  contentBytes: figure('Packets of one exchange, without the headers of the path'),
  ipBytes: summed('Packets of one exchange, IP', 'ipBytes >= contentBytes'),
  linkBytes: summed('Packets of one exchange, link', 'linkBytes >= ipBytes'),
  wireBytes: summed('Packets of one exchange, wire', 'wireBytes >= linkBytes'),
  ipBitsPerSecond: rule('Rate, IP', 'ipBytes * bitsPerByte * msPerSecond / flowIntervalMs'),
  linkBitsPerSecond: rule('Rate, link', 'linkBytes * bitsPerByte * msPerSecond / flowIntervalMs'),
  wireBitsPerSecond: rule('Rate, wire', 'wireBytes * bitsPerByte * msPerSecond / flowIntervalMs'),
} as const satisfies Record<string, Formula>;

/** How often an exchange happens, and the catalog's figures behind that. */
export const INTERVAL_FORMULAS = {
  intervalMs: figure('From one exchange to the next'),
  minimumMs: figure('Shortest interval of reports'),
  reportBytes: { ...figure('One report, IP'), cite: 'rfc3550#sections 6.4.1 and 6.5' },
  memberCount: { ...figure('Who reports'), cite: 'rfc3550#section 6.2' },
  rtcpRatio: { ...figure('Part of the session that reports may take'), cite: 'rfc3550#section 6.2' },
  feedbackBytes: figure('One feedback packet, IP'),
  feedbackRatio: figure('Feedback, of the media'),
  mostPacketsPerSecond: figure('Feedback grows up to'),
} as const satisfies Record<string, Formula>;

/** Rules that depend on the kind of packets. */
export const CONTROL_RULES = {
  holdDefault: { ...figure('Length of a call'), cite: 'house-default#a call of three minutes' },
  holdTold: rule('Length of a call', 'demandHoldSeconds'),
  holdOnTrunks: rule('Length of a call', 'trunkHoldSeconds'),
  reportInterval: {
    ...rule(
      'From one report to the next',
      'max(minimumMs, memberCount * reportBytes * msPerSecond / (rtcpRatio * sessionIpBytes * talkingPacketsPerSecond))',
    ),
    cite: 'rfc3550#section 6.3.1',
  },
  feedbackInterval: rule(
    'From one feedback packet to the next',
    'msPerSecond / min(mostPacketsPerSecond, feedbackRatio * sessionIpBytes * talkingPacketsPerSecond / feedbackBytes)',
  ),
  oncePerCall: rule('Once in each call', 'callHoldSeconds * msPerSecond'),
} as const satisfies Record<string, Formula>;

/** All calls: the flows of one, times the calls. */
export function controlSum(field: string, flows: number): Formula {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  const sum = Array.from({ length: flows }, (_, index) => `flow${index}${name}`).join(' + ');
  return { kind: 'formula', label: 'Beside the voice, all calls', expression: `(${sum || '0'}) * peakCalls` };
}

/** The month of a demand that is a day: its own busy hour, and with shares by the hour that hour's own traffic. */
export const DAILY_VOLUME_FORMULAS = {
  busyHourRatio: rule('Busy hour, of the day', 'demandBusyHourRatio'),
  monthCallSeconds: rule(
    'All calls of a month',
    'busyHourErlangs * (1 - achievedBlockingRatio) * secondsInHour * monthDaysCount / busyHourRatio',
  ),
  monthWithRetries: rule(
    'All calls of a month',
    'busyHourErlangs * (1 - lostRatio) * secondsInHour * monthDaysCount / busyHourRatio',
  ),
} as const satisfies Record<string, Formula>;

/** Data that the voice comes to. */
export const VOLUME_FORMULAS = {
  minuteBytes: rule('One call, a minute, one way', 'meanMeasuredBitsPerSecond * secondsInMinute / bitsPerByte'),
  callBytes: rule('One call, one way', 'meanMeasuredBitsPerSecond * callHoldSeconds / bitsPerByte'),
  monthCallSeconds: rule('All calls of a month', 'carriedErlangs * secondsInHour * monthDaysCount / busyHourRatio'),
  monthBytes: rule('All calls of a month, one way', 'meanMeasuredBitsPerSecond * monthCallSeconds / bitsPerByte'),
  busyHourRatio: figure('Busy hour, of the day'),
  monthDaysCount: figure('Days in the month'),
} as const satisfies Record<string, Formula>;
