import type { Cite } from '../evidence/source.ts';
import type { ChosenRateCodec, Codec, Framing } from './codecEntry.ts';
import { fixed, framing, GROUPS, rates, type Traits } from './codecParts.ts';
import { CLOCK_8K, clock, COMFORT_NOISE, delay, G711_TRAITS, G729_SID, sid } from './rareTraits.ts';

/** Frames of 20 ms whose bits are the rate times their length. */
const modes = (
  id: string,
  label: string,
  cite: Cite,
  kilobits: readonly number[],
  traits: (bits: number) => Traits,
): Codec[] =>
  rates(kilobits, (each, rate) => {
    const bits = Math.round(each * 20);
    const frame = { frameMs: 20, frameBytes: Math.ceil(bits / 8) };
    return fixed(GROUPS.mobile, `${id}-${rate}`, `${label} ${rate} kbit/s`, cite, frame, traits(bits));
  });

const AMR_CLOCK: Cite = 'rfc4867#section 4.1';
const AMR_FRAMINGS = [
  framing('bandwidth-efficient', [4, 6], 'rfc4867#section 4.3', { alignsFrames: false }),
  framing('octet-aligned', [8, 8], 'rfc4867#section 4.4'),
];
const amr = (id: string, label: string, kilobits: readonly number[], sidBits: number, more: Traits): Codec[] =>
  modes(id, label, 'rfc4867#section 3.6, table 1 and the rate times 20 ms', kilobits, (bits) => ({
    frameBits: { bits, cite: 'rfc4867#section 3.6, table 1 and the rate times 20 ms' },
    framings: AMR_FRAMINGS,
    silence: sid(sidBits, 160, 'wire-2026#update every 8 frames'),
    ...more,
  }));

const EVS_FORMAT: Cite = '3gpp26445#annex A.2';
/** Payload sizes that by themselves tell the mode of a compact packet. */
const EVS_PROTECTED = [6, 7, 17, 18, 20, 23, 24, 32, 33, 36, 40, 41, 46, 50, 58, 60, 61, 80, 120, 160, 240, 320];
const evsFramings = (compactBits: number): Framing[] => [
  framing('compact', [compactBits, 0], `${EVS_FORMAT}.1, table A.1`, { isSingle: true }),
  framing('header-full-cmr', [8, 8], '3gpp26114#annex Q.3', { reservedBytes: EVS_PROTECTED }),
  framing('header-full', [0, 8], `${EVS_FORMAT}.2`, { reservedBytes: EVS_PROTECTED }),
];
const EVS: Traits = {
  ...delay('3gpp26442#ACELP_LOOK_NS, DELAY_FIR_RESAMPL_NS and DELAY_BWE_TOTAL_NS', 8.75, 32),
  ...clock(16_000, EVS_FORMAT),
  framings: evsFramings(0),
  silence: sid(48, 160, 'unseen#interval; 48 bits by TS 26.445 table A.1'),
};

const SPEEX = { frameMs: 20 };
const SPEEX_CLOCK: Cite = 'rfc5574#RTP header usage';
const speex = (
  band: string,
  name: string,
  cite: Cite,
  sizes: readonly (readonly [kilobits: number, frameBytes: number])[],
  standard: number,
  more: Traits,
) =>
  sizes.map(([kilobits, frameBytes]) => {
    const full = `speex-${band}-${kilobits}`;
    const isDefault = kilobits === standard;
    const label = `Speex ${name} ${kilobits} kbit/s`;
    const frame = { ...SPEEX, frameBytes };
    return fixed(GROUPS.internet, isDefault ? `speex-${band}` : full, label, cite, frame, {
      aliases: isDefault ? [full] : [],
      ...more,
    });
  });

const silk: ChosenRateCodec = {
  id: 'silk',
  label: 'SILK',
  aliases: [],
  group: GROUPS.internet,
  rate: 'chosen',
  packetMsChoices: [20, 40, 60, 80, 100],
  defaultBitsPerSecond: 40000,
  minBitsPerSecond: 6000,
  maxBitsPerSecond: 40000,
  defaultPacketMs: 20,
  ...delay('oracle-silk#25 ms, 20 and 5', 5, 25),
  cites: {
    defaultBitsPerSecond: 'oracle-silk#6 to 40 kbit/s, the most of it',
    minBitsPerSecond: 'oracle-silk#6 to 40 kbit/s',
    maxBitsPerSecond: 'oracle-silk#6 to 40 kbit/s',
    defaultPacketMs: 'oracle-silk#packet time 20',
  },
};

/** Samples of linear PCM, 2 bytes each. */
const linear = (id: string, kilohertz: number): Codec =>
  fixed(
    GROUPS.pcm,
    `l16-${id}`,
    `L16 ${kilohertz} kHz`,
    'rfc3551#section 4.5.11',
    { frameMs: 1 / kilohertz, frameBytes: 2 },
    delay('rfc3551#section 4.5.11, one sample', 0, 1 / kilohertz),
  );

/** Codecs that few calls use today. */
export const RARE_CODECS: readonly Codec[] = [
  ...rates([64, 80, 96], (each, rate) =>
    fixed(
      GROUPS.gSeries,
      `g711.1-${rate}`,
      `G.711.1 ${rate} kbit/s`,
      'rfc5391#table 2',
      { frameMs: 5, frameBytes: each * 0.625 },
      {
        framings: [framing('plain', [8, 0], 'rfc5391#section 4')],
        ...clock(16_000, 'rfc5391#section 3'),
        delay: { algorithmicDelayMs: 11.875, cite: 'unseen#ITU-T G.711.1' },
      },
    ),
  ),
  ...rates([24, 32, 48], (each, rate) =>
    fixed(
      GROUPS.gSeries,
      `g722.1-${rate}`,
      `G.722.1 ${rate} kbit/s`,
      'rfc5577#section 3',
      { frameMs: 20, frameBytes: each * 2.5 },
      {
        ...delay('nato-fmn#20 ms frame and 20 ms look-ahead', 20, 40),
        ...clock(16_000, 'rfc5577#section 3'),
        silence: COMFORT_NOISE,
      },
    ),
  ),
  ...(
    [
      [6.3, 24],
      [5.3, 20],
    ] as const
  ).map(([rate, frameBytes]) =>
    fixed(
      GROUPS.gSeries,
      `g723.1-${rate}`,
      `G.723.1 ${rate} kbit/s`,
      'rfc3551#section 4.5.3',
      { frameMs: 30, frameBytes, defaultPacketMs: 30 },
      { ...delay('wire-2026#lag of encoding and decoding, and the frame', 7.5, 37.5), ...CLOCK_8K },
    ),
  ),
  ...(
    [
      [16, 0.5, 1],
      [24, 1, 3],
      [32, 0.25, 1],
      [40, 1, 5],
    ] as const
  ).map(([rate, frameMs, frameBytes]) =>
    fixed(
      GROUPS.gSeries,
      `g726-${rate}`,
      `G.726 ${rate} kbit/s`,
      'rfc3551#section 4.5.4',
      { frameMs, frameBytes },
      G711_TRAITS,
    ),
  ),
  fixed(
    GROUPS.gSeries,
    'g728',
    'G.728',
    'rfc3551#section 4.5.5',
    { frameMs: 2.5, frameBytes: 5 },
    { ...delay('rfc3551#section 4.5.5, five samples', 0, 0.625), ...CLOCK_8K },
  ),
  ...(
    [
      ['d', 8],
      ['e', 15],
    ] as const
  ).map(([annex, frameBytes]) =>
    fixed(
      GROUPS.gSeries,
      `g729${annex}`,
      `G.729 annex ${annex.toUpperCase()}`,
      'rfc3551#section 4.5.7',
      { frameMs: 10, frameBytes },
      {
        ...delay('rfc3551#section 4.5.7, as G.729', 5, 15),
        ...CLOCK_8K,
        silence: G729_SID,
      },
    ),
  ),
  ...rates([8, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32], (each, rate) =>
    fixed(
      GROUPS.gSeries,
      `g729.1-${rate}`,
      `G.729.1 ${rate} kbit/s`,
      'rfc4749#section 4.3',
      { frameMs: 20, frameBytes: each * 2.5 },
      {
        framings: [framing('plain', [8, 0], 'rfc4749#section 4')],
        delay: { algorithmicDelayMs: 48.9375, cite: 'unseen#ITU-T G.729.1' },
        ...clock(16_000, 'rfc4749#RTP header usage'),
      },
    ),
  ),
  fixed(
    GROUPS.mobile,
    'gsm-fr',
    'GSM full rate',
    'rfc3551#section 4.5.8',
    { frameMs: 20, frameBytes: 33 },
    { ...delay('wire-2026#lag of encoding and decoding, and the frame', 0, 20), ...CLOCK_8K },
  ),
  fixed(
    GROUPS.mobile,
    'gsm-hr',
    'GSM half rate',
    'rfc5993#section 5',
    { frameMs: 20, frameBytes: 14 },
    {
      framings: [framing('plain', [0, 8], 'rfc5993#section 5')],
      ...delay('unseen#GSM half rate', 4.4, 24.4),
      ...clock(8000, 'rfc5993#RTP header usage'),
      silence: sid(112, 480, 'rfc5993#section 4.1'),
    },
  ),
  fixed(
    GROUPS.mobile,
    'gsm-efr',
    'GSM enhanced full rate',
    'rfc3551#section 4.5.9',
    { frameMs: 20, frameBytes: 31 },
    { ...delay('rfc3551#section 4.5.9, the frame', 0, 20), ...CLOCK_8K },
  ),
  ...amr('amr', 'AMR', [4.75, 5.15, 5.9, 6.7, 7.4, 7.95, 10.2, 12.2], 39, {
    ...delay('wire-2026#lag of encoding and decoding, and the frame', 5, 25),
    ...clock(8000, AMR_CLOCK),
  }),
  ...amr('amr-wb', 'AMR-WB', [6.6, 8.85, 12.65, 14.25, 15.85, 18.25, 19.85, 23.05, 23.85], 40, {
    ...delay('wire-2026#lag of encoding and decoding, and the frame', 5.9375, 25.9375),
    ...clock(16_000, AMR_CLOCK),
  }),
  fixed(
    GROUPS.mobile,
    'evs-5.9',
    'EVS 5.9 kbit/s, variable',
    `${EVS_FORMAT}.1, table A.1`,
    { frameMs: 20, frameBytes: 20 },
    {
      ...EVS,
      shorter: {
        leastBytes: 7,
        meanBytes: 14.75,
        cite: `${EVS_FORMAT}.1, table A.1; the mean is the rate times 20 ms`,
      },
    },
  ),
  ...modes('evs', 'EVS', `${EVS_FORMAT}.1, table A.1`, [7.2, 8, 9.6, 13.2, 16.4, 24.4, 32, 48, 64, 96, 128], (bits) =>
    // Its rate is written with a decimal, as those of the others.
    bits === 160 ? { ...EVS, aliases: ['evs-8.0'] } : EVS,
  ),
  // Compact packets of these begin with a request of 3 bits, and end on a whole byte.
  ...modes(
    'evs-io',
    'EVS AMR-WB IO',
    `${EVS_FORMAT}.1, table A.1`,
    [6.6, 8.85, 12.65, 14.25, 15.85, 18.25, 19.85, 23.05, 23.85],
    (bits) => ({
      ...EVS,
      frameBits: { bits, cite: 'rfc4867#section 3.6, table 1 and the rate times 20 ms' },
      framings: evsFramings(3).map((each) => (each.isSingle ? { ...each, alignsFrames: false } : each)),
    }),
  ),
  ...(
    [
      [20, 38, 25],
      [30, 50, 40],
    ] as const
  ).map(([frameMs, frameBytes, total]) =>
    fixed(
      GROUPS.internet,
      `ilbc-${frameMs}`,
      `iLBC ${frameMs} ms`,
      'rfc3951#section 3.8',
      { frameMs, frameBytes, defaultPacketMs: frameMs },
      {
        ...delay('rfc3951#section 4.6, enhancer in the decoder', 0, total),
        ...clock(8000, 'rfc3952#section 5'),
        silence: COMFORT_NOISE,
      },
    ),
  ),
  ...speex(
    'nb',
    'narrowband',
    'rfc5574#table 1',
    [
      [2.15, 6],
      [3.95, 10],
      [5.95, 15],
      [8, 20],
      [11, 28],
      [15, 38],
      [18.2, 46],
      [24.6, 62],
    ],
    15,
    { ...delay('wire-2026#SPEEX_GET_LOOKAHEAD, 40 and 40 samples at 8 kHz', 10, 30), ...clock(8000, SPEEX_CLOCK) },
  ),
  ...speex(
    'wb',
    'wideband',
    'rfc5574#table 2',
    [
      [3.95, 10],
      [5.75, 15],
      [7.75, 20],
      [9.8, 25],
      [12.8, 32],
      [16.8, 42],
      [20.6, 52],
      [23.8, 60],
      [27.8, 70],
      [34.2, 86],
      [42.2, 106],
    ],
    27.8,
    {
      ...delay('wire-2026#SPEEX_GET_LOOKAHEAD, 143 and 80 samples at 16 kHz', 13.9375, 33.9375),
      ...clock(16_000, SPEEX_CLOCK),
    },
  ),
  silk,
  fixed(GROUPS.internet, 'codec2-2400', 'Codec 2 2400 bit/s', 'unseen#baresip, as built in', {
    frameMs: 20,
    frameBytes: 6,
  }),
  fixed(GROUPS.internet, 'codec2-1300', 'Codec 2 1300 bit/s', 'unseen#baresip, as built in', {
    frameMs: 40,
    frameBytes: 7,
    defaultPacketMs: 40,
  }),
  linear('8k', 8),
  linear('16k', 16),
  linear('44.1k', 44.1),
  linear('48k', 48),
  fixed(
    GROUPS.auxiliary,
    'cn',
    'Comfort noise',
    'wire-2026#Chromium 156, 9 B every 100 ms',
    { frameMs: 10, frameBytes: 9, defaultPacketMs: 100 },
    { isOncePerPacket: true, ...CLOCK_8K },
  ),
  fixed(
    GROUPS.auxiliary,
    'telephone-event',
    'Telephone event (DTMF)',
    'rfc4733#section 2.3',
    { frameMs: 10, frameBytes: 4, defaultPacketMs: 50 },
    { isOncePerPacket: true },
  ),
];
