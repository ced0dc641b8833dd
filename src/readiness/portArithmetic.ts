import { NAT_RULES, PORT_SPARE, STREAM_PORTS } from '../catalog/natRules.ts';
import { assertRange } from '../errors/assertRange.ts';
import type { Cite } from '../evidence/source.ts';

export interface PortInput {
  /** Streams of voice at once, whole, 0 or more [1]. */
  streamsCount: number;
  /** Who holds them: a PBX with one way to its trunk, or browsers with one each. */
  kind: 'sip' | 'webrtc';
  /** Ports that media may use, the first and the last included. */
  firstPort: number;
  lastPort: number;
}

export interface PortValues {
  streamsCount: number;
  portsPerStreamCount: number;
  /** UDP ports in use at once, at an end that has all streams. */
  mediaPortsCount: number;
  rangePortsCount: number;
  isRangeEnough: boolean;
  spareFactor: number;
  /** A range that would do, with room for ports that rest. */
  narrowPortsCount: number;
  /** Mappings of a translator on the way: media, and signaling. */
  natBindingsCount: number;
  portsPerAddressCount: number;
  /** Public addresses that the translator needs. */
  natAddressesCount: number;
  leastUdpMappingSeconds: number;
  udpKeepaliveSeconds: number;
  cites: Readonly<
    Record<
      'portsPerStreamCount' | 'spareFactor' | 'portsPerAddressCount' | 'leastUdpMappingSeconds' | 'udpKeepaliveSeconds',
      Cite
    >
  >;
}

/**
 * Ports and mappings that calls take.
 *
 * Assumes a translator that gives each mapping a public port of its own, and none to spare for other traffic.
 *
 * @param input `streamsCount` whole, 0 or more [1]; ports whole [1…65535], the last not below the first
 * @returns counts; `natAddressesCount` is 0 where nothing is mapped
 * @throws CapacityError `out-of-range`
 * @formula natAddressesCount
 * @source RFC 3550 section 11; RFC 8834 section 4.5; RFC 4787 section 4.3
 * @example portArithmetic({ streamsCount: 50, kind: 'sip', firstPort: 10000, lastPort: 60000 }).mediaPortsCount // 100
 */
export function portArithmetic({ streamsCount, kind, firstPort, lastPort }: PortInput): PortValues {
  const isCount = Number.isInteger(streamsCount) && streamsCount >= 0;
  assertRange('streamsCount', streamsCount, isCount, 'a whole number, 0 or more');
  const isPort = (port: number) => Number.isInteger(port) && port >= 1 && port <= 65_535;
  assertRange('firstPort', firstPort, isPort(firstPort), 'a whole number from 1 to 65535');
  assertRange('lastPort', lastPort, isPort(lastPort) && lastPort >= firstPort, 'a port not below the first');
  const { portsPerStreamCount, cites } = STREAM_PORTS[kind];
  const mediaPortsCount = streamsCount * portsPerStreamCount;
  const rangePortsCount = lastPort - firstPort + 1;
  const natBindingsCount = mediaPortsCount + (kind === 'webrtc' ? streamsCount : Math.min(streamsCount, 1));
  const { portsPerAddressCount, leastUdpMappingSeconds, udpKeepaliveSeconds } = NAT_RULES;
  return {
    streamsCount,
    portsPerStreamCount,
    mediaPortsCount,
    rangePortsCount,
    isRangeEnough: mediaPortsCount <= rangePortsCount,
    spareFactor: PORT_SPARE.spareFactor,
    narrowPortsCount: mediaPortsCount * PORT_SPARE.spareFactor,
    natBindingsCount,
    portsPerAddressCount,
    natAddressesCount: Math.ceil(natBindingsCount / portsPerAddressCount),
    leastUdpMappingSeconds,
    udpKeepaliveSeconds,
    cites: {
      portsPerStreamCount: cites.portsPerStreamCount,
      spareFactor: PORT_SPARE.cites.spareFactor,
      portsPerAddressCount: NAT_RULES.cites.portsPerAddressCount,
      leastUdpMappingSeconds: NAT_RULES.cites.leastUdpMappingSeconds,
      udpKeepaliveSeconds: NAT_RULES.cites.udpKeepaliveSeconds,
    },
  };
}
