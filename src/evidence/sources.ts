import type { Cite, Status } from './source.ts';
import { statusOf } from './status.ts';

export interface Source {
  title: string;
  url?: string;
  /** When a page that may change was read [ISO date]. */
  asOf?: string;
}

const rfc = (number: number, title: string) =>
  ({ title: `RFC ${number}, ${title}`, url: `https://www.rfc-editor.org/rfc/rfc${number}` }) as const;

/** Bibliography: every citation in the catalogs begins with one of these keys. */
export const SOURCES = {
  rfc768: rfc(768, 'User Datagram Protocol'),
  rfc791: rfc(791, 'Internet Protocol'),
  rfc1662: rfc(1662, 'PPP in HDLC-like Framing'),
  rfc2508: rfc(2508, 'Compressing IP/UDP/RTP Headers'),
  rfc3032: rfc(3032, 'MPLS Label Stack Encoding'),
  rfc3550: rfc(3550, 'RTP'),
  rfc3551: rfc(3551, 'RTP Profile for Audio and Video'),
  rfc3711: rfc(3711, 'SRTP'),
  rfc3951: rfc(3951, 'iLBC'),
  rfc4594: rfc(4594, 'DiffServ Service Classes'),
  rfc5764: rfc(5764, 'DTLS-SRTP'),
  rfc7587: rfc(7587, 'RTP Payload Format for Opus'),
  rfc7714: rfc(7714, 'AES-GCM in SRTP'),
  rfc8200: rfc(8200, 'IPv6'),
  rfc8325: rfc(8325, 'DiffServ to IEEE 802.11 Mapping'),
  ieee8021q: { title: 'IEEE 802.1Q, Bridged Networks' },
  ieee8023: { title: 'IEEE 802.3, Ethernet' },
  si: {
    title: 'The International System of Units, 9th edition',
    url: 'https://www.bipm.org/en/publications/si-brochure',
  },
  cisco7934: {
    title: 'Cisco, Voice over IP: Per Call Bandwidth Consumption (7934)',
    url: 'https://www.cisco.com/c/en/us/support/docs/voice/voice-quality/7934-bwidth-consume.html',
  },
  'cisco-qos-srnd': { title: 'Cisco, Enterprise QoS Solution Reference Network Design, quoted at second hand' },
  angus: { title: 'I. Angus, An Introduction to Erlang B and Erlang C' },
  'exotel-network': {
    title: 'Exotel, Network Requirements',
    url: 'https://developer.exotel.com/docs/advanced-config/network-requirements',
    asOf: '2026-11-23',
  },
  'wire-2026': { title: 'Packets captured from real tools (Chromium 156, GStreamer, baresip)', asOf: '2026-11-23' },
  'house-default': { title: 'Default of this library, chosen and documented in its guide' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;

/** The document behind a citation, the place in it, and how far it can be trusted. */
export function citedSource(cite: Cite): Source & { place: string; status: Status } {
  const [id = '', ...place] = cite.split('#');
  return { ...SOURCES[id as SourceId], place: place.join('#'), status: statusOf(cite) };
}
