import type { Plan } from '../plan/plan.ts';
import { formatBitRate, formatRatio } from '../units/format.ts';

const QUEUES = { priority: 'served first', rate: 'own rate', default: 'the rest' } as const;

/** Kinds of traffic with marks and queues, as lines of a Markdown table; shares where there is a link that has room. */
export function classTable({ qos }: Plan): string[] {
  return [
    '| Traffic | DSCP | 802.1p | Wi-Fi | Needs, down | Needs, up | Queue | Share, down | Share, up |',
    '|---|---|---|---|---|---|---|---|---|',
    ...Object.values(qos).map(
      ({ label, dscp, dscpName, priorityCodePoint, accessCategory, neededBitsPerSecond, queue, queueShareRatio }) => {
        const cells = [
          label,
          `${dscpName} ${dscp}`,
          priorityCodePoint,
          accessCategory,
          formatBitRate(neededBitsPerSecond.down),
          formatBitRate(neededBitsPerSecond.up),
          QUEUES[queue],
          queueShareRatio ? formatRatio(queueShareRatio.down) : '',
          queueShareRatio ? formatRatio(queueShareRatio.up) : '',
        ];
        return `| ${cells.join(' | ')} |`;
      },
    ),
  ];
}
