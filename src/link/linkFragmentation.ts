import { FRAGMENTATION_RULE } from '../catalog/fragmentationRule.ts';
import { assertRange } from '../errors/assertRange.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';
import { assertPacket, serializationDelayMs } from './serializationDelay.ts';

/** Pieces of a link that cuts up large packets, and the wait that they save. */
export interface FragmentationValues {
  /** A full-size packet is larger than a piece, so that voice may wait longer than the target. */
  isNeeded: boolean;
  /** The link is one of those that are cut up by rule. */
  isAdvised: boolean;
  /** Largest piece; more than a full-size packet where none needs to be cut up. */
  fragmentBytes: number;
  /** Wait of voice behind one full-size packet that has just begun. */
  worstWaitMs: number;
  /** The same behind one piece. */
  waitWithFragmentsMs: number;
}

/** Rates up to this, where a piece of a second is still a number of bytes that is finite. */
const FASTEST_BITS_PER_SECOND = 1e15;

/**
 * Link fragmentation and interleaving (LFI): whether it is needed, and the size of its pieces.
 *
 * Assumes a priority queue for voice, so that one packet at most stands before it. A piece is never smaller than a
 * voice packet: voice is not to be cut up. `isNeeded` is the arithmetic; `isAdvised` is the rule for slow links, which
 * stops at 768 kbit/s, where a packet of 1500 bytes takes 15.6 ms. Between that and 1.2 Mbit/s the two differ.
 *
 * @param input `linkBitsPerSecond` from 1 to 1e15 [bit/s]; `voicePacketBytes` as the link sends it, whole, no more than
 *   `mtuBytes` [B]; `mtuBytes` the largest packet, whole, 1500 if not given [B]; `targetMs` time of one piece, 10 if not
 *   given, above 0 and at most 1000 [ms]
 * @returns sizes in whole bytes, rounded down
 * @throws CapacityError `out-of-range`
 * @formula fragmentBytes
 * @source Cisco, Quality of Service for Voice over IP, table 2
 * @example linkFragmentation({ linkBitsPerSecond: 512_000, voicePacketBytes: 66 }).fragmentBytes // 640
 */
export function linkFragmentation({
  linkBitsPerSecond,
  voicePacketBytes,
  mtuBytes = FRAGMENTATION_RULE.mtuBytes,
  targetMs = FRAGMENTATION_RULE.targetMs,
}: {
  linkBitsPerSecond: number;
  voicePacketBytes: number;
  mtuBytes?: number;
  targetMs?: number;
}): FragmentationValues {
  const isLinkRate = linkBitsPerSecond >= 1 && linkBitsPerSecond <= FASTEST_BITS_PER_SECOND;
  assertRange('linkBitsPerSecond', linkBitsPerSecond, isLinkRate, 'from 1 to 1e15 bit/s');
  assertPacket('mtuBytes', mtuBytes);
  assertPacket('voicePacketBytes', voicePacketBytes);
  assertRange('voicePacketBytes', voicePacketBytes, voicePacketBytes <= mtuBytes, 'no more than mtuBytes');
  assertRange('targetMs', targetMs, targetMs > 0 && targetMs <= 1000, 'ms above 0 and at most 1000');
  const inTimeBytes = Math.floor((linkBitsPerSecond * targetMs) / (BITS_PER_BYTE * MS_PER_SECOND));
  const fragmentBytes = Math.max(inTimeBytes, voicePacketBytes);
  const waitMs = (packetBytes: number) => serializationDelayMs({ packetBytes, linkBitsPerSecond });
  return {
    isNeeded: fragmentBytes < mtuBytes,
    isAdvised: linkBitsPerSecond <= FRAGMENTATION_RULE.linkBitsPerSecond,
    fragmentBytes,
    worstWaitMs: waitMs(mtuBytes),
    waitWithFragmentsMs: waitMs(Math.min(fragmentBytes, mtuBytes)),
  };
}
