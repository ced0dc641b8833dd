import type { Formula } from '../evidence/formula.ts';

type GroupField =
  | 'achievedBlockingRatio'
  | 'oneFewerBlockingRatio'
  | 'oneMoreBlockingRatio'
  | 'carriedErlangs'
  | 'carriedPerChannelErlangs'
  | 'lastChannelErlangs'
  | 'nextChannelErlangs'
  | 'medianCalls'
  | 'p95Calls'
  | 'p99Calls';

/** A group of channels under Erlang B, its traffic and its channels by the names that they have in the plan. */
export function groupFormulas(erlangs: string, channels: string): Readonly<Record<GroupField, Formula>> {
  const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;
  const blocked = (label: string, count: string) =>
    ({ ...rule(label, `erlangB(${erlangs}, ${count})`), cite: 'angus#Erlang B' }) as const;
  const covered = (label: string, name: string, ratio: number) => {
    const share = (calls: string) => `callsCovered(${erlangs}, ${channels}, ${calls})`;
    const check = `${share(name)} >= ${ratio} and ${share(`${name} - 1`)} < ${ratio}`;
    return { kind: 'search', label, check, cite: 'cooper1981#section 3.3' } as const;
  };
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
    medianCalls: covered('Not exceeded for half of the time', 'medianCalls', 0.5),
    p95Calls: covered('Not exceeded for 95 % of the time', 'p95Calls', 0.95),
    p99Calls: covered('Not exceeded for 99 % of the time', 'p99Calls', 0.99),
  };
}
