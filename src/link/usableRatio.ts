import { assertRange } from '../errors/assertRange.ts';

/** Part of a link that the planned calls may fill, with both shares checked. */
export function usableRatio({
  voiceShareRatio,
  headroomRatio,
}: {
  voiceShareRatio: number;
  headroomRatio: number;
}): number {
  assertRange(
    'voiceShareRatio',
    voiceShareRatio,
    voiceShareRatio >= 0.01 && voiceShareRatio <= 1,
    'a ratio from 0.01 to 1',
  );
  assertRange('headroomRatio', headroomRatio, headroomRatio >= 0 && headroomRatio <= 0.99, 'a ratio from 0 to 0.99');
  return voiceShareRatio * (1 - headroomRatio);
}
