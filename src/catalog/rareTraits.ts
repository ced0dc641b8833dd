import type { Cite } from '../evidence/source.ts';
import type { ChosenRateCodec, Silence } from './codecEntry.ts';
import type { Traits } from './codecParts.ts';

export const delay = (cite: Cite, lookaheadMs: number, algorithmicDelayMs: number): Traits => ({
  delay: { lookaheadMs, algorithmicDelayMs, cite },
});

export const clock = (clockHertz: number, cite: Cite): Pick<Traits, 'rtpClock'> => ({ rtpClock: { clockHertz, cite } });
/** Of most codecs for telephones. */
export const CLOCK_8K = clock(8000, 'rfc3551#section 6, table 4');

export const COMFORT_NOISE: Silence = {
  updateBits: [72],
  intervalMs: 100,
  isComfortNoise: true,
  hangoverRatio: 0,
  cite: 'wire-2026#Chromium 156, 9 B of comfort noise every 100 ms; RFC 3389 leaves the interval open',
};
export const sid = (updateBits: number, intervalMs: number, cite: Cite): Silence => ({
  updateBits: [updateBits],
  intervalMs,
  hangoverRatio: 0,
  cite,
});
/** 49 updates in 25.01 s of silence. */
export const G729_SID = sid(16, 510, 'wire-2026#G.729B, 49 updates in 2,501 silent frames of 10 ms; 2 B by RFC 3551');

/** What only those ask about the usual codecs who do not send silence like speech, or count its delay. */
export const G711_TRAITS: Traits = {
  ...delay('wire-2026#lag of encoding and decoding, and one sample', 0, 0.125),
  ...CLOCK_8K,
  silence: COMFORT_NOISE,
};
export const G729_TRAITS: Traits = {
  ...delay('wire-2026#lag of encoding and decoding, and the frame', 5, 15),
  ...CLOCK_8K,
  silence: G729_SID,
};
export const G722_TRAITS: Traits = {
  ...delay('wire-2026#lag of the filter bank, 22 samples at 16 kHz', 1.375, 1.5),
  // Half its samples, by an old mistake that stays.
  ...clock(8000, 'rfc3551#section 4.5.2'),
  silence: COMFORT_NOISE,
};
export const OPUS_TRAITS: Pick<ChosenRateCodec, 'delay' | 'rtpClock' | 'frameLimit' | 'silence' | 'inbandFec'> = {
  ...delay('wire-2026#OPUS_GET_LOOKAHEAD, 312 samples at 48 kHz', 6.5, 26.5),
  ...clock(48_000, 'rfc7587#section 4.1'),
  frameLimit: { mostFrameBytes: 1275, longestFrameMs: 20, cite: 'rfc6716#sections 3.2.1 and 3.2.5, frames of 20 ms' },
  silence: {
    // One encoded frame and one that is empty but for its first byte.
    updateBits: [280, 8],
    intervalMs: 400,
    followsPacket: true,
    hangoverRatio: 0.18,
    cite: 'wire-2026#Chromium 156, usedtx=1, muted and 44 % active',
  },
  inbandFec: { leastRatio: 0.2, mostRatio: 0.3, cite: 'rfc8854#section 3.3; measured at 24 kbit/s to add nothing' },
};
