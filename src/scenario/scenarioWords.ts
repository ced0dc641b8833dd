import { JITTER_KINDS } from '../catalog/delayConventions.ts';
import { SIGNALING } from '../catalog/controlTraffic.ts';
import { MARKING_STYLES } from '../catalog/markingStyles.ts';
import { PATHS } from '../catalog/paths.ts';
import { PAYLOAD_FORMATS } from '../catalog/payloadFormats.ts';
import { PROFILES } from '../catalog/thresholds.ts';
import type { PlainUnit } from './plainQuantity.ts';

/** A word for one input: where it goes, its unit, and what it says. */
export interface ScenarioWord {
  /** Paths in the scenario that it sets. */
  paths: readonly string[];
  /** Unit of a number; absent where it is text. */
  unit?: PlainUnit;
  /** Takes no value: to name it is to say yes. */
  isSwitch?: true;
  help: string;
}

/** Words that describe a scenario: options of the command line, and heads of columns. */
export const SCENARIO_WORDS: Readonly<Record<string, ScenarioWord>> = {
  calls: { paths: ['demand.peakCalls'], unit: 'calls', help: 'calls at once' },
  erlangs: { paths: ['demand.offeredErlangs'], unit: 'E', help: 'traffic in the busy hour' },
  'calls-per-hour': { paths: ['demand.callsPerHour'], unit: '1/h', help: 'calls in the busy hour' },
  hold: { paths: ['demand.holdSeconds'], unit: 's', help: 'length of a call, such as 3min' },
  blocking: { paths: ['demand.blockingRatio'], unit: '1', help: 'blocking accepted, such as 1%' },
  retry: { paths: ['demand.retryRatio'], unit: '1', help: 'blocked callers who try again, such as 50%' },
  sources: { paths: ['demand.sources'], unit: 'count', help: 'callers there are, where they are few' },
  peakedness: {
    paths: ['demand.peakednessFactor'],
    unit: 'count',
    help: 'variance over mean, for calls that another group passes on',
  },
  'calls-per-day': { paths: ['demand.callsPerDay'], unit: '1/d', help: 'calls of a day' },
  'minutes-per-day': { paths: ['demand.minutesPerDay'], unit: 'min/d', help: 'minutes of calls in a day' },
  'busy-hour': { paths: ['demand.busyHourRatio'], unit: '1', help: 'share of the day in its busiest hour' },
  seats: { paths: ['demand.seats'], unit: 'count', help: 'seats, with --calls-per-seat' },
  'calls-per-seat': {
    paths: ['demand.callsPerSeatRatio'],
    unit: '1',
    help: 'calls at once for each seat, such as 20%',
  },
  'talk-time': { paths: ['demand.talkSeconds'], unit: 's', help: 'contact center: talk of a call' },
  'wrap-up': { paths: ['demand.wrapUpSeconds'], unit: 's', help: 'contact center: work after a call' },
  'service-level': {
    paths: ['demand.serviceLevelRatio'],
    unit: '1',
    help: 'contact center: calls to be answered in time',
  },
  answer: { paths: ['demand.answerSeconds'], unit: 's', help: 'contact center: the time to answer in' },
  patience: { paths: ['demand.patienceSeconds'], unit: 's', help: 'contact center: how long a caller waits' },
  bundle: { paths: ['trunks.bundleChannels'], unit: 'count', help: 'channels are sold by so many, such as 30' },
  'plan-limit': { paths: ['limits.concurrentCalls'], unit: 'calls', help: 'calls at once that the provider allows' },
  codec: { paths: ['media.codec'], help: 'codec, see: exo-capacity codecs' },
  'packet-time': { paths: ['media.packetMs'], unit: 'ms', help: 'packet time, such as 20ms' },
  'codec-rate': { paths: ['media.codecBitsPerSecond'], unit: 'bit/s', help: 'target rate of Opus' },
  'payload-format': { paths: ['media.payloadFormat'], help: Object.keys(PAYLOAD_FORMATS).join(', ') },
  'rate-mode': { paths: ['media.bitRateMode'], help: 'constant or variable, for codecs that can' },
  talk: { paths: ['media.talkRatio'], unit: '1', help: 'part of the time talked, such as 44%' },
  discontinuous: { paths: ['media.discontinuous'], isSwitch: true, help: 'silence is not sent like speech' },
  redundancy: { paths: ['media.redundancyDepth'], unit: 'calls', help: 'earlier packets repeated in each' },
  legs: { paths: ['media.legsPerCall'], unit: 'count', help: 'legs of a call on this link, 2 for click-to-call' },
  path: { paths: ['media.path'], help: Object.keys(PATHS).join(', ') },
  signaling: { paths: ['integration.0'], help: Object.keys(SIGNALING).join(', ') },
  link: {
    paths: ['link.downBitsPerSecond', 'link.upBitsPerSecond'],
    unit: 'bit/s',
    help: 'link, both directions, such as 10Mbps',
  },
  down: { paths: ['link.downBitsPerSecond'], unit: 'bit/s', help: 'link, down' },
  up: { paths: ['link.upBitsPerSecond'], unit: 'bit/s', help: 'link, up' },
  headroom: { paths: ['link.headroomRatio'], unit: '1', help: 'part of the link kept free, such as 25%' },
  'voice-share': { paths: ['link.voiceShareRatio'], unit: '1', help: 'part of the link for voice' },
  'backup-down': {
    paths: ['link.backup.downBitsPerSecond'],
    unit: 'bit/s',
    help: 'what is left when the link is lost',
  },
  'backup-up': { paths: ['link.backup.upBitsPerSecond'], unit: 'bit/s', help: 'the same, up' },
  growth: { paths: ['growth.yearlyRatio'], unit: '1', help: 'more each year, such as 20%, with --years' },
  years: { paths: ['growth.years'], unit: 'count', help: 'years to look ahead' },
  api: { paths: ['otherTraffic.api'], isSwitch: true, help: 'API calls share the link' },
  webhooks: { paths: ['otherTraffic.webhooks'], isSwitch: true, help: 'webhooks share the link' },
  'dashboard-users': { paths: ['otherTraffic.dashboardUsers'], unit: 'count', help: 'users of the dashboard' },
  downloads: { paths: ['otherTraffic.recordingDownloads'], unit: 'count', help: 'recordings downloaded at once' },
  'agent-data': {
    paths: ['otherTraffic.dataPerAgentBitsPerSecond'],
    unit: 'bit/s',
    help: 'screen and data of an agent, each way',
  },
  'other-down': { paths: ['otherTraffic.otherDownBitsPerSecond'], unit: 'bit/s', help: 'all else on the link, down' },
  'other-up': { paths: ['otherTraffic.otherUpBitsPerSecond'], unit: 'bit/s', help: 'all else on the link, up' },
  'marking-style': { paths: ['qos.markingStyle'], help: Object.keys(MARKING_STYLES).join(', ') },
  admitted: { paths: ['qos.isAdmitted'], isSwitch: true, help: 'calls are admitted by capacity' },
  'bulk-background': { paths: ['qos.isBulkBackground'], isSwitch: true, help: 'downloads give way to all else' },
  'priority-limit': {
    paths: ['qos.priorityLimitRatio'],
    unit: '1',
    help: 'part of the link that may be served first, such as 33%',
  },
  'router-queue': { paths: ['qos.queueMs'], unit: 'ms', help: 'what a full queue of the router holds' },
  'measured-at': { paths: ['link.measuredAt'], help: 'ip, link or wire' },
  delay: { paths: ['network.oneWayDelayMs'], unit: 'ms', help: 'one-way delay of the network' },
  jitter: { paths: ['network.jitterMs'], unit: 'ms', help: 'jitter of the network' },
  loss: { paths: ['network.lossRatio'], unit: '1', help: 'packet loss, such as 0.3%' },
  'jitter-kind': { paths: ['network.jitterKind'], help: Object.keys(JITTER_KINDS).join(', ') },
  buffer: { paths: ['network.bufferMs'], unit: 'ms', help: 'de-jitter buffer of the receiver' },
  bursts: {
    paths: ['network.burstFactor'],
    unit: 'count',
    help: 'how much longer runs of lost packets are, such as 2',
  },
  distance: { paths: ['network.distanceKm'], unit: 'count', help: 'distance in km, where the delay is not known' },
  concealment: { paths: ['media.concealment'], help: 'what G.711 does about loss: none or appendix-i' },
  'target-score': { paths: ['quality.targetMeanOpinionScore'], unit: 'count', help: 'score aimed at, such as 4' },
  profile: { paths: ['profile'], help: Object.keys(PROFILES).join(', ') },
  name: { paths: ['name'], help: 'name of the plan' },
};

/** The words that tell the kind of demand, the most telling first. */
const KINDS: readonly [word: string, kind: string][] = [
  ['calls', 'calls'],
  ['erlangs', 'traffic'],
  ['service-level', 'contact-center'],
  ['calls-per-day', 'daily'],
  ['minutes-per-day', 'daily'],
  ['seats', 'seats'],
  ['calls-per-hour', 'busy-hour'],
];

/** Kind of demand that these words are about; undefined where none of them is. */
export function demandKind(given: (word: string) => boolean): string | undefined {
  return KINDS.find(([word]) => given(word))?.[1];
}

/**
 * Puts a value at a path of a scenario that is being made, as a list of one where that ends in 0; what is not the
 * record's own is not touched.
 */
export function place(scenario: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  const isList = keys.at(-1) === '0';
  const path = isList ? keys.slice(0, -1) : keys;
  let record = scenario;
  for (const key of path.slice(0, -1)) {
    const inner = Object.hasOwn(record, key) ? record[key] : undefined;
    const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
    record[key] = next;
    record = next;
  }
  record[path.at(-1) ?? ''] = isList ? [value] : value;
}
