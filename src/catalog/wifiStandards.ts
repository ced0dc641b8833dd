import type { Cite, Cited } from '../evidence/source.ts';

interface Timing {
  label: string;
  slotMs: number;
  sifsMs: number;
  /** CWmin: the first backoff is drawn from 0 to this many slots. */
  windowCount: number;
  /** Preamble and physical header before the data, for one spatial stream. */
  preambleMs: number;
  leastBitsPerSecond: number;
  mostBitsPerSecond: number;
}

/** Direct sequence: the data takes its bits at the rate. */
export interface DsssTiming extends Timing {
  modulation: 'dsss';
  shortPreambleMs: number;
}

/** Orthogonal frequencies: the data takes whole symbols. */
export interface OfdmTiming extends Timing {
  modulation: 'ofdm';
  symbolMs: number;
  /** Silence that belongs to each frame. */
  signalExtensionMs: number;
  /** Delimiter before the only frame of an aggregate. */
  delimiterBytes: number;
}

/** How a packet gets the air where nothing else is said: `voice` has the queue of WMM, `dcf` has none. */
export type WifiAccess = 'dcf' | 'voice';

export type WifiTiming = DsssTiming | OfdmTiming;

export type WifiStandard = (Cited<DsssTiming> | Cited<OfdmTiming>) & {
  /** Rates that there are; absent where there are hundreds between least and most. */
  readonly rateBitsPerSecondChoices?: readonly number[];
  readonly access: WifiAccess;
};

/** Rates that each modulation has had from the start; acknowledgements are sent with one of them. */
export const WIFI_RATES = {
  dsss: {
    rateBitsPerSecondChoices: [1e6, 2e6, 5.5e6, 11e6],
    /** Those that every station must have: the highest that is no higher than the data's acknowledges. */
    basicBitsPerSecondChoices: [1e6, 2e6],
    cite: 'ieee80211#802.11b-1999, clause 18, rates; 1 and 2 Mbit/s are those of 802.11-1999',
  },
  ofdm: {
    rateBitsPerSecondChoices: [6e6, 9e6, 12e6, 18e6, 24e6, 36e6, 48e6, 54e6],
    basicBitsPerSecondChoices: [6e6, 12e6, 24e6],
    cite: 'ieee80211#802.11a-1999, clause 17, rates, and those that are mandatory',
  },
} as const satisfies Record<
  WifiTiming['modulation'],
  { rateBitsPerSecondChoices: readonly number[]; basicBitsPerSecondChoices: readonly number[]; cite: Cite }
>;

const DSSS: Cite = 'ieee80211#802.11b-1999, section 18.3.4';
const OFDM: Cite = 'ieee80211#802.11a-1999, section 17.4.4';
const ERP: Cite = 'ieee80211#802.11g-2003, section 19.8.4, short slots';
const SYMBOL: Cite = 'ieee80211#802.11a-1999, clause 17, timing parameters';
const OFDM_RATE: Cite = 'ieee80211#802.11a-1999, clause 17, rates';
const NO_DELIMITER: Cite = 'ieee80211#802.11a-1999, clause 17, one frame in each';
const HT: Cite = 'ns3#tx-duration-test.cc, 802.11n durations';
const HE: Cite = 'ns3#tx-duration-test.cc, 802.11ax durations of one user';
const RANGE: Cite = 'unseen#lowest and highest rate of the standard';
const AGGREGATE: Cite = 'unseen#every data frame is an aggregate, with a delimiter of 4 bytes';

const FIVE_GHZ = { slotMs: 0.009, sifsMs: 0.016, windowCount: 15, symbolMs: 0.004, signalExtensionMs: 0 } as const;
const FIVE_GHZ_CITES = {
  slotMs: OFDM,
  sifsMs: OFDM,
  windowCount: OFDM,
  symbolMs: SYMBOL,
  signalExtensionMs: SYMBOL,
} as const;
const RANGE_CITES = { leastBitsPerSecond: RANGE, mostBitsPerSecond: RANGE } as const;

/**
 * Timing of each standard, as its frames are sent on a channel with no older stations.
 *
 * From 802.11n on it is that of 5 GHz; in 2.4 GHz an exchange lasts as long, because what the gaps lack the signal
 * extensions add.
 */
export const WIFI_STANDARDS = {
  '802.11b': {
    label: '802.11b',
    modulation: 'dsss',
    access: 'dcf',
    slotMs: 0.02,
    sifsMs: 0.01,
    windowCount: 31,
    preambleMs: 0.192,
    shortPreambleMs: 0.096,
    leastBitsPerSecond: 1e6,
    mostBitsPerSecond: 11e6,
    rateBitsPerSecondChoices: WIFI_RATES.dsss.rateBitsPerSecondChoices,
    cites: {
      slotMs: DSSS,
      sifsMs: DSSS,
      windowCount: DSSS,
      preambleMs: DSSS,
      shortPreambleMs: DSSS,
      leastBitsPerSecond: DSSS,
      mostBitsPerSecond: DSSS,
    },
  },
  '802.11a': {
    ...FIVE_GHZ,
    label: '802.11a',
    modulation: 'ofdm',
    access: 'dcf',
    preambleMs: 0.02,
    delimiterBytes: 0,
    leastBitsPerSecond: 6e6,
    mostBitsPerSecond: 54e6,
    rateBitsPerSecondChoices: WIFI_RATES.ofdm.rateBitsPerSecondChoices,
    cites: {
      ...FIVE_GHZ_CITES,
      preambleMs: OFDM,
      delimiterBytes: NO_DELIMITER,
      leastBitsPerSecond: OFDM_RATE,
      mostBitsPerSecond: OFDM_RATE,
    },
  },
  '802.11g': {
    label: '802.11g',
    modulation: 'ofdm',
    access: 'dcf',
    slotMs: 0.009,
    sifsMs: 0.01,
    windowCount: 15,
    preambleMs: 0.02,
    symbolMs: 0.004,
    signalExtensionMs: 0.006,
    delimiterBytes: 0,
    leastBitsPerSecond: 6e6,
    mostBitsPerSecond: 54e6,
    rateBitsPerSecondChoices: WIFI_RATES.ofdm.rateBitsPerSecondChoices,
    cites: {
      slotMs: ERP,
      sifsMs: ERP,
      windowCount: ERP,
      preambleMs: ERP,
      symbolMs: SYMBOL,
      signalExtensionMs: 'ns3#tx-duration-test.cc, 802.11g durations',
      delimiterBytes: NO_DELIMITER,
      leastBitsPerSecond: OFDM_RATE,
      mostBitsPerSecond: OFDM_RATE,
    },
  },
  '802.11n': {
    ...FIVE_GHZ,
    label: '802.11n',
    modulation: 'ofdm',
    access: 'voice',
    preambleMs: 0.036,
    delimiterBytes: 0,
    leastBitsPerSecond: 6.5e6,
    mostBitsPerSecond: 600e6,
    cites: { ...FIVE_GHZ_CITES, ...RANGE_CITES, preambleMs: HT, delimiterBytes: HT },
  },
  '802.11ac': {
    ...FIVE_GHZ,
    label: '802.11ac',
    modulation: 'ofdm',
    access: 'voice',
    preambleMs: 0.04,
    delimiterBytes: 4,
    leastBitsPerSecond: 6.5e6,
    mostBitsPerSecond: 6933.4e6,
    cites: {
      ...FIVE_GHZ_CITES,
      ...RANGE_CITES,
      preambleMs: 'mac80211#net/mac80211/airtime.c, 36 and 4 for each stream',
      delimiterBytes: AGGREGATE,
    },
  },
  '802.11ax': {
    ...FIVE_GHZ,
    label: '802.11ax',
    modulation: 'ofdm',
    access: 'voice',
    preambleMs: 0.044,
    symbolMs: 0.0136,
    delimiterBytes: 4,
    leastBitsPerSecond: 0.4e6,
    mostBitsPerSecond: 9607.9e6,
    cites: {
      ...FIVE_GHZ_CITES,
      ...RANGE_CITES,
      preambleMs: HE,
      symbolMs: 'mac80211#net/mac80211/airtime.c, 13.6 microseconds a symbol',
      delimiterBytes: AGGREGATE,
    },
  },
} as const satisfies Record<string, WifiStandard>;

export type WifiStandardId = keyof typeof WIFI_STANDARDS;

/** What every frame has, whatever it is sent with. */
export interface WifiFrame {
  headerBytes: number;
  /** Longer header of a frame with a queue. */
  qosBytes: number;
  snapBytes: number;
  /** CCMP of WPA2, header and trailer. */
  encryptionBytes: number;
  checkBytes: number;
  ackBytes: number;
  /** Bits round the data of symbols. */
  serviceBits: number;
  tailBits: number;
  /** Slots after SIFS that the air must be free: DIFS, and AIFS of voice. */
  interframeSlotsCount: number;
}

const MEASURED: Cite = 'wire-2026#802.11, MAC header, LLC and CCMP';

export const WIFI_FRAME: Cited<WifiFrame> = {
  headerBytes: 24,
  qosBytes: 2,
  snapBytes: 8,
  encryptionBytes: 16,
  checkBytes: 4,
  ackBytes: 14,
  serviceBits: 16,
  tailBits: 6,
  interframeSlotsCount: 2,
  cites: {
    headerBytes: MEASURED,
    qosBytes: MEASURED,
    snapBytes: MEASURED,
    encryptionBytes: MEASURED,
    checkBytes: MEASURED,
    ackBytes: 'ieee80211#802.11-1999, clause 7, ACK frame',
    serviceBits: 'ieee80211#802.11a-1999, section 17.4.3',
    tailBits: 'ieee80211#802.11a-1999, section 17.4.3',
    interframeSlotsCount: 'ieee80211#802.11-2016, table 9-137, AIFSN of AC_VO; DIFS is as long',
  },
};
