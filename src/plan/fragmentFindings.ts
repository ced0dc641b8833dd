import { fragments } from '../packet/fragments.ts';
import type { PacketLedger } from '../packet/packetSize.ts';
import type { Finding } from './findings.ts';

/** A fragment header of IPv6, and 8 bytes of content. */
const SMALLEST_PIECE_BYTES = 16;

/**
 * What to say of the innermost layer that does not carry a packet whole: those outside it get the pieces.
 *
 * @param ledger path of it in the plan
 */
export function fragmentFindings({ payloadBytes, layers }: PacketLedger, ledger: string): Finding[] {
  const found = layers.flatMap(({ mtuBytes, label, cite }, index): Finding[] => {
    // Tags lengthen the frame, not what it carries.
    const carried = layers.slice(0, index).findLastIndex(({ layer }) => layer !== 'vlan' && layer !== 'macsec');
    const carriedBytes = layers[carried]?.sizeBytes ?? payloadBytes;
    if (mtuBytes === undefined || carriedBytes <= mtuBytes) return [];
    const packet = layers.slice(0, index).findLast(({ layer }) => layer === 'ipv4' || layer === 'ipv6');
    const room = mtuBytes - (carriedBytes - (packet?.sizeBytes ?? carriedBytes));
    const cut =
      packet &&
      room >= packet.headerBytes + SMALLEST_PIECE_BYTES &&
      fragments({ ...packet, version: packet.layer === 'ipv6' ? 6 : 4, roomBytes: room });
    const how = cut
      ? `It leaves in ${cut.fragmentsCount} pieces with ${cut.addedBytes} bytes more, and the loss of one loses all.`
      : 'It cannot be sent.';
    const message = `A packet of ${carriedBytes} bytes is more than the ${mtuBytes} that ${label} carries whole. ${how}`;
    return [
      { code: 'packet-fragments', severity: 'warn', field: `${ledger}.layers.${index}.sizeBytes`, message, cite },
    ];
  });
  return found.slice(0, 1);
}
