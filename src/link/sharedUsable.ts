import { assertRange } from '../errors/assertRange.ts';
import type { LinkInput } from './linkFit.ts';
import { usableRatio } from './usableRatio.ts';

type Shared<T> = T & Required<Pick<LinkInput, 'otherBitsPerSecond'>>;

/** What voice may use of a link that it shares: its share, and no more than the others leave of what is not kept free [bit/s]. */
export function sharedUsable(input: Shared<LinkInput>): { down: number; up: number } {
  const ratio = usableRatio(input);
  const usable = (way: 'down' | 'up') => {
    const bitsPerSecond = input[`${way}BitsPerSecond`];
    const others = input.otherBitsPerSecond[way];
    assertRange(`otherBitsPerSecond.${way}`, others, others >= 0, 'bit/s, 0 or more');
    return Math.max(0, Math.min(bitsPerSecond * ratio, bitsPerSecond * (1 - input.headroomRatio) - others));
  };
  return { down: usable('down'), up: usable('up') };
}

/** Narrowest symmetric link that carries voice and all else, and keeps the headroom [bit/s]. */
export function smallestShared({
  requiredBitsPerSecond,
  headroomRatio,
  otherBitsPerSecond: { down, up },
}: Shared<Pick<LinkInput, 'requiredBitsPerSecond' | 'headroomRatio'>>): number {
  return (requiredBitsPerSecond + Math.max(down, up)) / (1 - headroomRatio);
}
