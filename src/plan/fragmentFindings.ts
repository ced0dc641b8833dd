import { fragments } from '../packet/fragments.ts';
import type { LedgerRow, PacketLedger } from '../packet/packetSize.ts';
import type { Finding } from './findings.ts';

/** A fragment header of IPv6, and 8 bytes of content. */
const SMALLEST_PIECE_BYTES = 16;

/** A packet that a layer does not carry whole. */
interface TooLarge {
  index: number;
  layer: LedgerRow;
  mtuBytes: number;
  /** What it is asked to carry [B]. */
  carriedBytes: number;
}

/**
 * What to say of the innermost layer that does not carry a packet whole: those outside it get the pieces.
 *
 * @param ledger of packets as they are planned
 * @param largest of those of a variable rate, or the same
 * @param media path of it in the plan
 */
export function fragmentFindings(ledger: PacketLedger, largest: PacketLedger, media: string): Finding[] {
  const planned = tooLarge(ledger);
  const [packet, found] = planned ? [ledger, planned] : [largest, tooLarge(largest)];
  if (!found) return [];
  const { index, layer, mtuBytes, carriedBytes } = found;
  const what = planned ? `A packet of ${carriedBytes} bytes` : `The largest packet, of ${carriedBytes} bytes,`;
  const message = `${what} is more than the ${mtuBytes} that ${layer.label} carries whole. ${pieces(packet, found)}`;
  const field = planned ? `${media}.ledger.layers.${index}.sizeBytes` : `${media}.payloadRange.mostBytes`;
  const cite = layer.cites?.mtuBytes ?? layer.cite;
  return [{ code: 'packet-fragments', severity: 'warn', field, message, cite }];
}

function tooLarge(packet: PacketLedger): TooLarge | undefined {
  for (const [index, layer] of packet.layers.entries()) {
    const { mtuBytes } = layer;
    // Tags lengthen the frame, not what it carries.
    const inside = packet.layers.slice(0, index).findLastIndex(({ layer: id }) => id !== 'vlan' && id !== 'macsec');
    const carriedBytes = sizeWith(packet, inside);
    if (mtuBytes !== undefined && carriedBytes > mtuBytes) return { index, layer, mtuBytes, carriedBytes };
  }
  return undefined;
}

/** Size of a packet with the layers up to this one; without any, its voice [B]. */
function sizeWith({ payloadBytes, layers }: PacketLedger, index: number): number {
  return layers[index]?.sizeBytes ?? payloadBytes;
}

/** What becomes of it. */
function pieces(whole: PacketLedger, { index, mtuBytes, carriedBytes }: TooLarge): string {
  const inside = whole.layers.slice(0, index);
  const tcp = inside.findLastIndex(({ layer }) => layer === 'tcp');
  // A connection cuts before IP does: no segment is longer than what the way carries.
  if (tcp >= 0) return segments(sizeWith(whole, tcp - 1), carriedBytes, mtuBytes);
  const packet = inside.findLast(({ layer }) => layer === 'ipv4' || layer === 'ipv6');
  const room = mtuBytes - (carriedBytes - (packet?.sizeBytes ?? carriedBytes));
  if (!packet || room < packet.headerBytes + SMALLEST_PIECE_BYTES) return 'It cannot be sent.';
  const cut = fragments({ ...packet, version: packet.layer === 'ipv6' ? 6 : 4, roomBytes: room });
  return `It leaves in ${cut.fragmentsCount} pieces with ${cut.addedBytes} bytes more, and the loss of one loses all.`;
}

function segments(contentBytes: number, carriedBytes: number, mtuBytes: number): string {
  const room = mtuBytes - (carriedBytes - contentBytes);
  if (room <= 0) return 'It cannot be sent.';
  const count = Math.ceil(contentBytes / room);
  const addedBytes = (count - 1) * (carriedBytes - contentBytes);
  return `TCP sends it in ${count} segments with ${addedBytes} bytes more; the loss of one holds up the rest.`;
}
