import type { PortRange } from '../../catalog/voicePorts.ts';
import { BITS_PER_BYTE } from '../../units/constants.ts';
import { CapacityError } from '../../errors/capacityError.ts';
import { configFile } from '../configFile.ts';
import type { DeviceDocId } from '../deviceDocs.ts';
import type { QosInput, QosQueue } from '../qosInput.ts';

/** What sends packets: HTB alone, HTB with FQ-CoDel in all but the priority queues, or CAKE. */
export type LinuxQueues = 'htb' | 'htb-fq-codel' | 'cake';

/** Bytes that the count has beyond what Linux sees of an Ethernet frame, which is without its check [B]. */
const OVERHEAD_BYTES = { ip: -14, link: 4, wire: 24 } as const;
/** The same for CAKE, which counts from the IP packet. */
const CAKE_OVERHEAD = { ip: 'overhead 0', link: 'overhead 18', wire: 'ethernet' } as const;
/** A frame of 1500 bytes of payload: what a class may send in its turn [B]. */
const QUANTUM_BYTES = 1514;
const DEFAULT_CLASS = '1:99';

const DOCS: Readonly<Record<LinuxQueues, readonly DeviceDocId[]>> = {
  htb: ['tc-htb', 'tc-stab'],
  'htb-fq-codel': ['tc-htb', 'tc-stab', 'tc-fq-codel'],
  cake: ['tc-cake'],
};

/** A script for the shell: marks and policers by nft, queues by tc. */
export function linux(input: QosInput, kind: LinuxQueues): string {
  if (!Object.hasOwn(DOCS, kind)) {
    const expected = `one of ${Object.keys(DOCS).join(', ')}`;
    throw new CapacityError({ code: 'unknown-id', field: 'linuxQueues', received: kind, expected });
  }
  return configFile(input, {
    title: 'Quality of service for Linux: sh qos.sh [interface], as root',
    comment: '#',
    firstLine: '#!/bin/sh',
    docs: ['nftables', ...(input.link ? DOCS[kind] : [])],
    assumptions: [
      ...input.assumptions.marking,
      ...input.assumptions.queueing,
      'The link is Ethernet, at the interface that is named, or eth0; its queues and the table exo_capacity are replaced.',
      'To undo: nft delete table inet exo_capacity; tc qdisc del dev eth0 root',
      ...(kind === 'cake' ? ['CAKE sorts by its own table, diffserv4: EF and CS5 share one tin.'] : []),
    ],
    lines: [
      'set -eu',
      'WAN="${1:-eth0}"',
      '',
      ...table(input, kind),
      ...(input.link ? ['', ...tree(input, kind)] : []),
    ],
  });
}

const chainOf = ({ id }: QosQueue) => `class_${id.replaceAll('-', '_')}`;
const ipVersions = ['ip', 'ip6'] as const;

function table({ queues, link }: QosInput, kind: LinuxQueues): string[] {
  const isSorted = link !== undefined && kind !== 'cake';
  const used = queues.map((queue, index) => ({ queue, rules: rulesOf(queue, isSorted ? classId(index) : undefined) }));
  const chains = used.filter(({ rules }) => rules.length > 0);
  return [
    '# Marks first, then the class that a mark goes to. The table is replaced as a whole.',
    'nft -f - <<EOF',
    'add table inet exo_capacity',
    'delete table inet exo_capacity',
    'table inet exo_capacity {',
    ...chain('marking', [
      'type filter hook postrouting priority mangle; policy accept;',
      ...outside,
      ...queues.flatMap(marks),
    ]),
    ...chains.flatMap(({ queue, rules }) => chain(chainOf(queue), rules)),
    ...(chains.length === 0
      ? []
      : chain('sorting', [
          'type filter hook postrouting priority filter; policy accept;',
          ...outside,
          ...chains.flatMap(({ queue }) => ipVersions.map((ip) => `${ip} dscp ${queue.dscp} goto ${chainOf(queue)}`)),
        ])),
    '}',
    'EOF',
  ];
}

const outside = ['oifname != "$WAN" accept'];
const chain = (name: string, rules: readonly string[]) => [
  `  chain ${name} {`,
  ...rules.map((rule) => `    ${rule}`),
  '  }',
];

function marks({ dscp, ports }: QosQueue): string[] {
  return ports.flatMap((range) => ipVersions.map((ip) => `${match(range)} ${ip} dscp set ${dscp}`));
}

function match({ protocol, firstPort, lastPort }: PortRange): string {
  return `${protocol} dport ${firstPort === lastPort ? firstPort : `${firstPort}-${lastPort}`}`;
}

function rulesOf({ police }: QosQueue, target: string | undefined): string[] {
  return [
    ...(police
      ? [`limit rate over ${bytesOf(police.bitsPerSecond)} bytes/second burst ${police.burstBytes} bytes counter drop`]
      : []),
    ...(target ? [`meta priority set ${target}`] : []),
  ];
}

const bytesOf = (bitsPerSecond: number) => Math.ceil(bitsPerSecond / BITS_PER_BYTE);
const classId = (index: number) => `1:${index + 10}`;

function tree({ plan, queues, link }: QosInput, kind: LinuxQueues): string[] {
  if (!link) return [];
  const { measuredAt } = plan.scenario.link;
  const remove = 'tc qdisc del dev "$WAN" root 2>/dev/null || true';
  const ceiling = link.bitsPerSecond;
  if (kind === 'cake')
    return [remove, `tc qdisc add dev "$WAN" root cake bandwidth ${ceiling}bit diffserv4 ${CAKE_OVERHEAD[measuredAt]}`];
  const leaf = (id: string, rate: number, prio: number, burst = '') =>
    `tc class add dev "$WAN" parent 1:1 classid ${id} htb rate ${rate}bit ceil ${ceiling}bit${burst} prio ${prio} quantum ${QUANTUM_BYTES}`;
  const classes = queues.map(({ bitsPerSecond, queue, police }, index) => {
    const burst = police ? ` burst ${police.burstBytes}b cburst ${police.burstBytes}b` : '';
    return leaf(classId(index), bitsPerSecond, queue === 'priority' ? 0 : 1, burst);
  });
  const shared = [...queues.flatMap(({ queue }, index) => (queue === 'rate' ? [classId(index)] : [])), DEFAULT_CLASS];
  return [
    '# Every class has its rate for itself and may use what others leave, up to the link; priority comes first.',
    remove,
    `tc qdisc add dev "$WAN" root handle 1: stab overhead ${OVERHEAD_BYTES[measuredAt]} linklayer ethernet htb default ${DEFAULT_CLASS.slice(2)}`,
    `tc class add dev "$WAN" parent 1: classid 1:1 htb rate ${ceiling}bit ceil ${ceiling}bit quantum ${QUANTUM_BYTES}`,
    ...classes,
    leaf(DEFAULT_CLASS, link.restBitsPerSecond, 7),
    ...(kind === 'htb' ? [] : shared.map((id) => `tc qdisc add dev "$WAN" parent ${id} fq_codel`)),
  ];
}
