import type { PortRange } from '../../catalog/voicePorts.ts';
import { assertRange } from '../../errors/assertRange.ts';
import { codePointBits } from '../codePointBits.ts';
import { configFile } from '../configFile.ts';
import type { QosInput, QosQueue } from '../qosInput.ts';

const BITS_PER_KILOBIT = 1000;
/** Most that a shaper is given [kbit/s]. */
const LARGEST_KILOBITS = 16_776_000;
const FIRST_POLICY = 9001;
/** The code point within the byte that it shares with congestion notification. */
const codePointByte = (dscp: number) => `0x${(dscp * 4).toString(16).padStart(2, '0')}`;
const CODE_POINT_MASK = '0xfc';

/** Statements for the command line of FortiOS 6.2 and later. */
export function fortios(input: QosInput): string {
  const { queues, link } = input;
  const policies = [
    ...queues.flatMap((queue) => policiesOf(queue)),
    ...(link ? [policy('exo-default', ['service "ALL"'])] : []),
  ];
  const last = FIRST_POLICY + policies.length - 1;
  return configFile(input, {
    title: 'Quality of service for FortiOS',
    comment: '#',
    docs: [
      'fortios-service',
      'fortios-shaper',
      'fortios-policy',
      'fortios-dscp',
      ...(link ? (['fortios-interface'] as const) : []),
    ],
    assumptions: [
      ...input.assumptions.marking,
      ...input.assumptions.queueing,
      ...input.assumptions.counting,
      `The interface to the provider is wan1; shaping policies ${FIRST_POLICY} to ${last} are free and stand before others.`,
      'Policies are for IPv4.',
      ...(queues.some(({ police }) => police)
        ? ['A policed class has its limit as maximum-bandwidth; the burst is not set.']
        : []),
    ],
    lines: [
      ...section(
        'firewall service custom',
        queues.filter(hasPorts).map((queue) => ({ id: quoted(nameOf(queue)), sets: portSets(queue.ports) })),
      ),
      ...section('firewall shaper traffic-shaper', [
        ...queues.map((queue) =>
          shaper(
            nameOf(queue),
            queue.queue === 'priority' ? 'high' : 'medium',
            queue.bitsPerSecond,
            queue.police?.bitsPerSecond,
          ),
        ),
        ...(link ? [shaper('exo-default', 'low', restBitsPerSecond(queues, link.bitsPerSecond))] : []),
      ]),
      ...section(
        'firewall shaping-policy',
        policies.map((sets, index) => ({ id: `${FIRST_POLICY + index}`, sets })),
      ),
      ...(link
        ? section('system interface', [
            { id: '"wan1"', sets: [`outbandwidth ${Math.floor(link.bitsPerSecond / BITS_PER_KILOBIT)}`] },
          ])
        : []),
    ],
  });
}

const nameOf = ({ id }: QosQueue) => `exo-${id}`;
const hasPorts = ({ ports }: QosQueue) => ports.length > 0;
/** Only words of this library come here. */
const quoted = (word: string) => `"${word}"`;

function section(path: string, entries: readonly { id: string; sets: readonly string[] }[]): string[] {
  if (entries.length === 0) return [];
  const edits = entries.flatMap(({ id, sets }) => [
    `    edit ${id}`,
    ...sets.map((line) => `        set ${line}`),
    '    next',
  ]);
  return [`config ${path}`, ...edits, 'end'];
}

function portSets(ports: readonly PortRange[]): string[] {
  return (['tcp', 'udp'] as const).flatMap((protocol) => {
    const ranges = ports
      .filter((range) => range.protocol === protocol)
      .map(({ firstPort, lastPort }) => (firstPort === lastPort ? `${firstPort}` : `${firstPort}-${lastPort}`));
    return ranges.length > 0 ? [`${protocol}-portrange ${ranges.join(' ')}`] : [];
  });
}

function shaper(name: string, priority: string, guaranteed: number, maximum?: number) {
  return {
    id: quoted(name),
    sets: [
      'bandwidth-unit kbps',
      `guaranteed-bandwidth ${kilobits(guaranteed)}`,
      ...(maximum === undefined ? [] : [`maximum-bandwidth ${kilobits(Math.max(maximum, guaranteed))}`]),
      `priority ${priority}`,
      'per-policy disable',
    ],
  };
}

function kilobits(bitsPerSecond: number): number {
  const rate = Math.ceil(bitsPerSecond / BITS_PER_KILOBIT);
  assertRange('qos.bitsPerSecond', rate, rate <= LARGEST_KILOBITS, `${LARGEST_KILOBITS} kbit/s or less`);
  return rate;
}

/** What whole kbit/s of all queues leave. */
function restBitsPerSecond(queues: readonly QosQueue[], whole: number): number {
  const taken = queues.reduce((sum, { bitsPerSecond }) => sum + kilobits(bitsPerSecond), 0);
  return Math.max(0, Math.floor(whole / BITS_PER_KILOBIT) - taken) * BITS_PER_KILOBIT;
}

/** One for the ports, which also marks, and one for what came marked. */
function policiesOf(queue: QosQueue): string[][] {
  const { dscp } = queue;
  const name = nameOf(queue);
  const byPort = [`service ${quoted(name)}`, 'diffserv-forward enable', `diffservcode-forward ${codePointBits(dscp)}`];
  const byMark = ['service "ALL"', `tos-mask ${CODE_POINT_MASK}`, `tos ${codePointByte(dscp)}`];
  return [...(hasPorts(queue) ? [policy(name, byPort)] : []), policy(name, byMark)];
}

const policy = (name: string, sets: readonly string[]) => [
  'srcaddr "all"',
  'dstaddr "all"',
  'dstintf "wan1"',
  ...sets,
  `traffic-shaper ${quoted(name)}`,
];
