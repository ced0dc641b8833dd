import type { Plan } from '../plan/plan.ts';
import { formatBitRate } from '../units/format.ts';

const COUNTED = { ip: 'as IP packets', link: 'as frames', wire: 'on the wire, gaps between frames included' } as const;

/** What a device that counts frames makes of rates that are counted otherwise. */
const COUNTING = {
  ip: ['This device counts frames, which are larger: plan with measuredAt link, or lower the shaped rate.'],
  link: [],
  wire: [
    'This device counts no gaps between frames: classes have a little to spare; shape to what the provider polices.',
  ],
} as const;

/** What a reader of queues has to agree to: of all devices, and of those that count frames whatever the plan counts. */
export function queueAssumptions({ scenario }: Plan, leastBitsPerSecond: number) {
  const { measuredAt, upBitsPerSecond } = scenario.link;
  const least = formatBitRate(leastBitsPerSecond);
  return {
    queueing: [
      `Rates are those of one direction, up, counted ${COUNTED[measuredAt]}; no class has less than ${least}.`,
      'What comes down is queued where it enters the link, at the provider: ask for the same there.',
      ...(upBitsPerSecond === undefined
        ? ['MISSING: the plan has no link, so there is no rate to shape to and no rate for what is left.']
        : []),
    ],
    counting: COUNTING[measuredAt],
  };
}
