import type { Cited } from '../evidence/source.ts';

/** A link that can be bought by its name; both directions have the same rate. */
export interface StandardLink {
  id: string;
  label: string;
  /** What the line runs at. */
  lineBitsPerSecond: number;
  /** What is left of it for packets and their frames, after the framing of the line itself. */
  payloadBitsPerSecond: number;
}

type Cites = Cited<StandardLink>['cites'];

const digital = (
  id: string,
  label: string,
  lineBitsPerSecond: number,
  payloadBitsPerSecond: number,
  payloadCite: Cites['payloadBitsPerSecond'],
): Cited<StandardLink> => ({
  id,
  label,
  lineBitsPerSecond,
  payloadBitsPerSecond,
  cites: { lineBitsPerSecond: 'g702#hierarchical bit rates', payloadBitsPerSecond: payloadCite },
});

/** Preamble and gap count as part of the frame, as they do on the wire. */
const ethernet = (id: string, label: string, lineBitsPerSecond: number): Cited<StandardLink> => ({
  id,
  label,
  lineBitsPerSecond,
  payloadBitsPerSecond: lineBitsPerSecond,
  cites: { lineBitsPerSecond: 'ieee8023#clause 1.4', payloadBitsPerSecond: 'ieee8023#clause 1.4' },
});

/** Links of the digital hierarchies and of Ethernet, by what they carry. */
export const STANDARD_LINKS: readonly Cited<StandardLink>[] = [
  digital('ds0', 'DS0, one channel', 64_000, 64_000, 'g702#hierarchical bit rates'),
  digital('t1', 'T1', 1_544_000, 1_536_000, 'g704#1544 kbit/s, 192 of 193 bits'),
  digital('e1', 'E1', 2_048_000, 1_984_000, 'g704#2048 kbit/s, 31 of 32 time slots'),
  ethernet('ethernet-10m', 'Ethernet, 10 Mbit/s', 10_000_000),
  digital('e3', 'E3', 34_368_000, 34_099_500, 'g751#frame of 1536 bits, 12 of them overhead'),
  digital('t3', 'T3', 44_736_000, 44_209_694, 'g704#44736 kbit/s, 84 of 85 bits, rounded down'),
  ethernet('ethernet-100m', 'Ethernet, 100 Mbit/s', 100_000_000),
  ethernet('ethernet-1g', 'Ethernet, 1 Gbit/s', 1_000_000_000),
  ethernet('ethernet-10g', 'Ethernet, 10 Gbit/s', 10_000_000_000),
];
