import type { Cite, Cited } from '../evidence/source.ts';

/** A figure or a few that share one citation. */
export type Sourced<T> = Readonly<T> & { readonly cite: Cite };

/** What a codec is called. */
export interface CodecNames {
  id: string;
  label: string;
  /** Other ids that mean the same packets. */
  aliases: readonly string[];
  /** Codecs that stand together in a list. */
  group?: string;
}

/** How frames can be laid out in a packet. */
export type PayloadFormat =
  'plain' | 'bandwidth-efficient' | 'octet-aligned' | 'compact' | 'header-full' | 'header-full-cmr';

/** Bits of one layout. */
export type Framing = Sourced<{
  format: PayloadFormat;
  /** Once in each packet. */
  headerBits: number;
  /** Once for each frame. */
  frameHeaderBits: number;
  /** Each frame begins on a whole byte. */
  alignsFrames: boolean;
  /** Holds one frame and no more. */
  isSingle?: true;
  /** Sizes that mean something else, which a packet of this layout avoids by a byte of padding [B]. */
  reservedBytes?: readonly number[];
}>;

/** What is sent while nobody talks. */
export type Silence = Sourced<{
  /** Bits of each packet of one update, in the codec's own layout; of comfort noise, by itself. */
  updateBits: readonly number[];
  intervalMs: number;
  /** The interval begins after the packet before it. */
  followsPacket?: true;
  isComfortNoise?: true;
  /** Sent as speech after each spurt, as a share of the time talked. */
  hangoverRatio: number;
}>;

/** What every codec may have besides its rate. */
export interface CodecTraits {
  /** The first is the default; absent where frames simply follow each other. */
  framings?: readonly Framing[];
  delay?: Sourced<{
    /** What the encoder must hear beyond the frame [ms]; absent where no source was seen. */
    lookaheadMs?: number;
    /** Frame, look-ahead and filters [ms]. */
    algorithmicDelayMs: number;
  }>;
  /** Ticks of the RTP timestamp; absent where no source was seen, or the session chooses. */
  rtpClock?: Sourced<{ clockHertz: number }>;
  /** A frame and its time at most, as the encoder cuts packets; absent where frames are of one size. */
  frameLimit?: Sourced<{ mostFrameBytes: number; longestFrameMs: number }>;
  /** Part of the target that in-band repair takes when it is on: packets do not grow. */
  inbandFec?: Sourced<{ leastRatio: number; mostRatio: number }>;
  /** Absent where no figure is published: then silence can only be planned as speech. */
  silence?: Silence;
}

/** A codec that spends the same bytes on every frame. A frame is the shortest time that fills whole bytes. */
export type FixedRateCodec = CodecNames &
  CodecTraits & {
    rate: 'fixed';
    /** A packet holds one of these, whatever its packet time. */
    isOncePerPacket?: true;
    /** Bits of a frame that does not fill its bytes. */
    frameBits?: Sourced<{ bits: number }>;
    /** Frames that the encoder may shorten: bytes of the shortest, and of the mean. */
    shorter?: Sourced<{ leastBytes: number; meanBytes: number }>;
  } & Cited<{
    frameMs: number;
    frameBytes: number;
    defaultPacketMs: number;
  }>;

/** A codec whose bit rate is chosen; its packets hold one of a few durations. */
export type ChosenRateCodec = CodecNames &
  CodecTraits & {
    rate: 'chosen';
    packetMsChoices: readonly number[];
    /** How far packets of a variable rate lie from the target: a factor, and bytes below or above that. */
    spread?: Sourced<{
      leastRatio: number;
      belowBytes: number;
      mostRatio: number;
      aboveBytes: number;
      /** Packets of background noise, against those of speech. */
      noiseRatio: number;
    }>;
  } & Cited<{
    defaultBitsPerSecond: number;
    minBitsPerSecond: number;
    maxBitsPerSecond: number;
    defaultPacketMs: number;
  }>;

export type Codec = FixedRateCodec | ChosenRateCodec;
