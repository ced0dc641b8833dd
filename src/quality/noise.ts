import type { EModelParameters } from './eModelInput.ts';

/** Levels of noise, each as if it came from the point of reference, 0 dBr. */
export interface NoiseValues {
  /** OLR = SLR + RLR [dB]. */
  overallLoudnessRatingDb: number;
  /** Nos: room noise at the sending side [dBm0p]. */
  sendRoomNoiseDbm0p: number;
  /** Pre: room noise at the receiving side, raised by its way through the listener's sidetone [dB(A)]. */
  effectiveRoomNoiseDbA: number;
  /** Nor: room noise at the receiving side [dBm0p]. */
  receiveRoomNoiseDbm0p: number;
  /** Nfo: noise floor of the receiving side [dBm0p]. */
  noiseFloorDbm0p: number;
  /** No: all of it, by power [dBm0p]. */
  totalNoiseDbm0p: number;
}

const power = (levelDb: number) => 10 ** (levelDb / 10);
export const level = (ratio: number) => 10 * Math.log10(ratio);

/**
 * Noise of the circuit and of both rooms.
 *
 * @source ITU-T G.107, equations (7-3) to (7-7)
 */
export function noise(p: EModelParameters): NoiseValues {
  const overallLoudnessRatingDb = p.sendLoudnessRatingDb + p.receiveLoudnessRatingDb;
  const sendRoomNoiseDbm0p =
    p.sendRoomNoiseDbA -
    p.sendLoudnessRatingDb -
    p.sendSideDFactor -
    100 +
    0.004 * (p.sendRoomNoiseDbA - overallLoudnessRatingDb - p.sendSideDFactor - 14) ** 2;
  const effectiveRoomNoiseDbA = p.receiveRoomNoiseDbA + level(1 + power(10 - p.listenerSidetoneRatingDb));
  const receiveRoomNoiseDbm0p =
    p.receiveLoudnessRatingDb - 121 + effectiveRoomNoiseDbA + 0.008 * (effectiveRoomNoiseDbA - 35) ** 2;
  const noiseFloorDbm0p = p.noiseFloorDbmp + p.receiveLoudnessRatingDb;
  return {
    overallLoudnessRatingDb,
    sendRoomNoiseDbm0p,
    effectiveRoomNoiseDbA,
    receiveRoomNoiseDbm0p,
    noiseFloorDbm0p,
    totalNoiseDbm0p: level(
      power(p.circuitNoiseDbm0p) + power(sendRoomNoiseDbm0p) + power(receiveRoomNoiseDbm0p) + power(noiseFloorDbm0p),
    ),
  };
}
