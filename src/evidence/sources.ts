import type { Cite, Status } from './source.ts';

export interface Source {
  title: string;
  status: Status;
  url?: string;
  /** When a page that may change was read [ISO date]. */
  asOf?: string;
}

const rfc = (number: number, title: string) =>
  ({ title: `RFC ${number}, ${title}`, status: 'standard', url: `https://www.rfc-editor.org/rfc/rfc${number}` }) as const;

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
  rfc6716: rfc(6716, 'Opus'),
  rfc7587: rfc(7587, 'RTP Payload Format for Opus'),
  rfc7714: rfc(7714, 'AES-GCM in SRTP'),
  rfc8200: rfc(8200, 'IPv6'),
  rfc8285: rfc(8285, 'RTP Header Extensions'),
  rfc8325: rfc(8325, 'DiffServ to IEEE 802.11 Mapping'),
  ieee8021q: { title: 'IEEE 802.1Q, Bridged Networks', status: 'standard' },
  ieee8023: { title: 'IEEE 802.3, Ethernet', status: 'standard' },
  si: { title: 'The International System of Units, 9th edition', status: 'standard', url: 'https://www.bipm.org/en/publications/si-brochure' },
  cisco7934: {
    title: 'Cisco, Voice over IP: Per Call Bandwidth Consumption (7934)',
    status: 'vendor',
    url: 'https://www.cisco.com/c/en/us/support/docs/voice/voice-quality/7934-bwidth-consume.html',
  },
  'cisco-qos-srnd': { title: 'Cisco, Enterprise QoS Solution Reference Network Design', status: 'vendor' },
  angus: { title: 'I. Angus, An Introduction to Erlang B and Erlang C', status: 'paper' },
  'exotel-network': {
    title: 'Exotel, Network Requirements',
    status: 'vendor',
    url: 'https://developer.exotel.com/docs/advanced-config/network-requirements',
    asOf: '2026-11-23',
  },
  'wire-2026': { title: 'Packets captured from real tools (Chromium 156, GStreamer, baresip)', status: 'measured', asOf: '2026-11-23' },
  'house-default': { title: 'Default of this library, chosen and documented in its guide', status: 'derived' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;

/** The document behind a citation, and the place in it. */
export function citedSource(cite: Cite): Source & { place: string } {
  const [id, place] = [cite.slice(0, cite.indexOf('#')), cite.slice(cite.indexOf('#') + 1)];
  return { ...SOURCES[id as SourceId], place };
}
