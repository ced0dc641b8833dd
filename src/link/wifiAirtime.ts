import { entryOf } from '../catalog/entryOf.ts';
import { WIFI_FRAME, WIFI_STANDARDS, type WifiTiming } from '../catalog/wifiStandards.ts';
import { wifiDataMs, wifiFrameBytes, wifiPreambleMs } from './wifiFrameTime.ts';
import { filledWifiInput, type WifiAirtimeInput } from './wifiInput.ts';

/** Time that one packet keeps a radio channel, and its parts in their order. */
export interface WifiAirtime {
  /** All parts together. */
  airtimeMs: number;
  /** DIFS, or AIFS of the voice queue. */
  interframeMs: number;
  backoffMs: number;
  /** Preamble and physical header of the data. */
  preambleMs: number;
  /** MAC frame; in whole symbols, with the signal extension, where there are symbols. */
  dataMs: number;
  /** SIFS before the acknowledgement; 0 without one. */
  ackGapMs: number;
  /** Acknowledgement with its own preamble; 0 without one. */
  ackMs: number;
  /** MAC frame with header, LLC, security and check. */
  frameBytes: number;
  /** CWmin of the way in which the frame gets the air. */
  accessWindowCount: number;
  /** Absent without an acknowledgement. */
  ackBitsPerSecond?: number;
}

const WINDOW_COUNTS = {
  dcf: (windowCount: number) => windowCount,
  voice: (windowCount: number) => (windowCount + 1) / 4 - 1,
} as const;

const BACKOFF_SLOTS = {
  mean: (windowCount: number) => windowCount / 2,
  'half-maximum-window': (windowCount: number) => (windowCount + 1) / 2,
  none: () => 0,
} as const;

/** What acknowledges: the oldest frames of the same modulation, with the silence that follows each in its band. */
function ackTiming(timing: WifiTiming): WifiTiming {
  if (timing.modulation === 'dsss') return timing;
  return { ...WIFI_STANDARDS['802.11a'], signalExtensionMs: timing.signalExtensionMs };
}

/**
 * Airtime of one packet on Wi-Fi: getting the air, the data, and its acknowledgement.
 *
 * Both directions share the air: each packet of each direction takes this time from all. Assumes that the first
 * attempt succeeds, one packet in a frame, one spatial stream, the long guard interval and no protection for older
 * stations. At 1 Mbit/s of 802.11b the preamble is long, whatever the cell allows.
 *
 * @param input as described there; `standard` an id of {@link WIFI_STANDARDS}
 * @returns times [ms], a size [B] and a window in slots
 * @throws CapacityError `unknown-id` for a word that is none of those listed, `out-of-range` for anything else
 * @formula airtimeMs
 * @source IEEE 802.11a-1999, section 17.4.3; IEEE 802.11b-1999, section 18.3.4
 * @example wifiAirtime({ standard: '802.11a', rateBitsPerSecond: 54e6, packetBytes: 200, contention: 'none' }).frameBytes // 236
 */
export function wifiAirtime(input: WifiAirtimeInput): WifiAirtime {
  const filled = filledWifiInput(input);
  const { timing, access, contention, rateBitsPerSecond, preamble, hasAck, ackBitsPerSecond } = filled;
  const accessWindowCount = entryOf(WINDOW_COUNTS, access, 'access')(timing.windowCount);
  const frameBytes = wifiFrameBytes(input.packetBytes, filled);
  const ack = ackTiming(timing);
  const acknowledgedMs =
    wifiPreambleMs(ack, ackBitsPerSecond, preamble) + wifiDataMs(ack, WIFI_FRAME.ackBytes, ackBitsPerSecond);
  const parts = {
    interframeMs: timing.sifsMs + WIFI_FRAME.interframeSlotsCount * timing.slotMs,
    backoffMs: entryOf(BACKOFF_SLOTS, contention, 'contention')(accessWindowCount) * timing.slotMs,
    preambleMs: wifiPreambleMs(timing, rateBitsPerSecond, preamble),
    dataMs: wifiDataMs(timing, frameBytes, rateBitsPerSecond),
    ackGapMs: hasAck ? timing.sifsMs : 0,
    ackMs: hasAck ? acknowledgedMs : 0,
  };
  const airtimeMs = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { airtimeMs, ...parts, frameBytes, accessWindowCount, ...(hasAck && { ackBitsPerSecond }) };
}
