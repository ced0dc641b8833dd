import { WIFI_FRAME, type WifiAccess, type WifiTiming } from '../catalog/wifiStandards.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';

/** Rate at which 802.11b always has the long preamble. */
const LONG_ONLY_BITS_PER_SECOND = 1e6;

/** MAC frame round an IP packet. */
export function wifiFrameBytes(
  packetBytes: number,
  { timing, access, isEncrypted }: { timing: WifiTiming; access: WifiAccess; isEncrypted: boolean },
): number {
  const { headerBytes, qosBytes, snapBytes, encryptionBytes, checkBytes } = WIFI_FRAME;
  const delimiterBytes = timing.modulation === 'ofdm' ? timing.delimiterBytes : 0;
  const queueBytes = access === 'voice' ? qosBytes : 0;
  const securityBytes = isEncrypted ? encryptionBytes : 0;
  return packetBytes + headerBytes + queueBytes + snapBytes + securityBytes + checkBytes + delimiterBytes;
}

/** Preamble and physical header of a frame [ms]. */
export function wifiPreambleMs(timing: WifiTiming, rateBitsPerSecond: number, preamble: 'long' | 'short'): number {
  const isShort = timing.modulation === 'dsss' && preamble === 'short' && rateBitsPerSecond > LONG_ONLY_BITS_PER_SECOND;
  return isShort ? timing.shortPreambleMs : timing.preambleMs;
}

/** MAC frame on the air: bit by bit, or in whole symbols of a whole number of bits, with the signal extension [ms]. */
export function wifiDataMs(timing: WifiTiming, frameBytes: number, rateBitsPerSecond: number): number {
  const bits = frameBytes * BITS_PER_BYTE;
  if (timing.modulation === 'dsss') return (bits * MS_PER_SECOND) / rateBitsPerSecond;
  const { symbolMs, signalExtensionMs } = timing;
  const symbolBits = Math.round((rateBitsPerSecond * symbolMs) / MS_PER_SECOND);
  const symbols = Math.ceil((WIFI_FRAME.serviceBits + bits + WIFI_FRAME.tailBits) / symbolBits);
  return symbols * symbolMs + signalExtensionMs;
}
