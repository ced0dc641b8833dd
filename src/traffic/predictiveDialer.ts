import { SECONDS_PER_HOUR } from '../units/constants.ts';
import { assertNonNegative, assertPositive, assertShare, assertWhole } from './argumentGuards.ts';

/** What a predictive dialer needs. */
export interface PredictiveDialerValues {
  /** Attempts that keep the agents as busy as asked for [1/h]. */
  callsPerHour: number;
  /** Lines in use on average [E]. */
  offeredErlangs: number;
  /** Lines while it dials so many for each agent who is free, one for each who is not [1]; absent without a limit. */
  dialingChannels?: number;
  /** Lines at most, with every agent free [1]; absent without a limit. */
  maxChannels?: number;
}

/**
 * Lines of a predictive dialer, which calls more numbers than there are agents because many do not answer.
 *
 * Little's law: agents at the occupancy asked for take so many answered calls per hour; attempts are those over the
 * answer ratio; a line is held for set-up, ring and talk if answered and for the no-answer time if not.
 * Assumes that nearly every answered call finds an agent: in the United States at most 3 % may be abandoned.
 *
 * @param input `agents` whole [1]; `occupancyRatio` of their time [0…1]; `handleSeconds` talk and wrap-up [s];
 *   `answerRatio` of attempts that are answered, above 0 [0…1]; `setUpSeconds`, `ringSeconds` and `talkSeconds` of an
 *   answered attempt [s]; `noAnswerSeconds` of one that is not, set-up included [s]; `linesPerAgentCount` lines that
 *   the dialer tries at once for an agent who is free, no limit when absent [1]
 * @returns attempts [1/h] and lines [E, 1]
 * @throws CapacityError `out-of-range`
 * @source Little 1961; 47 CFR 64.1200(a)(7) for the share abandoned
 * @example predictiveDialer({ agents: 10, occupancyRatio: 0.8, handleSeconds: 120, answerRatio: 0.25, setUpSeconds: 5, ringSeconds: 10, talkSeconds: 90, noAnswerSeconds: 30 }).callsPerHour // 960
 */
export function predictiveDialer({
  agents,
  occupancyRatio,
  handleSeconds,
  answerRatio,
  setUpSeconds,
  ringSeconds,
  talkSeconds,
  noAnswerSeconds,
  linesPerAgentCount,
}: {
  agents: number;
  occupancyRatio: number;
  handleSeconds: number;
  answerRatio: number;
  setUpSeconds: number;
  ringSeconds: number;
  talkSeconds: number;
  noAnswerSeconds: number;
  linesPerAgentCount?: number;
}): PredictiveDialerValues {
  assertWhole({ agents });
  assertShare({ occupancyRatio, answerRatio });
  assertPositive({ handleSeconds, answerRatio });
  assertNonNegative({ setUpSeconds, ringSeconds, talkSeconds, noAnswerSeconds, linesPerAgentCount });
  const callsPerHour = (agents * occupancyRatio * SECONDS_PER_HOUR) / (handleSeconds * answerRatio);
  const lineSeconds = answerRatio * (setUpSeconds + ringSeconds + talkSeconds) + (1 - answerRatio) * noAnswerSeconds;
  return {
    callsPerHour,
    offeredErlangs: (callsPerHour * lineSeconds) / SECONDS_PER_HOUR,
    ...(linesPerAgentCount !== undefined && {
      dialingChannels: Math.ceil(agents * (occupancyRatio + (1 - occupancyRatio) * linesPerAgentCount)),
      maxChannels: Math.ceil(agents * linesPerAgentCount),
    }),
  };
}
