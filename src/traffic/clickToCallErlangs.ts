import { SECONDS_PER_HOUR } from '../units/constants.ts';
import { assertNonNegative, assertShare } from './argumentGuards.ts';

/**
 * Legs of calls that a platform places to two parties in turn, click-to-call or masked numbers: each takes two slots.
 *
 * Little's law: the first leg is up while its party's phone rings; of the calls that the first party answers, both
 * legs are up while the second phone rings and while they talk.
 *
 * @param input `callsPerHour` placed [1/h]; `ringSeconds` of the first phone [s]; `answerRatio` of first parties who
 *   answer [0…1]; `secondRingSeconds` of the second phone [s]; `talkSeconds` mean over the calls that the first party
 *   answers, those counted as 0 that the second does not answer [s]
 * @returns legs up on average [E]
 * @throws CapacityError `out-of-range`
 * @source Little 1961; the vendor's counting rule, two slots each, in the Exotel guide as of 2026
 * @example clickToCallErlangs({ callsPerHour: 360, ringSeconds: 10, answerRatio: 0.5, secondRingSeconds: 20, talkSeconds: 80 }) // 11
 */
export function clickToCallErlangs({
  callsPerHour,
  ringSeconds,
  answerRatio,
  secondRingSeconds,
  talkSeconds,
}: {
  callsPerHour: number;
  ringSeconds: number;
  answerRatio: number;
  secondRingSeconds: number;
  talkSeconds: number;
}): number {
  assertNonNegative({ callsPerHour, ringSeconds, secondRingSeconds, talkSeconds });
  assertShare({ answerRatio });
  return (callsPerHour * (ringSeconds + answerRatio * 2 * (secondRingSeconds + talkSeconds))) / SECONDS_PER_HOUR;
}
