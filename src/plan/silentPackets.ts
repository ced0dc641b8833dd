import { pointRates } from '../bandwidth/callRate.ts';
import { meanRate, sentRatio } from '../bandwidth/discontinuous.ts';
import type { PointRates } from '../bandwidth/totalRate.ts';
import type { Codec, PayloadFormat, Silence } from '../catalog/codecEntry.ts';
import { silenceRule } from '../catalog/codecRates.ts';
import { framingOf } from '../catalog/payloadFormats.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { Cite } from '../evidence/source.ts';
import { type PacketLedger, packetSize } from '../packet/packetSize.ts';
import { payloadSize } from '../packet/payloadSize.ts';
import { BITS_PER_BYTE } from '../units/constants.ts';

/** One kind of packet that is sent while nobody talks. */
export interface SilentPacket extends PointRates {
  payloadBytes: number;
  /** From one to the next [ms]. */
  packetMs: number;
  /** Of that, what does not depend on the packet time; absent where none does. */
  updateMs?: number;
  ledger: PacketLedger;
  cite: Cite;
}

/** What silence sends, and how much of the time it lasts. */
export interface CallSilence extends PointRates {
  talkRatio: number;
  /** Sent as speech after each spurt, as a share of the time talked. */
  hangoverRatio: number;
  /** Share of the time in which packets flow as in speech. */
  sentRatio: number;
  /** Packets of background noise against those of speech; absent where silence is not sent like speech. */
  noiseRatio?: number;
  packets: SilentPacket[];
  cite: Cite;
}

interface Sending {
  codec: Codec;
  packetMs: number;
  payloadBytes: number;
  payloadFormat?: PayloadFormat;
  talkRatio: number;
  isDiscontinuous: boolean;
  isConstant: boolean;
  layers: readonly LayerEntry[];
}

/**
 * What a call sends while nobody talks.
 *
 * @returns undefined where silence is sent just like speech
 * @throws CapacityError `out-of-range` when silence shall not be sent and no figure is published of what then is
 */
export function callSilence(sending: Sending): CallSilence | undefined {
  const { codec, talkRatio, isDiscontinuous, isConstant } = sending;
  if (isDiscontinuous) {
    if (!codec.silence) {
      const cause = { code: 'out-of-range', field: 'discontinuous', received: true } as const;
      throw new CapacityError({ ...cause, expected: silenceRule(codec) });
    }
    const { hangoverRatio, cite } = codec.silence;
    return summed({ talkRatio, hangoverRatio, packets: updates(sending, codec.silence), cite });
  }
  const spread = codec.rate === 'chosen' && !isConstant ? codec.spread : undefined;
  if (!spread || talkRatio === 1) return undefined;
  const { noiseRatio, cite } = spread;
  const noise = silentPacket(sending, Math.round(noiseRatio * sending.payloadBytes), cite);
  return summed({ talkRatio, hangoverRatio: 0, noiseRatio, packets: [noise], cite });
}

function updates(sending: Sending, silence: Silence): SilentPacket[] {
  const { codec, payloadFormat, packetMs, payloadBytes, isConstant } = sending;
  const { updateBits, intervalMs, followsPacket, isComfortNoise, cite } = silence;
  return updateBits.map((bits, index) => {
    const framing = isComfortNoise ? undefined : framingOf(codec, 1, payloadFormat);
    const frameBits = framing && !framing.alignsFrames ? bits : Math.ceil(bits / BITS_PER_BYTE) * BITS_PER_BYTE;
    const { headerBits, frameHeaderBits, reservedBytes = [] } = framing ?? { headerBits: 0, frameHeaderBits: 0 };
    const size = payloadSize({ headerBits, frameHeaderBits, frameBits, framesPerPacketCount: 1, reservedBytes });
    // A constant rate encodes noise in as many bytes as speech, and a low one has no more for it.
    const isEncoded = codec.rate === 'chosen' && (size.payloadBytes > payloadBytes || (index === 0 && isConstant));
    const every = followsPacket ? { packetMs: intervalMs + packetMs, updateMs: intervalMs } : { packetMs: intervalMs };
    return silentPacket({ ...sending, ...every }, isEncoded ? payloadBytes : size.payloadBytes, cite);
  });
}

function silentPacket(
  { packetMs, updateMs, layers }: Sending & { updateMs?: number },
  payloadBytes: number,
  cite: Cite,
): SilentPacket {
  const ledger = packetSize({ payloadBytes, layers });
  const every = { packetMs, ...(updateMs !== undefined && { updateMs }) };
  return { payloadBytes, ...every, ...pointRates(ledger, packetMs), ledger, cite };
}

function summed(silence: Omit<CallSilence, keyof PointRates | 'sentRatio'>): CallSilence {
  const sum = (point: keyof PointRates) => silence.packets.reduce((total, each) => total + each[point], 0);
  return {
    ...silence,
    sentRatio: sentRatio(silence),
    packetsPerSecond: sum('packetsPerSecond'),
    ipBitsPerSecond: sum('ipBitsPerSecond'),
    linkBitsPerSecond: sum('linkBitsPerSecond'),
    wireBitsPerSecond: sum('wireBitsPerSecond'),
  };
}

/** Rates over talk and silence. */
export function meanOf(talking: PointRates, silence: CallSilence): PointRates {
  return meanRate(talking, silence, silence.sentRatio);
}
