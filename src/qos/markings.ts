import { SERVICE_CLASSES, type ServiceClass } from '../catalog/serviceClasses.ts';

/** A class with what it carries; the rate and its share are absent where they are not planned. */
export type QosClass = ServiceClass & {
  bitsPerSecond?: number;
  /** Share of the narrower direction of the link [0…1]. */
  shareRatio?: number;
};

/**
 * Marking and queue of voice and of its signaling.
 *
 * @param bitsPerSecond the planned voice, one way [bit/s]
 * @returns a class for each
 * @source RFC 4594 figure 3; RFC 8325 figure 1
 */
export function markings(bitsPerSecond: number): { voice: QosClass; signaling: QosClass } {
  return { voice: { ...SERVICE_CLASSES.voice, bitsPerSecond }, signaling: { ...SERVICE_CLASSES.signaling } };
}
