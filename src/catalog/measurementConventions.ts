import type { Cite } from '../evidence/source.ts';

/** A way to count one part of a packet; `oddCount` says how far it is from what is usual. */
export interface CountingHabit {
  label: string;
  headerBytes: number;
  oddCount: number;
  cite: Cite;
}
const habit = (label: string, headerBytes: number, cite: Cite, oddCount = 0): CountingHabit => ({
  label,
  headerBytes,
  oddCount,
  cite,
});

const ETHERNET: Cite = 'ieee8023#clauses 3 and 4.4.2';

/** What is counted below IP: the same link in several ways [B]. */
export const LINK_HABITS = {
  none: habit('nothing below IP', 0, 'rfc791#section 3.1'),
  'ethernet-18': habit('Ethernet header and check sequence', 18, ETHERNET),
  'ethernet-38': habit('Ethernet with preamble and gap', 38, ETHERNET),
  'ethernet-14': habit('Ethernet header alone', 14, ETHERNET, 1),
  'ethernet-22': habit('Ethernet with 802.1Q', 22, 'ieee8021q#tag format', 1),
  'ethernet-42': habit('Ethernet with 802.1Q, preamble and gap', 42, 'ieee8021q#tag format', 1),
  'ethernet-26-preamble': habit('Ethernet with preamble, without the gap', 26, ETHERNET, 1),
  'ethernet-26-gap': habit('Ethernet header and gap, without check sequence and preamble', 26, ETHERNET, 2),
  'ethernet-30': habit('Ethernet with preamble and 802.1Q, without the gap', 30, 'ieee8021q#tag format', 1),
  'mlppp-7': habit('Multilink PPP or FRF.12 with a flag', 7, 'cisco7934#header assumptions, 6 bytes and a flag'),
  'mlppp-6': habit('Multilink PPP or FRF.12 without a flag', 6, 'ccda-640-864#table 14-12', 1),
  'ppp-7': habit('PPP with a flag', 7, 'rfc1662#section 3.1, one flag'),
  'ppp-6': habit('PPP without a flag', 6, 'rfc1662#section 3.1'),
  'ppp-4': habit('PPP with compressed address', 4, 'rfc1662#section 3.2', 1),
  'ppp-2': habit('PPP protocol field alone', 2, 'rfc1662#section 2', 1),
  'frame-relay-7': habit('Frame Relay', 7, 'rfc2427#section 3, with check and flag'),
  'frame-relay-9': habit('Frame Relay with 9 bytes', 9, 'bcm25#table 10, inferred', 1),
  'hdlc-7': habit('Cisco HDLC', 7, 'unseen#Cisco HDLC, with check and flag'),
  'wan-14': habit('any link as 14 bytes', 14, 'avaya-kw#page 19', 1),
  'atm-vc-mux': habit('ATM cells, VC-mux', 0, 'rfc2684#section 6', 1),
  'atm-llc': habit('ATM cells, LLC', 8, 'rfc2684#section 5.1', 1),
} as const satisfies Record<string, CountingHabit>;

const TWICE: Cite = 'lync2010#table Audio Codec Bandwidth, by difference of its columns';

/** What is counted between voice and link [B]. */
export const HEADER_HABITS = {
  ipv4: habit('IP, UDP and RTP', 40, 'rfc3550#section 5.1'),
  ipv6: habit('IPv6, UDP and RTP', 60, 'rfc8200#section 3', 1),
  crtp: habit('cRTP', 2, 'rfc2508#section 2'),
  'crtp-checksum': habit('cRTP with UDP checksum', 4, 'rfc2508#section 2', 1),
  none: habit('no headers', 0, 'rfc3550#section 5.1', 2),
  rtp: habit('RTP alone', 12, 'rfc3550#section 5.1', 2),
  'rtp-udp': habit('RTP and UDP', 20, 'rfc768#header format', 2),
  'twice-70': habit('IP, UDP and RTP, then UDP, RTP and SRTP again', 70, TWICE, 3),
  'twice-79': habit('IP, UDP and RTP, then 39 bytes for UDP, RTP and SRTP', 79, TWICE, 3),
} as const satisfies Record<string, CountingHabit>;

/** How packets a second, and the voice in each, are come by. */
export const PACKET_RATES: Readonly<Record<PacketRate, string>> = {
  exact: 'whole frames, exact packet rate',
  truncated: 'packet rate cut to a whole number',
  'one-decimal': 'packet rate rounded to one decimal, frames not padded',
  'nominal-rate': 'packet rate from the nominal bit rate and whole frames',
  'nominal-plus-overhead': 'nominal bit rate plus headers',
};

/** What a prefix of a million stands for. */
export const MEGAS: Readonly<Record<Mega, number>> = { decimal: 1e6, binary: 1024 * 1024, mixed: 1024 * 1000 };

export type LinkHabit = keyof typeof LINK_HABITS;
export type HeaderHabit = keyof typeof HEADER_HABITS;
export type PacketRate = 'exact' | 'truncated' | 'one-decimal' | 'nominal-rate' | 'nominal-plus-overhead';
export type Mega = 'decimal' | 'binary' | 'mixed';

/** Bit rates that codecs are named by, where whole frames come to another. */
export const NOMINAL_RATES: Readonly<Record<string, { codecBitsPerSecond: number; cite: Cite }>> = {
  'g723.1-6.3': { codecBitsPerSecond: 6300, cite: 'rfc3551#section 4.5.3' },
  'g723.1-5.3': { codecBitsPerSecond: 5300, cite: 'rfc3551#section 4.5.3' },
  'gsm-fr': { codecBitsPerSecond: 13000, cite: 'rfc3551#section 4.5.8' },
  'gsm-efr': { codecBitsPerSecond: 12200, cite: 'rfc3551#section 4.5.9' },
};

/** Codecs that are only known by the rate of their voice. */
export const RATED_CODECS: Readonly<Record<string, { codecBitsPerSecond: number; cite: Cite }>> = {
  'rtaudio-wb': { codecBitsPerSecond: 29000, cite: 'lync2010#table Audio Codec Bandwidth' },
  'rtaudio-nb': { codecBitsPerSecond: 11800, cite: 'lync2010#table Audio Codec Bandwidth' },
  siren: { codecBitsPerSecond: 16000, cite: 'lync2010#table Audio Codec Bandwidth' },
};
