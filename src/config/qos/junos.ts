import { assertRange } from '../../errors/assertRange.ts';
import { CapacityError } from '../../errors/capacityError.ts';
import { codePointBits } from '../codePointBits.ts';
import { configFile } from '../configFile.ts';
import type { QosInput, QosQueue } from '../qosInput.ts';

/** Hardware queues beside those of best effort, 0, and of network control, 3 on some devices and 7 on others. */
const PRIORITY_QUEUES = [5, 4, 6];
const RATE_QUEUES = [1, 2, 6, 4];
/** What network control keeps, as by default. */
const CONTROL_PERCENT = 5;
const PERCENT = 100;

/** Statements in the form `set …`, for `load set terminal`. */
export function junos(input: QosInput): string {
  return configFile(input, {
    title: 'Quality of service for Junos on SRX and MX: load set terminal, then commit check',
    comment: '#',
    docs: ['junos-cos', 'junos-filter', 'junos-rewrite', 'junos-policer'],
    assumptions: [
      ...input.assumptions.marking,
      ...input.assumptions.queueing,
      ...input.assumptions.counting,
      `Queues 0 to 6 are free, but for best effort and network control, which keeps ${CONTROL_PERCENT} % of the link.`,
      'IPv4; for IPv6 do the same with family inet6 and dscp-ipv6.',
      'The interfaces are ge-0/0/0 to the provider and ge-0/0/1 inside, which has no other input filter.',
    ],
    lines: [...classes(input.queues), '', ...marking(input.queues), '', ...scheduling(input)],
  });
}

const nameOf = ({ id }: QosQueue) => `exo-${id}`;
const COS = 'set class-of-service';

function classes(queues: readonly QosQueue[]): string[] {
  const taken = new Set<number>();
  const numbers = queues.map(({ queue }) => {
    const free = (queue === 'priority' ? PRIORITY_QUEUES : RATE_QUEUES).find((number) => !taken.has(number));
    if (free === undefined)
      throw new CapacityError({
        code: 'out-of-range',
        field: 'qos',
        received: queues.length,
        expected: 'classes for 5 queues',
      });
    taken.add(free);
    return free;
  });
  return queues.flatMap((queue, index) => [
    `${COS} forwarding-classes class ${nameOf(queue)} queue-num ${numbers[index] ?? 0}`,
    `${COS} classifiers dscp exo forwarding-class ${nameOf(queue)} loss-priority low code-points ${codePointBits(queue.dscp)}`,
    `${COS} rewrite-rules dscp exo forwarding-class ${nameOf(queue)} loss-priority low code-point ${codePointBits(queue.dscp)}`,
  ]);
}

function marking(queues: readonly QosQueue[]): string[] {
  const policers = queues.flatMap((queue) =>
    queue.police
      ? [
          `set firewall policer ${nameOf(queue)} filter-specific`,
          `set firewall policer ${nameOf(queue)} if-exceeding bandwidth-limit ${queue.police.bitsPerSecond}`,
          `set firewall policer ${nameOf(queue)} if-exceeding burst-size-limit ${queue.police.burstBytes}`,
          `set firewall policer ${nameOf(queue)} then discard`,
        ]
      : [],
  );
  const terms = queues.flatMap((queue) => [
    ...(queue.police ? term(queue, 'marked', [`dscp ${queue.dscp}`]) : []),
    ...queue.ports.flatMap(({ protocol, firstPort, lastPort }, index) =>
      term(queue, `ports-${index + 1}`, [
        `protocol ${protocol}`,
        `destination-port ${firstPort === lastPort ? firstPort : `${firstPort}-${lastPort}`}`,
      ]),
    ),
  ]);
  return [
    ...policers,
    ...terms,
    'set firewall family inet filter exo-mark term rest then accept',
    'set interfaces ge-0/0/1 unit 0 family inet filter input exo-mark',
  ];
}

function term(queue: QosQueue, suffix: string, from: readonly string[]): string[] {
  const start = `set firewall family inet filter exo-mark term ${queue.id}-${suffix}`;
  return [
    ...from.map((match) => `${start} from ${match}`),
    ...(queue.police ? [`${start} then policer ${nameOf(queue)}`] : []),
    `${start} then forwarding-class ${nameOf(queue)}`,
    `${start} then loss-priority low`,
    `${start} then accept`,
  ];
}

function scheduling({ queues, link }: QosInput): string[] {
  const controlBitsPerSecond = link && Math.ceil((link.bitsPerSecond * CONTROL_PERCENT) / PERCENT);
  if (link && controlBitsPerSecond !== undefined) {
    const isEnough = link.restBitsPerSecond > controlBitsPerSecond;
    const expected = `room for ${CONTROL_PERCENT} % of network control`;
    assertRange('link.upBitsPerSecond', link.bitsPerSecond, isEnough, expected);
  }
  const schedulers = [
    ...queues.map((queue) => ({ name: nameOf(queue), forwardingClass: nameOf(queue), ...scheduler(queue) })),
    {
      name: 'exo-network-control',
      forwardingClass: 'network-control',
      priority: 'high',
      rate: controlBitsPerSecond === undefined ? `percent ${CONTROL_PERCENT}` : `${controlBitsPerSecond}`,
    },
    { name: 'exo-best-effort', forwardingClass: 'best-effort', priority: 'low', rate: 'remainder' },
  ];
  return [
    ...schedulers.flatMap(({ name, forwardingClass, priority, rate }) => [
      `${COS} schedulers ${name} transmit-rate ${rate}`,
      `${COS} schedulers ${name} priority ${priority}`,
      `${COS} scheduler-maps exo forwarding-class ${forwardingClass} scheduler ${name}`,
    ]),
    `${COS} interfaces ge-0/0/1 unit 0 classifiers dscp exo`,
    `${COS} interfaces ge-0/0/0 scheduler-map exo`,
    ...(link ? [`${COS} interfaces ge-0/0/0 shaping-rate ${link.bitsPerSecond}`] : []),
    `${COS} interfaces ge-0/0/0 unit 0 rewrite-rules dscp exo`,
  ];
}

const scheduler = ({ queue, bitsPerSecond }: QosQueue) => ({
  priority: queue === 'priority' ? 'high' : 'low',
  rate: `${bitsPerSecond}`,
});
