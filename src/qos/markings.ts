import { SERVICE_CLASSES, type ServiceClass } from '../catalog/serviceClasses.ts';

/** A class with what it carries; the rate and its share are absent where they are not planned. */
export type QosClass = ServiceClass & {
  bitsPerSecond?: number;
  /** Share of the narrower direction of the link [0…1]. */
  shareRatio?: number;
};

/**
 * Marking and queue for each kind of traffic.
 *
 * @param voice `bitsPerSecond`, the planned voice one way; `linkBitsPerSecond`, the narrower direction, when known
 * @returns a class for voice and one for signaling
 * @source RFC 4594 figure 3; RFC 8325 figure 1
 */
export function markings(voice: { bitsPerSecond: number; linkBitsPerSecond?: number }): {
  voice: QosClass;
  signaling: QosClass;
} {
  const { bitsPerSecond, linkBitsPerSecond } = voice;
  const share = linkBitsPerSecond === undefined ? {} : { shareRatio: bitsPerSecond / linkBitsPerSecond };
  return { voice: { ...SERVICE_CLASSES.voice, bitsPerSecond, ...share }, signaling: { ...SERVICE_CLASSES.signaling } };
}
