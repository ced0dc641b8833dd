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

/** A group of channels under Erlang B, its traffic and its channels by the names that they have in the plan. */
export function groupFormulas(erlangs: string, channels: string): Readonly<Record<GroupField, Formula>> {
  const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;
  const blocked = (label: string, count: string) =>
    ({ ...rule(label, `erlangB(${erlangs}, ${count})`), cite: 'angus#Erlang B' }) as const;
  return {
    achievedBlockingRatio: blocked('Calls blocked', channels),
    oneFewerBlockingRatio: blocked('Blocked with one channel fewer', `${channels} - 1`),
    oneMoreBlockingRatio: blocked('Blocked with one channel more', `${channels} + 1`),
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
