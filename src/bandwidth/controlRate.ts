import { assertRange } from '../errors/assertRange.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';

/**
 * Time between RTCP reports of one member, in the mean.
 *
 * @param input `minimumMs`, floor of the interval [ms]; `memberCount`, who sends reports; `reportBytes` of one, at IP
 *   [B]; `rtcpRatio` of the session that reports may take [0…1]; `sessionBitsPerSecond` of the media, at IP
 * @returns the interval [ms]: the floor in any call of two
 * @throws CapacityError `out-of-range`
 * @source RFC 3550 sections 6.2 and 6.3.1, without the randomization, whose mean it is
 */
export function reportIntervalMs(input: {
  minimumMs: number;
  memberCount: number;
  reportBytes: number;
  rtcpRatio: number;
  sessionBitsPerSecond: number;
}): number {
  const { minimumMs, memberCount, reportBytes, rtcpRatio, sessionBitsPerSecond } = input;
  assertRange('sessionBitsPerSecond', sessionBitsPerSecond, sessionBitsPerSecond > 0, 'bit/s above 0');
  assertRange('rtcpRatio', rtcpRatio, rtcpRatio > 0 && rtcpRatio <= 1, 'a ratio above 0, at most 1');
  const shared = (memberCount * reportBytes * BITS_PER_BYTE * MS_PER_SECOND) / (rtcpRatio * sessionBitsPerSecond);
  return Math.max(minimumMs, shared);
}

/**
 * Time between feedback packets whose rate follows that of the media.
 *
 * @param input `feedbackBytes` of one, at IP [B]; `feedbackRatio`, their rate as a share of the media's [0…1];
 *   `mostPacketsPerSecond`, where it stops growing [1/s]; `mediaBitsPerSecond`, at IP
 * @returns the interval [ms]
 * @throws CapacityError `out-of-range`
 */
export function feedbackIntervalMs(input: {
  feedbackBytes: number;
  feedbackRatio: number;
  mostPacketsPerSecond: number;
  mediaBitsPerSecond: number;
}): number {
  const { feedbackBytes, feedbackRatio, mostPacketsPerSecond, mediaBitsPerSecond } = input;
  assertRange('mediaBitsPerSecond', mediaBitsPerSecond, mediaBitsPerSecond > 0, 'bit/s above 0');
  const packetsPerSecond = (feedbackRatio * mediaBitsPerSecond) / (feedbackBytes * BITS_PER_BYTE);
  return MS_PER_SECOND / Math.min(mostPacketsPerSecond, packetsPerSecond);
}
