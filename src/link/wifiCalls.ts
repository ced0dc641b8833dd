import { assertRange } from '../errors/assertRange.ts';
import { airtimeCalls } from './airtimeCalls.ts';
import { wifiAirtime, type WifiAirtime } from './wifiAirtime.ts';
import type { WifiAirtimeInput } from './wifiInput.ts';

/** Calls of one access point, and the time on the air that they are reckoned by. */
export interface WifiCallsValues extends WifiAirtime {
  /** Most calls. */
  callsCount: number;
  /** Share of the air that one call takes, both ways together; above 1 when not even one fits. */
  callAirtimeRatio: number;
}

/** A call sends one packet each way in a packet time. */
const PACKETS_PER_CALL = 2;

/**
 * Calls that one Wi-Fi access point carries, by airtime.
 *
 * Both directions share the air: a call puts two frames into each packet time, one from the station and one from the
 * access point. Assumes that all stations use the same rate, that nobody else uses the channel beyond what
 * `occupancyRatio` leaves, and what {@link wifiAirtime} assumes. The distribution of delays is not part of it.
 *
 * @param input of {@link wifiAirtime}, with `packetMs` time between packets [1…1000 ms] and `occupancyRatio` share of the
 *   air that calls may fill, 0.6 to 0.8 in vendors' guides [0.01…1]
 * @returns the calls, rounded down: 0 when one alone takes too much
 * @throws CapacityError `unknown-id`, `out-of-range`
 * @formula callsCount
 * @source Cisco Wireless IP Phone 7920 Design and Deployment Guide, appendix I, for the arithmetic of 802.11b
 * @example wifiCalls({ standard: '802.11a', rateBitsPerSecond: 24e6, packetBytes: 200, packetMs: 20, contention: 'mean', access: 'voice', occupancyRatio: 0.6 }).callsCount // 30
 */
export function wifiCalls({
  packetMs,
  occupancyRatio,
  ...frame
}: WifiAirtimeInput & { packetMs: number; occupancyRatio: number }): WifiCallsValues {
  assertRange('packetMs', packetMs, packetMs >= 1 && packetMs <= 1000, 'ms from 1 to 1000');
  const airtime = wifiAirtime(frame);
  const callAirtimeRatio = (PACKETS_PER_CALL * airtime.airtimeMs) / packetMs;
  return { callsCount: airtimeCalls({ callAirtimeRatio, occupancyRatio }), callAirtimeRatio, ...airtime };
}
