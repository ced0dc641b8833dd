import type { Cited } from '../evidence/source.ts';
import type { ProfileId } from './thresholds.ts';

/** Ports of the far end, the first and the last included. */
export type PortRange = Cited<{ firstPort: number; lastPort: number }> & { protocol: 'udp' | 'tcp' };

/** Ports of the media servers, as the publisher of each profile names them. */
export const MEDIA_PORTS: Readonly<Partial<Record<ProfileId, PortRange>>> = {
  exotel: {
    protocol: 'udp',
    firstPort: 10_000,
    lastPort: 60_000,
    cites: {
      firstPort: 'exotel-network#SIP Trunk Requirements, Ports and Protocols',
      lastPort: 'exotel-network#SIP Trunk Requirements, Ports and Protocols',
    },
  },
};

const sip = (protocol: 'udp' | 'tcp', port: number): PortRange => ({
  protocol,
  firstPort: port,
  lastPort: port,
  cites: { firstPort: 'rfc3261#section 19.1.2, default ports', lastPort: 'rfc3261#section 19.1.2, default ports' },
});

/** SIP, and SIP over TLS. */
export const SIP_PORTS: readonly PortRange[] = [sip('udp', 5060), sip('tcp', 5060), sip('tcp', 5061)];
