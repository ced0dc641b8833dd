import { assertRange } from '../errors/assertRange.ts';

/** Profile and length before the elements, and the unit that they are padded to [B]. */
const BLOCK_HEADER_BYTES = 4;
const WORD_BYTES = 4;

/**
 * Size of an RTP header extension, for `extensionBytes` of the layer `rtp`.
 *
 * @param input `elementBytes`, the data of each element [B], such as 3 for abs-send-time, 2 for the transport-wide
 *   sequence number and 1 for the audio level; `form`, `one-byte` by default, which holds 1 to 16 B each, or `two-byte`,
 *   which holds 0 to 255
 * @returns the whole block with its header, padded [B]; 0 without elements
 * @throws CapacityError `out-of-range`
 * @source RFC 8285 sections 4.2 and 4.3
 * @example headerExtensionBytes({ elementBytes: [3, 2, 1] }) // 16
 */
export function headerExtensionBytes(input: {
  elementBytes: readonly number[];
  form?: 'one-byte' | 'two-byte';
}): number {
  const { elementBytes, form = 'one-byte' } = input;
  const isShort = form === 'one-byte';
  const [least, most] = isShort ? [1, 16] : [0, 255];
  for (const bytes of elementBytes) {
    const isSize = Number.isInteger(bytes) && bytes >= least && bytes <= most;
    assertRange('elementBytes', bytes, isSize, `whole bytes from ${least} to ${most}`);
  }
  if (elementBytes.length === 0) return 0;
  const content = elementBytes.reduce((sum, bytes) => sum + (isShort ? 1 : 2) + bytes, 0);
  return BLOCK_HEADER_BYTES + Math.ceil(content / WORD_BYTES) * WORD_BYTES;
}
