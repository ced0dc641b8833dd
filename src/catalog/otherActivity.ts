import type { Cite, Cited } from '../evidence/source.ts';
import type { ServiceClassId } from './serviceClasses.ts';

/** How a kind of traffic comes: evenly, in bursts of its own size, or as much as there is room for. */
export type Burstiness = 'steady' | 'bursty' | 'bulk';

/** Traffic beside voice, as the vendor's guide has it; of a range both ends, else the upper one twice. */
export type OtherActivity = Cited<{ leastBitsPerSecond: number; mostBitsPerSecond: number }> & {
  label: string;
  /** What the guide says of it besides. */
  note: string;
  serviceClass: ServiceClassId;
  burstiness: Burstiness;
  /** False where hardly more than acknowledgments goes up. */
  goesUp: boolean;
};

const row = (
  name: string,
  [leastBitsPerSecond, mostBitsPerSecond]: readonly [number, number],
  more: Pick<OtherActivity, 'label' | 'note' | 'serviceClass' | 'burstiness' | 'goesUp'>,
): OtherActivity => {
  const cite: Cite = `exotel-network#Bandwidth Requirements, API Traffic, ${name}`;
  return {
    ...more,
    leastBitsPerSecond,
    mostBitsPerSecond,
    cites: { leastBitsPerSecond: cite, mostBitsPerSecond: cite },
  };
};

/** The guide's table of traffic beside voice. It names no direction: what answers questions is counted both ways. */
export const OTHER_ACTIVITIES = {
  api: row('API calls', [1e6, 1e6], {
    label: 'API calls',
    note: 'Small JSON payloads',
    serviceClass: 'low-latency-data',
    burstiness: 'bursty',
    goesUp: true,
  }),
  webhooks: row('Webhook delivery', [1e6, 1e6], {
    label: 'Webhooks',
    note: 'Small POST payloads',
    serviceClass: 'low-latency-data',
    burstiness: 'bursty',
    goesUp: true,
  }),
  dashboard: row('Dashboard access', [1e6, 5e6], {
    label: 'Dashboard',
    note: 'In the browser',
    serviceClass: 'low-latency-data',
    burstiness: 'bursty',
    goesUp: false,
  }),
  recordings: row('Recording download', [10e6, 50e6], {
    label: 'Recording downloads',
    note: 'By the size of files, and how many at once',
    serviceClass: 'high-throughput-data',
    burstiness: 'bulk',
    goesUp: false,
  }),
} as const satisfies Record<string, OtherActivity>;

export type OtherActivityId = keyof typeof OTHER_ACTIVITIES;
