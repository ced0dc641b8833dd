import type { PortRange } from '../../catalog/voicePorts.ts';
import { assertRange } from '../../errors/assertRange.ts';
import { configFile } from '../configFile.ts';
import type { QosInput, QosQueue } from '../qosInput.ts';

/** Least burst that a policer takes [B]. */
const LEAST_BURST_BYTES = 1000;
const BITS_PER_KILOBIT = 1000;
const PERCENT = 100;

/** Statements of the modular QoS command line (MQC). */
export function ciscoIosXe(input: QosInput): string {
  const marked = input.queues.filter(({ ports }) => ports.length > 0);
  return configFile(input, {
    title: 'Quality of service for Cisco IOS XE, in configuration mode',
    comment: '!',
    docs: ['cisco-llq', 'cisco-hqf'],
    assumptions: [
      ...input.assumptions.marking,
      ...input.assumptions.queueing,
      ...input.assumptions.counting,
      'IPv4 is marked by port; for IPv6 add a list of the same ports to each EXO-MARK class.',
      'The interfaces are GigabitEthernet0/0/0 to the provider and GigabitEthernet0/0/1 inside: put yours in their place.',
    ],
    lines: [
      ...(marked.length > 0 ? marking(marked) : []),
      ...queueing(input),
      '!',
      'interface GigabitEthernet0/0/0',
      ` service-policy output ${input.link ? 'EXO-SHAPE' : 'EXO-QUEUE'}`,
      ...(marked.length > 0 ? ['!', 'interface GigabitEthernet0/0/1', ' service-policy input EXO-MARK'] : []),
      '!',
    ],
  });
}

const nameOf = ({ id }: QosQueue) => id.toUpperCase();

function marking(queues: readonly QosQueue[]): string[] {
  return [
    ...queues.flatMap((queue) => [
      `ip access-list extended EXO-PORTS-${nameOf(queue)}`,
      ...queue.ports.map((range) => ` permit ${match(range)}`),
      `class-map match-any EXO-MARK-${nameOf(queue)}`,
      ` match access-group name EXO-PORTS-${nameOf(queue)}`,
    ]),
    'policy-map EXO-MARK',
    ...queues.flatMap((queue) => [` class EXO-MARK-${nameOf(queue)}`, `  set dscp ${queue.dscp}`]),
    '!',
  ];
}

function match({ protocol, firstPort, lastPort }: PortRange): string {
  return `${protocol} any any ${firstPort === lastPort ? `eq ${firstPort}` : `range ${firstPort} ${lastPort}`}`;
}

function queueing({ queues, link }: QosInput): string[] {
  const ofPriority = queues.filter(({ queue }) => queue === 'priority');
  const rest = link && link.bitsPerSecond - ofPriority.reduce((sum, { bitsPerSecond }) => sum + bitsPerSecond, 0);
  if (rest) {
    const ofRate = queues.filter(({ queue }) => queue === 'rate');
    const sum = ofRate.reduce((total, { bitsPerSecond }) => total + percentOf(bitsPerSecond, rest), 0);
    assertRange('qos', sum, sum < PERCENT, 'whole percentages that leave one for all else');
  }
  return [
    ...queues.flatMap((queue) => [`class-map match-any EXO-${nameOf(queue)}`, ` match dscp ${queue.dscp}`]),
    'policy-map EXO-QUEUE',
    ...queues.flatMap((queue) => [` class EXO-${nameOf(queue)}`, ...actions(queue, link?.bitsPerSecond, rest)]),
    ' class class-default',
    '  fair-queue',
    ...(link
      ? [
          'policy-map EXO-SHAPE',
          ' class class-default',
          `  shape average ${link.bitsPerSecond}`,
          '  service-policy EXO-QUEUE',
        ]
      : []),
  ];
}

function actions({ queue, bitsPerSecond, police }: QosQueue, whole?: number, rest?: number): string[] {
  if (queue === 'rate')
    return rest
      ? [`  bandwidth remaining percent ${percentOf(bitsPerSecond, rest)}`]
      : ['  bandwidth remaining ratio 1'];
  if (police) {
    const burstBytes = Math.max(LEAST_BURST_BYTES, police.burstBytes);
    return [
      '  priority',
      `  police cir ${police.bitsPerSecond} bc ${burstBytes} conform-action transmit exceed-action drop`,
    ];
  }
  return [
    whole
      ? `  priority percent ${percentOf(bitsPerSecond, whole)}`
      : `  priority ${Math.ceil(bitsPerSecond / BITS_PER_KILOBIT)}`,
  ];
}

const percentOf = (part: number, whole: number) => Math.ceil((part * PERCENT) / whole);
