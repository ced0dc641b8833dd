import type { FilledScenario } from '../scenario/scenario.ts';

/** 1 where an output never falls as the input rises, -1 where it never rises, 0 where it does not depend on it. */
export type Direction = 1 | -1 | 0;

type Directions = Readonly<Record<string, Direction>>;

const CALLS: Directions = {
  'demand.peakCalls': 1,
  'demand.offeredErlangs': 1,
  'demand.callsPerHour': 1,
  'demand.holdSeconds': 1,
  'demand.callsPerDay': 1,
  'demand.minutesPerDay': 1,
  'demand.busyHourRatio': 1,
  'demand.seats': 1,
  'demand.callsPerSeatRatio': 1,
  'demand.blockingRatio': -1,
};

const AGENTS: Directions = {
  'demand.callsPerHour': 1,
  'demand.talkSeconds': 1,
  'demand.wrapUpSeconds': 1,
  'demand.serviceLevelRatio': 1,
  'demand.answerSeconds': -1,
  'demand.blockingRatio': 0,
};

const NO_MATTER_OF_TRAFFIC = /^(media|link|network|quality|otherTraffic|growth|limits|qos|trunks)\./;
const NO_MATTER_OF_RATES = /^(link|network|quality|otherTraffic|growth|limits|qos|trunks)\./;
const NO_MATTER_OF_LINK = /^(network|quality|growth|limits|qos|trunks|link\.(down|up|backup))/;
const NO_MATTER_OF_SOUND = /^(demand|otherTraffic|growth|limits|qos|trunks|quality)\./;

const MEDIA: Directions = { 'media.legsPerCall': 1, 'media.codecBitsPerSecond': 1 };
const LINK: Directions = {
  'link.headroomRatio': 1,
  'link.voiceShareRatio': -1,
  'otherTraffic.dataPerAgentBitsPerSecond': 1,
  'otherTraffic.otherDownBitsPerSecond': 1,
  'otherTraffic.otherUpBitsPerSecond': 1,
  'otherTraffic.dashboardUsers': 1,
  'otherTraffic.recordingDownloads': 0,
};

/**
 * Which way an output goes with an input, all else as it is, where that is known without trying; undefined elsewhere.
 * Agents rise with the calls of a contact center. Its trunks need not: one agent more shortens the queue, which holds
 * trunks. Of so many minutes spread over the hours longer calls are fewer, and the peak may fall. Of a mix another use
 * may sound worst. Nothing is claimed of bursts, which are approximated, where hardly any traffic is left. Scores are not claimed to fall with every impairment, because the E-model's do not.
 *
 * @param scenario as planned
 * @param output path in the plan, of one of the main outputs
 * @param input path in the scenario
 */
export function knownDirection(
  { demand, media }: Pick<FilledScenario, 'demand' | 'media'>,
  output: string,
  input: string,
): Direction | undefined {
  const isUnknown =
    (input === 'demand.holdSeconds' && 'hourlyShares' in demand && 'minutesPerDay' in demand) ||
    (input === 'network.oneWayDelayMs' && Array.isArray(media));
  const calls = demand.kind === 'contact-center' || 'peakednessFactor' in demand ? {} : CALLS;
  const of = (table: Directions, none: RegExp) =>
    (isUnknown ? undefined : table[input]) ?? (none.test(input) ? 0 : undefined);
  switch (output) {
    case 'traffic.agents':
      return of(AGENTS, NO_MATTER_OF_TRAFFIC);
    case 'traffic.peakCalls':
      return of(calls, NO_MATTER_OF_TRAFFIC);
    case 'link.requiredBitsPerSecond':
      return of({ ...calls, ...MEDIA }, NO_MATTER_OF_RATES);
    case 'link.smallestLinkBitsPerSecond':
      return of({ ...calls, ...MEDIA, ...LINK }, NO_MATTER_OF_LINK);
    case 'quality.mouthToEarMs':
      return of({ 'network.oneWayDelayMs': 1 }, NO_MATTER_OF_SOUND);
    default:
      return of({}, NO_MATTER_OF_SOUND);
  }
}
