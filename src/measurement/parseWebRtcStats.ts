import { amountAt, type Fields, isFields, jsonOf, known, notUnderstood, ratioOf } from './measuredText.ts';
import type { Observation } from './observation.ts';

const EXPECTED = 'a dump of getStats() with a stream of audio, or two of them, the earlier first';
const MS_PER_SECOND = 1000;
const BITS_PER_BYTE = 8;

export interface WebRtcStatsOptions {
  /** What came in, which is the default, or what was sent and the other side reported. */
  direction?: 'up' | 'down';
}

/**
 * What a browser counted of a call: since its beginning, or between two dumps.
 *
 * Jitter is that of RFC 3550. What came in has the delay of the buffer; what was sent is known from the reports of the
 * other side, with the round trip.
 *
 * @param input the reports of `getStats()`: a list, a record by id, a Map, or JSON of these; or a pair, the earlier first
 * @throws CapacityError `not-understood`
 */
export function parseWebRtcStats(input: unknown, { direction = 'down' }: WebRtcStatsOptions = {}): Observation {
  const value = jsonOf(input, 'webrtc-stats', EXPECTED);
  const [first, second] = pairOf(value);
  const earlier = second ? first : [];
  const later = second ?? first;
  const type = direction === 'down' ? 'inbound-rtp' : 'remote-inbound-rtp';
  const [now, before] = [streamOf(later, type), streamOf(earlier, type)];
  if (!now || (second && !before)) throw notUnderstood('webrtc-stats', value, EXPECTED);
  const grown = (key: string) => difference(now, before, key);
  const received = direction === 'down' ? grown('packetsReceived') : undefined;
  const lost = grown('packetsLost');
  const sent = direction === 'down' ? sumOf(received, lost) : sentOf(later, earlier);
  const jitterMs = milliseconds(amountAt(now, 'jitter'));
  const seconds = secondsBetween(now, before);
  return known<Observation>({
    kind: 'webrtc-stats',
    direction,
    sentPackets: sent,
    receivedPackets: received ?? (sent === undefined || lost === undefined ? undefined : Math.max(0, sent - lost)),
    lossRatio: ratioOf(lost, sent),
    discardRatio: direction === 'down' ? ratioOf(grown('packetsDiscarded'), sent) : undefined,
    roundTripMs: milliseconds(direction === 'up' ? amountAt(now, 'roundTripTime') : pairRoundTrip(later)),
    jitterMs,
    jitterKind: jitterMs === undefined ? undefined : 'rfc3550',
    bufferMs: direction === 'down' ? bufferMs(now, before) : undefined,
    bitsPerSecond: rate(direction === 'down' ? grown('bytesReceived') : undefined, seconds),
    durationSeconds: seconds,
  });
}

/** The reports of one dump, or of two. */
function pairOf(value: unknown): [Fields[], Fields[] | undefined] {
  if (Array.isArray(value) && value.length === 2 && value.every((each) => !isReport(each)))
    return [reportsOf(value[0]), reportsOf(value[1])];
  return [reportsOf(value), undefined];
}

const isReport = (value: unknown): boolean => isFields(value) && typeof value['type'] === 'string';

/** A Map, or what a browser gives in its place. */
const isMap = (value: unknown): value is ReadonlyMap<unknown, unknown> =>
  value instanceof Map || Object.prototype.toString.call(value) === '[object RTCStatsReport]';

function reportsOf(value: unknown): Fields[] {
  const list: unknown[] = isMap(value)
    ? [...value.values()]
    : Array.isArray(value)
      ? value
      : isFields(value)
        ? Object.values(value)
        : [];
  // Entries of a Map, as JSON writes them, are pairs of an id and a report.
  return list.map((each: unknown): unknown => (Array.isArray(each) ? each[1] : each)).filter(isFields);
}

function streamOf(reports: readonly Fields[], type: string): Fields | undefined {
  return reports.find((report) => report['type'] === type && (report['kind'] ?? report['mediaType']) === 'audio');
}

/** What a counter has grown by; loss may shrink where packets came late. */
function difference(now: Fields, before: Fields | undefined, key: string): number | undefined {
  const [last, first] = [now[key], before ? before[key] : 0];
  if (typeof last !== 'number' || typeof first !== 'number' || !Number.isFinite(last - first)) return undefined;
  return Math.max(0, last - first);
}

function sentOf(later: readonly Fields[], earlier: readonly Fields[]): number | undefined {
  const now = streamOf(later, 'outbound-rtp');
  return now && difference(now, streamOf(earlier, 'outbound-rtp'), 'packetsSent');
}

const sumOf = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? undefined : one + other;
const milliseconds = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * MS_PER_SECOND);

/** The pair of addresses in use. */
function pairRoundTrip(reports: readonly Fields[]): number | undefined {
  const pair = reports.find(
    (report) => report['type'] === 'candidate-pair' && report['nominated'] === true && report['state'] === 'succeeded',
  );
  return pair && amountAt(pair, 'currentRoundTripTime');
}

/** The mean time in the buffer of what was played. */
function bufferMs(now: Fields, before: Fields | undefined): number | undefined {
  const delay = difference(now, before, 'jitterBufferDelay');
  const count = difference(now, before, 'jitterBufferEmittedCount');
  return delay === undefined || !count ? undefined : (delay / count) * MS_PER_SECOND;
}

function secondsBetween(now: Fields, before: Fields | undefined): number | undefined {
  const time = before && difference(now, before, 'timestamp');
  return time ? time / MS_PER_SECOND : undefined;
}

function rate(bytes: number | undefined, seconds: number | undefined): number | undefined {
  return bytes === undefined || !seconds ? undefined : (bytes * BITS_PER_BYTE) / seconds;
}
