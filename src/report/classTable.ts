import type { Plan } from '../plan/plan.ts';
import { formatBitRate, formatRatio } from '../units/format.ts';

const QUEUES = { priority: 'served first', rate: 'own rate', default: 'the rest' } as const;

/** Kinds of traffic with marks and queues, below a head; shares where there is a link that has room. */
export function classRows({ qos }: Plan): string[][] {
  return [
    ['Traffic', 'DSCP', '802.1p', 'Wi-Fi', 'Needs, down', 'Needs, up', 'Queue', 'Share, down', 'Share, up'],
    ...Object.values(qos).map(
      ({ label, dscp, dscpName, priorityCodePoint, accessCategory, neededBitsPerSecond, queue, queueShareRatio }) => [
        label,
        `${dscpName} ${dscp}`,
        String(priorityCodePoint),
        accessCategory,
        formatBitRate(neededBitsPerSecond.down),
        formatBitRate(neededBitsPerSecond.up),
        QUEUES[queue],
        queueShareRatio ? formatRatio(queueShareRatio.down) : '',
        queueShareRatio ? formatRatio(queueShareRatio.up) : '',
      ],
    ),
  ];
}

/** The same as lines of a Markdown table. */
export function classTable(plan: Plan, local: (text: string) => string): string[] {
  const [head = [], ...rows] = classRows(plan).map((cells) => `| ${cells.map(local).join(' | ')} |`);
  return [head as string, '|---|---|---|---|---|---|---|---|---|', ...rows];
}
