import { entryOf } from '../catalog/entryOf.ts';
import {
  WIFI_RATES,
  WIFI_STANDARDS,
  type WifiAccess,
  type WifiStandard,
  type WifiStandardId,
} from '../catalog/wifiStandards.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';

/** What stations wait on average before they send, of the window they draw from. */
export type WifiContention = 'mean' | 'half-maximum-window' | 'none';

/** A packet on Wi-Fi and how it is sent. */
export interface WifiAirtimeInput {
  standard: WifiStandardId;
  /** Rate of the data [bit/s]. */
  rateBitsPerSecond: number;
  /** The IP packet, whole, 1 to 2296 [B]. */
  packetBytes: number;
  /** What the cell allows; 802.11b only, where `long` is the default. */
  preamble?: 'long' | 'short';
  /** Default: that of the standard, `voice` from 802.11n on. */
  access?: WifiAccess;
  /** `mean`: CWmin/2 slots. `half-maximum-window`: (CWmin + 1)/2 slots, as Cisco counts. `none`: nobody else sends. */
  contention: WifiContention;
  /** WPA2 with CCMP; false if not given. */
  isEncrypted?: boolean;
  /** False for a queue that sends without acknowledgement; true if not given. */
  hasAck?: boolean;
  /** Rate of the acknowledgement; the highest basic rate no higher than the data's if not given [bit/s]. */
  ackBitsPerSecond?: number;
}

/** Of the cell: a short one is an option of 802.11b alone. */
const PREAMBLES: Readonly<Record<WifiStandard['modulation'], readonly string[]>> = {
  dsss: ['long', 'short'],
  ofdm: ['long'],
};
/** Largest packet that one frame carries: 2304 bytes less LLC. */
const LARGEST_BYTES = 2296;

function assertRate(field: string, rate: number, choices: readonly number[]): void {
  assertRange(field, rate, choices.includes(rate), `one of ${choices.join(', ')} bit/s`);
}

/** The input with its defaults, and the timing of its standard. */
export type FilledWifiInput = Required<WifiAirtimeInput> & { timing: WifiStandard };

/** Guard of a packet on Wi-Fi. */
export function filledWifiInput(input: WifiAirtimeInput): FilledWifiInput {
  const timing: WifiStandard = entryOf(WIFI_STANDARDS, input.standard, 'standard');
  const { rateBitsPerSecond, packetBytes, preamble = 'long', hasAck = true } = input;
  const { leastBitsPerSecond: least, mostBitsPerSecond: most, rateBitsPerSecondChoices } = timing;
  if (rateBitsPerSecondChoices) assertRate('rateBitsPerSecond', rateBitsPerSecond, rateBitsPerSecondChoices);
  const isRate = rateBitsPerSecond >= least && rateBitsPerSecond <= most;
  assertRange('rateBitsPerSecond', rateBitsPerSecond, isRate, `from ${least} to ${most} bit/s`);
  const isPacket = Number.isInteger(packetBytes) && packetBytes >= 1 && packetBytes <= LARGEST_BYTES;
  assertRange('packetBytes', packetBytes, isPacket, `whole bytes from 1 to ${LARGEST_BYTES}`);
  if (!PREAMBLES[timing.modulation].includes(preamble))
    throw new CapacityError({
      code: 'out-of-range',
      field: 'preamble',
      received: preamble,
      expected: PREAMBLES[timing.modulation].join(' or '),
    });
  const rates = WIFI_RATES[timing.modulation];
  const basic = rates.basicBitsPerSecondChoices.filter((rate) => rate <= rateBitsPerSecond).at(-1);
  const { ackBitsPerSecond = basic ?? rates.basicBitsPerSecondChoices[0] } = input;
  assertRate('ackBitsPerSecond', ackBitsPerSecond, rates.rateBitsPerSecondChoices);
  return { access: timing.access, isEncrypted: false, ...input, preamble, hasAck, ackBitsPerSecond, timing };
}
