import type { Cite } from '../evidence/source.ts';
import type { HeaderHabit, LinkHabit, Mega, PacketRate } from './measurementConventions.ts';

/** What of a stream a figure stands for. */
export type FigurePart = 'stream' | 'headers' | 'control' | 'stream-and-control';

/** Ways to count that are tried together, each with each; of a list that is absent, only what is usual. */
export interface Convention {
  links: readonly LinkHabit[];
  headers?: readonly HeaderHabit[];
  packetRates?: readonly PacketRate[];
  /** SRTP tag [B]. */
  tagBytesChoices?: readonly number[];
  directions?: readonly ('one-way' | 'both')[];
  /** Share of the time in which packets flow. */
  activityRatioChoices?: readonly number[];
  /** The payload is counted once more, for repair. */
  repeats?: readonly boolean[];
  parts?: readonly FigurePart[];
  controlRatio?: number;
  /** `any`: as many as the figure asks for. */
  calls?: readonly number[] | 'any';
  megas?: readonly Mega[];
  /** Digits were rounded up and down at will. */
  isLoose?: true;
}

/** Who counts so. */
export interface Publisher extends Convention {
  who: string;
  /** Codecs printed there, each with its packet times [ms], such as `g711:20,30`. */
  prints: string;
  cite: Cite;
}

/** Conventions of documents and calculators, as far as their figures show them. */
export const PUBLISHERS: readonly Publisher[] = [
  {
    who: 'Cisco 7934',
    links: ['mlppp-7'],
    headers: ['ipv4', 'crtp'],
    prints: 'g711:20 g729:20 g722:20 g723.1-6.3:30 g723.1-5.3:30 g726-32:20 g726-24:20 g728:30 ilbc-20:20 ilbc-30:30',
    cite: 'cisco7934#table Codec Information',
  },
  {
    who: 'Cisco 7934',
    links: ['ethernet-18'],
    prints: 'g711:20 g729:20 g722:20 g723.1-6.3:30 g723.1-5.3:30 g726-32:20 g726-24:20 g728:30 ilbc-20:20 ilbc-30:30',
    cite: 'cisco7934#table Codec Information',
  },
  {
    who: 'CCDA guide',
    links: ['mlppp-6'],
    headers: ['ipv4', 'crtp'],
    packetRates: ['nominal-rate'],
    activityRatioChoices: [1, 0.65],
    isLoose: true,
    // 80 bytes of G.726 at 24 kbit/s last 26.7 ms.
    prints: 'g726-24:20,26.666666666666668 g728:20,40 g729:20,40 g723.1-6.3:30,60 g723.1-5.3:30,60',
    cite: 'ccda-640-864#table 14-12',
  },
  { who: '2000trainers', links: ['ppp-6'], prints: 'g729:20', cite: '2000trainers#Planning VoIP Networks' },
  {
    who: 'ISI Telemanagement',
    links: ['ethernet-18'],
    parts: ['stream', 'control', 'stream-and-control'],
    controlRatio: 0.05,
    calls: [23],
    megas: ['decimal', 'binary'],
    prints: 'g711:20',
    cite: 'isi-bandwidth#example 1',
  },
  { who: 'PlanetCalc', links: ['ethernet-18'], prints: 'ilbc-20:20', cite: 'planetcalc#3144' },
  {
    who: 'NetIQ Vivinet',
    links: ['ppp-7'],
    packetRates: ['truncated'],
    prints: 'g711:20 g726-32:20 g729:20 g723.1-6.3:30 g723.1-5.3:30',
    cite: 'netiq#table bandwidth usage over a PPP link',
  },
  {
    who: 'Avaya IP telephony guide',
    links: ['ethernet-26-preamble', 'ppp-7', 'wan-14', 'none'],
    packetRates: ['exact', 'truncated'],
    prints: 'g726-32:20,30 g729:20',
    cite: 'avaya-kw#page 19',
  },
  {
    who: 'Nortel BCM 2.5',
    links: ['ethernet-26-gap', 'ppp-2', 'frame-relay-9'],
    prints: 'g711:10,20,30 g729:10,20 g723.1-6.3:30 g723.1-5.3:30',
    cite: 'bcm25#table 10',
  },
  {
    who: 'Siemens HiPath, LAN',
    links: ['ethernet-30'],
    directions: ['one-way', 'both'],
    prints: 'g711:20,40 g729:60 g723.1-6.3:30,60',
    cite: 'hipath#tables 9-1 and 9-2',
  },
  {
    who: 'Siemens HiPath, WAN',
    links: ['ppp-6'],
    headers: ['ipv4', 'crtp'],
    prints: 'g711:20,60 g723.1-6.3:30,60',
    cite: 'hipath#table 9-4, 6 bytes inferred',
  },
  {
    who: 'NEC NEAX 2000',
    links: ['none'],
    packetRates: ['nominal-plus-overhead'],
    parts: ['stream', 'headers'],
    prints: 'g711:10,40 g729:10,30 g723.1-6.3:30 g723.1-5.3:30',
    cite: 'nec-neax#page 13-32',
  },
  {
    who: 'Microsoft Lync 2010',
    links: ['none'],
    headers: ['ipv4', 'twice-70', 'twice-79'],
    packetRates: ['nominal-plus-overhead'],
    repeats: [false, true],
    prints: 'rtaudio-wb:20 rtaudio-nb:20 siren:20 g711:20 g722:20',
    cite: 'lync2010#table Audio Codec Bandwidth',
  },
  {
    who: 'Asterisk guide',
    links: ['ppp-6', 'frame-relay-7', 'ethernet-38'],
    prints: 'g711:20',
    cite: 'asterisk-guide#overhead caused by protocol headers',
  },
  {
    who: 'Asterisk guide',
    links: ['ethernet-18', 'frame-relay-7'],
    prints: 'g729:20',
    cite: 'asterisk-guide#overhead caused by protocol headers',
  },
  {
    who: 'Asterisk guide, said of Frame Relay',
    links: ['ppp-6'],
    headers: ['crtp'],
    prints: 'g729:20',
    cite: 'asterisk-guide#overhead caused by protocol headers',
  },
  {
    who: 'MPogotsky calculator',
    links: ['none'],
    headers: ['rtp', 'rtp-udp'],
    packetRates: ['one-decimal'],
    prints: 'g711:20 g729:20,1000 g723.1-5.3:30,90',
    cite: 'mpogotsky#commit b380c8a, tests',
  },
  {
    who: 'MPogotsky calculator',
    links: ['ethernet-38'],
    headers: ['ipv4', 'ipv6'],
    packetRates: ['one-decimal'],
    calls: [1, 3],
    prints: 'g711:20 g729:20 g723.1-5.3:90',
    cite: 'mpogotsky#commit b380c8a, tests',
  },
  {
    who: 'Cisco Hoot and Holler',
    links: ['none'],
    headers: ['ipv4', 'crtp-checksum'],
    parts: ['stream', 'control', 'stream-and-control'],
    controlRatio: 0.15,
    prints: 'g729:20',
    cite: 'cisco-hoot#table 58, 5 % of three streams',
  },
  {
    who: 'J. Kroon',
    links: ['none', 'atm-vc-mux'],
    prints: 'g729:20',
    cite: 'jkroon#Calculating VoIP bandwidth requirements',
  },
];

const RATES: readonly PacketRate[] = ['exact', 'truncated', 'one-decimal', 'nominal-rate', 'nominal-plus-overhead'];
const ETHERNET = ['ethernet-18', 'ethernet-38', 'ethernet-14', 'ethernet-22', 'ethernet-42'] as const;
const SERIAL = ['mlppp-7', 'mlppp-6', 'ppp-7', 'ppp-6', 'ppp-4', 'ppp-2', 'frame-relay-7', 'frame-relay-9'] as const;
const HALVES = ['ethernet-26-preamble', 'ethernet-26-gap', 'ethernet-30', 'hdlc-7', 'wan-14'] as const;
const LINKS = ['none', ...ETHERNET, ...SERIAL, ...HALVES, 'atm-vc-mux', 'atm-llc'] as const;
const WAYS = ['one-way', 'both'] as const;

/** What is tried whoever prints it. */
export const CONVENTIONS_TRIED: readonly Convention[] = [
  { links: LINKS, headers: ['ipv4', 'ipv6', 'crtp', 'crtp-checksum'], packetRates: RATES, directions: WAYS },
  { links: ['none'], headers: ['none', 'rtp', 'rtp-udp'], packetRates: RATES, directions: WAYS },
  { links: LINKS, headers: ['ipv4', 'ipv6'], tagBytesChoices: [10, 4, 16], directions: WAYS },
  { links: LINKS, headers: ['ipv4', 'crtp'], activityRatioChoices: [0.65] },
  { links: ['none', ...ETHERNET], tagBytesChoices: [0, 10], repeats: [true] },
  { links: LINKS, parts: ['stream-and-control'], controlRatio: 0.05 },
  {
    links: LINKS,
    headers: ['ipv4', 'crtp'],
    tagBytesChoices: [0, 10],
    calls: 'any',
    megas: ['decimal', 'binary', 'mixed'],
  },
];
