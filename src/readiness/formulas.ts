import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { PortValues } from './portArithmetic.ts';

const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;
const catalog = (label: string) => ({ kind: 'catalog', label }) as const;

/** Ports and mappings of `plan.readiness.ports`. */
export const PORT_FORMULAS = {
  streamsCount: rule('Streams at once', 'plannedLegs'),
  portsPerStreamCount: catalog('Ports of a stream, at one end'),
  mediaPortsCount: rule('Ports in use at once', 'streamsCount * portsPerStreamCount'),
  rangePortsCount: rule('Ports of the range', 'lastMediaPort - firstMediaPort + 1'),
  spareFactor: catalog('Wider than in use, so that ports can rest'),
  narrowPortsCount: rule('Ports that would do', 'mediaPortsCount * spareFactor'),
  natBindingsCount: rule('Mappings, with one for signaling', 'mediaPortsCount + min(streamsCount, 1)'),
  portsPerAddressCount: catalog('Ports of an address'),
  natAddressesCount: rule('Public addresses', 'ceil(natBindingsCount / portsPerAddressCount)'),
  leastUdpMappingSeconds: catalog('A mapping of UDP lasts at least'),
  udpKeepaliveSeconds: catalog('Keepalives over UDP, at most apart'),
} as const satisfies FormulasOf<PortValues>;

/** Of browsers each has a connection of its own for signaling. */
export const BROWSER_BINDINGS = rule('Mappings, with one for the signaling of each', 'mediaPortsCount + streamsCount');

/** The numbers of rules and tests. */
export const REACH_FORMULAS: Readonly<Record<string, Formula>> = {
  firstPort: catalog('First port'),
  lastPort: catalog('Last port'),
  port: catalog('Port'),
  packetsCount: { kind: 'catalog', label: 'Packets of a ping', cite: 'house-default#ten packets' },
  durationSeconds: { kind: 'catalog', label: 'Length of the test', cite: 'house-default#half a minute' },
  payloadBytes: rule(
    'Payload of a packet as large as that of voice',
    'max(leastPayloadBytes, floor(mediaIpBytes) - udpHeadersBytes)',
  ),
  bitsPerSecond: rule(
    'All calls, without headers',
    'allIpBitsPerSecond * payloadBytes / (payloadBytes + udpHeadersBytes)',
  ),
};
