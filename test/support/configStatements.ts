import type { QosPlatform } from '../../src/config.ts';

/** How a line that says nothing to the device begins. */
const COMMENT: Readonly<Record<QosPlatform, RegExp>> = {
  'cisco-ios-xe': /^\s*!/,
  junos: /^#/,
  routeros: /^#/,
  linux: /^#/,
  fortios: /^#/,
  windows: /^#/,
  webrtc: /^\/\//,
  'wifi-qos-map': /^#/,
};

/** What a device reads, line by line: the last line of all ends, and nothing but a line feed ends one. */
export function configStatements(platform: QosPlatform, text: string): string[] {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  if (/[^\n\x20-\x7e]/.test(text)) throw new Error('something that is not plain text');
  return text.split('\n').filter((line) => line !== '' && !COMMENT[platform].test(line));
}

const NUMBER = String.raw`\d+`;
const WORD = String.raw`[a-z][a-z0-9-]*`;
const NAME = String.raw`EXO-[A-Z0-9-]+`;
const EXO = String.raw`exo-${WORD}`;
const BITS = String.raw`[01]{6}`;
const PORTS = String.raw`\d+(?:-\d+)?`;

/** Every form of statement that a platform documents and that is used here. */
const FORMS: Readonly<Record<QosPlatform, readonly string[]>> = {
  'cisco-ios-xe': [
    `ip access-list extended ${NAME}`,
    ` permit (?:udp|tcp) any any (?:eq ${NUMBER}|range ${NUMBER} ${NUMBER})`,
    `class-map match-any ${NAME}`,
    ` match access-group name ${NAME}`,
    ` match dscp ${NUMBER}`,
    `policy-map ${NAME}`,
    ` class (?:${NAME}|class-default)`,
    `  set dscp ${NUMBER}`,
    '  priority',
    `  priority percent ${NUMBER}`,
    `  priority ${NUMBER}`,
    `  police cir ${NUMBER} bc ${NUMBER} conform-action transmit exceed-action drop`,
    `  bandwidth remaining percent ${NUMBER}`,
    '  bandwidth remaining ratio 1',
    '  fair-queue',
    `  shape average ${NUMBER}`,
    `  service-policy ${NAME}`,
    String.raw`interface GigabitEthernet0/0/[01]`,
    ` service-policy (?:input|output) ${NAME}`,
  ],
  junos: [
    `set class-of-service forwarding-classes class ${EXO} queue-num [1-6]`,
    `set class-of-service classifiers dscp exo forwarding-class ${EXO} loss-priority low code-points ${BITS}`,
    `set class-of-service rewrite-rules dscp exo forwarding-class ${EXO} loss-priority low code-point ${BITS}`,
    `set firewall policer ${EXO} filter-specific`,
    `set firewall policer ${EXO} if-exceeding (?:bandwidth-limit|burst-size-limit) ${NUMBER}`,
    `set firewall policer ${EXO} then discard`,
    `set firewall family inet filter exo-mark term ${WORD} from (?:dscp ${NUMBER}|protocol (?:udp|tcp)|destination-port ${PORTS})`,
    `set firewall family inet filter exo-mark term ${WORD} then (?:policer ${EXO}|forwarding-class ${EXO}|loss-priority low|accept)`,
    'set interfaces ge-0/0/1 unit 0 family inet filter input exo-mark',
    `set class-of-service schedulers ${EXO} transmit-rate (?:${NUMBER}|percent ${NUMBER}|remainder)`,
    `set class-of-service schedulers ${EXO} priority (?:high|low)`,
    `set class-of-service scheduler-maps exo forwarding-class ${WORD} scheduler ${EXO}`,
    'set class-of-service interfaces ge-0/0/1 unit 0 classifiers dscp exo',
    'set class-of-service interfaces ge-0/0/0 scheduler-map exo',
    `set class-of-service interfaces ge-0/0/0 shaping-rate ${NUMBER}`,
    'set class-of-service interfaces ge-0/0/0 unit 0 rewrite-rules dscp exo',
  ],
  routeros: [
    '/ip firewall mangle',
    String.raw`remove \[find comment="exo-capacity"\]`,
    `add chain=postrouting out-interface=ether1 protocol=(?:udp|tcp) dst-port=${PORTS} action=change-dscp new-dscp=${NUMBER} passthrough=yes comment="exo-capacity"`,
    `add chain=postrouting out-interface=ether1 dscp=${NUMBER} action=mark-packet new-packet-mark=${EXO} passthrough=no comment="exo-capacity"`,
    '/queue tree',
    String.raw`remove \[find name~"\^exo-"\]`,
    `add name=exo-up parent=ether1 max-limit=${NUMBER}`,
    `add name=${EXO} parent=exo-up packet-mark=(?:${EXO}|no-mark) priority=[1-8] limit-at=${NUMBER} max-limit=${NUMBER}`,
  ],
  linux: [
    'set -eu',
    String.raw`WAN="\$\{1:-eth0\}"`,
    'nft -f - <<EOF',
    '(?:add|delete) table inet exo_capacity',
    String.raw`table inet exo_capacity \{`,
    String.raw`  chain [a-z_0-9]+ \{`,
    '    type filter hook postrouting priority (?:mangle|filter); policy accept;',
    String.raw`    oifname != "\$WAN" accept`,
    `    (?:udp|tcp) dport ${PORTS} ip6? dscp set ${NUMBER}`,
    `    limit rate over ${NUMBER} bytes/second burst ${NUMBER} bytes counter drop`,
    `    meta priority set 1:${NUMBER}`,
    `    ip6? dscp ${NUMBER} goto class_[a-z_0-9]+`,
    String.raw`  \}`,
    String.raw`\}`,
    'EOF',
    String.raw`tc qdisc del dev "\$WAN" root 2>/dev/null \|\| true`,
    String.raw`tc qdisc add dev "\$WAN" root handle 1: stab overhead (?:-14|4|24) linklayer ethernet htb default 99`,
    String.raw`tc class add dev "\$WAN" parent 1: classid 1:1 htb rate \d+bit ceil \d+bit quantum 1514`,
    String.raw`tc class add dev "\$WAN" parent 1:1 classid 1:\d+ htb rate \d+bit ceil \d+bit(?: burst \d+b cburst \d+b)? prio \d quantum 1514`,
    String.raw`tc qdisc add dev "\$WAN" parent 1:\d+ fq_codel`,
    String.raw`tc qdisc add dev "\$WAN" root cake bandwidth \d+bit diffserv4 (?:overhead \d+|ethernet)`,
  ],
  fortios: [
    'config (?:firewall service custom|firewall shaper traffic-shaper|firewall shaping-policy|system interface)',
    `    edit (?:${NUMBER}|"${EXO}"|"wan1")`,
    `        set (?:tcp|udp)-portrange ${PORTS}(?: ${PORTS})*`,
    '        set bandwidth-unit kbps',
    `        set (?:guaranteed-bandwidth|maximum-bandwidth|outbandwidth) ${NUMBER}`,
    '        set priority (?:high|medium|low)',
    '        set per-policy disable',
    '        set (?:srcaddr|dstaddr) "all"',
    '        set dstintf "wan1"',
    `        set service "(?:ALL|${EXO})"`,
    '        set diffserv-forward enable',
    `        set diffservcode-forward ${BITS}`,
    '        set tos-mask 0xfc',
    '        set tos 0x[0-9a-f]{2}',
    `        set traffic-shaper "${EXO}"`,
    '    next',
    'end',
  ],
  windows: [
    String.raw`Remove-NetQosPolicy -Name 'exo-[a-z0-9-]+' -Confirm:\$false -ErrorAction SilentlyContinue`,
    `New-NetQosPolicy -Name 'exo-[a-z0-9-]+' -NetworkProfile All -IPProtocolMatchCondition (?:UDP|TCP) (?:-IPDstPortMatchCondition ${NUMBER}|-IPDstPortStartMatchCondition ${NUMBER} -IPDstPortEndMatchCondition ${NUMBER}) -DSCPAction ${NUMBER}`,
  ],
  webrtc: [
    String.raw`export async function markVoice\(connection\) \{`,
    String.raw`  for \(const sender of connection\.getSenders\(\)\) \{`,
    String.raw`    if \(sender\.track\?\.kind !== 'audio'\) continue;`,
    String.raw`    const parameters = sender\.getParameters\(\);`,
    String.raw`    for \(const encoding of parameters\.encodings\) encoding\.networkPriority = '(?:high|low|very-low)';`,
    String.raw`    await sender\.setParameters\(parameters\);`,
    String.raw`  \}`,
    String.raw`\}`,
  ],
  'wifi-qos-map': [String.raw`qos_map_set=\d+(?:,\d+)*`],
};

const DOCUMENTED = Object.fromEntries(
  Object.entries(FORMS).map(([platform, forms]) => [platform, new RegExp(`^(?:${forms.join('|')})$`)]),
) as Record<QosPlatform, RegExp>;

/** Statements of no documented form. */
export function strangeStatements(platform: QosPlatform, text: string): string[] {
  return configStatements(platform, text).filter((line) => !DOCUMENTED[platform].test(line));
}
