import type { Plan } from '../plan/plan.ts';
import type { MeasuredAt } from '../scenario/scenario.ts';
import { formatBitRate, formatNumber, formatRatio } from '../units/format.ts';

/** A stretch of the verdict; `tone` says what it is made to stand out as. */
export interface Run {
  text: string;
  tone?: 'figure' | 'good' | 'bad';
}

/** Where a bit rate is counted, in words that follow it. */
export const COUNTED: Readonly<Record<MeasuredAt, string>> = {
  ip: 'at IP',
  link: 'on the link',
  wire: 'on the wire',
};

const calls = (count: number) => `${count} ${count === 1 ? 'call' : 'calls'}`;

/** The answer as a sentence or two, before it is anything else. */
export function verdict({ scenario, traffic, link }: Plan): Run[] {
  const rate: Run = { text: formatBitRate(link.requiredBitsPerSecond), tone: 'figure' };
  const where: Run = { text: ` each way ${COUNTED[scenario.link.measuredAt]}. ` };
  return [
    ...demandRuns(scenario.demand.kind, traffic),
    rate,
    where,
    ...linkRuns(scenario.link, traffic.peakCalls, link),
  ];
}

function demandRuns(
  kind: string,
  { peakCalls, offeredErlangs = 0, achievedBlockingRatio = 0 }: Plan['traffic'],
): Run[] {
  if (kind === 'calls') return [{ text: `${calls(peakCalls)} need${peakCalls === 1 ? 's' : ''} ` }];
  const channels: Run = { text: `${peakCalls} channels`, tone: 'figure' };
  return [
    { text: `${formatNumber(offeredErlangs)} erlangs need ` },
    channels,
    { text: ` (${formatRatio(achievedBlockingRatio)} blocked) and ` },
  ];
}

function linkRuns(given: Plan['scenario']['link'], peakCalls: number, link: Plan['link']): Run[] {
  const { downBitsPerSecond: down, upBitsPerSecond: up } = given;
  if (down === undefined || up === undefined || !link.utilizationRatio || !link.bindingLimit) {
    return [{ text: `A link of ${formatBitRate(link.smallestLinkBitsPerSecond)} or more carries them.` }];
  }
  const name = down === up ? formatBitRate(down) : `${formatBitRate(down)} down, ${formatBitRate(up)} up`;
  const used = `, ${formatRatio(link.utilizationRatio[link.bindingLimit])} used`;
  const most = link.maxCalls ?? 0;
  if (!link.fits) {
    return [
      { text: `Your ${name} link ` },
      { text: 'is too small', tone: 'bad' },
      { text: `: it carries ${calls(most)}.` },
    ];
  }
  return [
    { text: `Your ${name} link ` },
    { text: 'fits', tone: 'good' },
    { text: `${used}, room for ${most - peakCalls} more.` },
  ];
}
