import type { Codec, Framing, PayloadFormat } from './codecEntry.ts';

/** Every layout of frames that some codec has. */
export const PAYLOAD_FORMATS = {
  plain: 'A header for the packet or for each frame',
  'bandwidth-efficient': 'Frames packed bit by bit',
  'octet-aligned': 'Frames on whole bytes',
  compact: 'One frame, known by its size',
  'header-full': 'A header for each frame',
  'header-full-cmr': 'The same with a request for the other side',
} as const satisfies Record<PayloadFormat, string>;

/**
 * How a codec lays out its frames.
 *
 * @param format the codec's default for that many frames when absent
 * @returns undefined for a codec whose frames simply follow each other, or one that has no such format
 */
export function framingOf(
  { framings = [] }: Codec,
  framesPerPacketCount: number,
  format?: PayloadFormat,
): Framing | undefined {
  return framings.find(
    (each) => (format === undefined || each.format === format) && !(each.isSingle && framesPerPacketCount > 1),
  );
}

/** The formats that a codec allows for that many frames, as a sentence for errors. */
export function formatRule({ label, framings = [] }: Codec, framesPerPacketCount: number): string {
  const possible = framings.filter(({ isSingle }) => !(isSingle && framesPerPacketCount > 1));
  if (possible.length === 0) return `no format, because ${label} has none`;
  return `one of ${possible.map(({ format }) => format).join(', ')} for ${framesPerPacketCount} frames of ${label}`;
}
