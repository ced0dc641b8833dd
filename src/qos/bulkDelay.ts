import { assertRange } from '../errors/assertRange.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';

export interface BulkDelayValues {
  /** Behind a full queue that voice and download share. */
  sharedQueueMs: number;
  /** Behind one packet of the download that is already being sent, where voice has priority. */
  priorityQueueMs: number;
}

/**
 * Delay of a voice packet on a link that a bulk download fills, without and with a priority queue.
 *
 * Assumes that the download keeps a tail-drop queue full, as TCP does that finds no other limit; with priority, that no
 * other voice packet waits.
 *
 * @param input `linkBitsPerSecond`, one direction, 1 or more; the shared queue as `queueBytes` [B] or as `queueMs` [ms],
 *   0 or more; `packetBytes`, the largest packet of the download on this link [B]
 * @returns both delays [ms]
 * @throws CapacityError `out-of-range`
 * @formula sharedQueueMs
 * @example bulkDelay({ linkBitsPerSecond: 10e6, queueBytes: 375000, packetBytes: 1500 }) // {"sharedQueueMs":300,"priorityQueueMs":1.2}
 */
export function bulkDelay(
  input: { linkBitsPerSecond: number; packetBytes: number } & ({ queueBytes: number } | { queueMs: number }),
): BulkDelayValues {
  const { linkBitsPerSecond, packetBytes } = input;
  assertRange('linkBitsPerSecond', linkBitsPerSecond, linkBitsPerSecond >= 1, '1 bit/s or more');
  const sentMs = (field: string, bytes: number) => {
    assertRange(field, bytes, bytes >= 0 && bytes <= Number.MAX_SAFE_INTEGER, 'bytes, 0 or more');
    // Of -0 bytes, which are 0 or more, the time would be -0.
    return ((bytes + 0) * BITS_PER_BYTE * MS_PER_SECOND) / linkBitsPerSecond;
  };
  const priorityQueueMs = sentMs('packetBytes', packetBytes);
  if ('queueBytes' in input) return { sharedQueueMs: sentMs('queueBytes', input.queueBytes), priorityQueueMs };
  assertRange('queueMs', input.queueMs, input.queueMs >= 0, 'ms, 0 or more');
  return { sharedQueueMs: input.queueMs + 0, priorityQueueMs };
}
