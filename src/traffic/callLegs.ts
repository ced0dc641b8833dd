import { SECONDS_PER_HOUR } from '../units/constants.ts';
import { assertNonNegative, assertShare } from './argumentGuards.ts';

/** What a call goes through, and what else it occupies. A part that is not given takes no time. */
export interface CallParts {
  /** Calls that arrive in the busy hour [1/h]. */
  callsPerHour: number;
  setUpSeconds?: number;
  /** In the menu of the IVR [s]. */
  menuSeconds?: number;
  /** In the queue for an agent [s]. */
  queueSeconds?: number;
  /** Until the agent has picked up [s]. */
  ringSeconds?: number;
  talkSeconds?: number;
  /** Work of the agent after the call; the trunk is free by then [s]. */
  wrapUpSeconds?: number;
  /** Share of calls with a leg to a third party, transferred or in conference [0…1]. */
  thirdPartyRatio?: number;
  /** For how long that leg is up [s]. */
  thirdPartySeconds?: number;
  /** Streams that are forked to a recorder for each call that talks [1]; two in SIPREC. */
  recordingStreamCount?: number;
  /** Share of calls that a supervisor listens to [0…1]. */
  monitoredRatio?: number;
}

/** Legs that are up on average in the busy hour. */
export interface CallLegsValues {
  /** Trunks: from set-up to the end of the talk, and legs to third parties [E]. */
  trunkErlangs: number;
  /** Ports of the IVR, which plays the menu and what is heard in the queue [E]. */
  menuErlangs: number;
  /** Work of the agents: talk and wrap-up [E]. */
  agentErlangs: number;
  /** Of the trunks, the legs to third parties [E]. */
  thirdPartyErlangs: number;
  /** Streams to the recorder: bandwidth, not trunks [E]. */
  recordingErlangs: number;
  /** Streams to supervisors: bandwidth, not trunks [E]. */
  monitoringErlangs: number;
}

/**
 * Legs that the calls of a contact center occupy, each by Little's law: rate times duration.
 *
 * Assumes means; it holds for any distribution and any order of calls. A trunk is held from set-up to the end of the
 * talk, an agent for talk and wrap-up. The wait in the queue is an input here: {@link queue} or {@link erlangA} give it.
 *
 * @param input the {@link CallParts}
 * @returns traffic of each kind of leg [E]
 * @throws CapacityError `out-of-range`
 * @source Little 1961, A Proof for the Queuing Formula L = λW
 * @example callLegs({ callsPerHour: 360, menuSeconds: 30, queueSeconds: 20, talkSeconds: 200, wrapUpSeconds: 50 }).trunkErlangs // 25
 */
export function callLegs({
  callsPerHour,
  setUpSeconds = 0,
  menuSeconds = 0,
  queueSeconds = 0,
  ringSeconds = 0,
  talkSeconds = 0,
  wrapUpSeconds = 0,
  thirdPartyRatio = 0,
  thirdPartySeconds = 0,
  recordingStreamCount = 0,
  monitoredRatio = 0,
}: CallParts): CallLegsValues {
  assertNonNegative({ callsPerHour, setUpSeconds, menuSeconds, queueSeconds, ringSeconds, talkSeconds, wrapUpSeconds });
  assertNonNegative({ thirdPartySeconds, recordingStreamCount });
  assertShare({ thirdPartyRatio, monitoredRatio });
  const legs = (seconds: number) => (callsPerHour * seconds) / SECONDS_PER_HOUR;
  const thirdPartyErlangs = legs(thirdPartyRatio * thirdPartySeconds);
  return {
    trunkErlangs: legs(setUpSeconds + menuSeconds + queueSeconds + ringSeconds + talkSeconds) + thirdPartyErlangs,
    menuErlangs: legs(menuSeconds + queueSeconds),
    agentErlangs: legs(talkSeconds + wrapUpSeconds),
    thirdPartyErlangs,
    recordingErlangs: legs(recordingStreamCount * talkSeconds),
    monitoringErlangs: legs(monitoredRatio * talkSeconds),
  };
}
