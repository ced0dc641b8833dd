import type { Formula } from '../evidence/formula.ts';
import type { Cite } from '../evidence/source.ts';
import type { CallBand } from './callBand.ts';

type GroupField =
  | 'achievedBlockingRatio'
  | 'oneFewerBlockingRatio'
  | 'oneMoreBlockingRatio'
  | 'carriedErlangs'
  | 'carriedPerChannelErlangs'
  | 'lastChannelErlangs'
  | 'nextChannelErlangs'
  | keyof CallBand;

/** The band, by the share of time with at most so many calls up. */
export function bandFormulas(share: (calls: string) => string, cite: Cite): Readonly<Record<keyof CallBand, Formula>> {
  const covered = (label: string, name: string, ratio: number) => {
    const check = `${share(name)} >= ${ratio} and ${share(`${name} - 1`)} < ${ratio}`;
    return { kind: 'search', label, check, cite } as const;
  };
  return {
    medianCalls: covered('Not exceeded for half of the time', 'medianCalls', 0.5),
    p95Calls: covered('Not exceeded for 95 % of the time', 'p95Calls', 0.95),
    p99Calls: covered('Not exceeded for 99 % of the time', 'p99Calls', 0.99),
  };
}

/** Blocking with so many channels, with one fewer and with one more. */
export function blockingFormulas(blocked: (channels: string) => string, channels: string, cite: Cite) {
  const rule = (label: string, count: string) =>
    ({ kind: 'formula', label, expression: blocked(count), cite }) as const satisfies Formula;
  return {
    achievedBlockingRatio: rule('Calls blocked', channels),
    oneFewerBlockingRatio: rule('Blocked with one channel fewer', `${channels} - 1`),
    oneMoreBlockingRatio: rule('Blocked with one channel more', `${channels} + 1`),
  };
}

/** The fewest that keep blocking within the target. */
export function fewestFormula(label: string, blocked: (count: string) => string, name: string, cite: Cite) {
  const check = `${blocked(name)} <= blockingRatio and ${blocked(`${name} - 1`)} > blockingRatio`;
  return { kind: 'search', label, check, cite } as const satisfies Formula;
}

/** Channels of a model of its own, and what is blocked with them. */
export function channelFormulas(blocked: (channels: string) => string, cite: Cite) {
  return {
    peakCalls: fewestFormula('Fewest channels within the blocking target', blocked, 'peakCalls', cite),
    ...blockingFormulas(blocked, 'peakCalls', cite),
  };
}

/** A group of channels under Erlang B, its traffic and its channels by the names that they have in the plan. */
export function groupFormulas(erlangs: string, channels: string): Readonly<Record<GroupField, Formula>> {
  const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;
  return {
    ...blockingFormulas((count) => `erlangB(${erlangs}, ${count})`, channels, 'angus#Erlang B'),
    carriedErlangs: rule('Traffic carried', `${erlangs} * (1 - achievedBlockingRatio)`),
    carriedPerChannelErlangs: rule('Traffic of a channel, on average', `carriedErlangs / ${channels}`),
    lastChannelErlangs: rule(
      'Traffic of the last channel',
      `${erlangs} * (oneFewerBlockingRatio - achievedBlockingRatio)`,
    ),
    nextChannelErlangs: rule(
      'Traffic of one channel more',
      `${erlangs} * (achievedBlockingRatio - oneMoreBlockingRatio)`,
    ),
    ...bandFormulas((calls) => `callsCovered(${erlangs}, ${channels}, ${calls})`, 'cooper1981#section 3.3'),
  };
}
