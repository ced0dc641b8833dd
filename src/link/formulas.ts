import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { Cite } from '../evidence/source.ts';
import type { BackupValues } from './backupFit.ts';
import type { GrowthStep } from './growth.ts';
import type { FragmentationValues } from './linkFragmentation.ts';
import type { RedundantLinks } from './redundantLinks.ts';
import type { WifiCallsValues } from './wifiCalls.ts';

/** The numbers of `plan.link`; the same formula serves a direction by the link's rate in that direction. */
export const LINK_FORMULAS = {
  requiredBitsPerSecond: {
    kind: 'formula',
    label: 'All calls, as the link is measured',
    expression: 'measuredTotalBitsPerSecond',
  },
  callBitsPerSecond: {
    kind: 'formula',
    label: 'One call, as the link is measured',
    expression: 'measuredCallBitsPerSecond',
  },
  usableBitsPerSecond: {
    kind: 'formula',
    label: 'Usable for voice',
    expression: 'directionBitsPerSecond * voiceShareRatio * (1 - headroomRatio)',
  },
  utilizationRatio: {
    kind: 'formula',
    label: 'Link in use',
    expression: 'requiredBitsPerSecond / directionBitsPerSecond',
  },
  maxCalls: {
    kind: 'search',
    label: 'Most calls that fit',
    check:
      'maxCalls * callBitsPerSecond <= bindingUsableBitsPerSecond and (maxCalls + 1) * callBitsPerSecond > bindingUsableBitsPerSecond',
  },
  smallestLinkBitsPerSecond: {
    kind: 'formula',
    label: 'Smallest link',
    expression: 'requiredBitsPerSecond / (voiceShareRatio * (1 - headroomRatio))',
  },
} as const satisfies FormulasOf<{
  requiredBitsPerSecond: number;
  callBitsPerSecond: number;
  usableBitsPerSecond: number;
  utilizationRatio: number;
  maxCalls: number;
  smallestLinkBitsPerSecond: number;
}>;

const rule = (label: string, expression: string, cite?: Cite) =>
  ({ kind: 'formula', label, expression, ...(cite && { cite }) }) as const;

/** A packet put onto a link. */
export const SERIALIZATION_FORMULAS = {
  serializationDelayMs: rule(
    'Time to put a packet on the link',
    'packetBytes * bitsPerByte * msPerSecond / linkBitsPerSecond',
  ),
} as const satisfies FormulasOf<{ serializationDelayMs: number }>;

/** Large packets cut up on a slow link. */
export const FRAGMENTATION_FORMULAS = {
  fragmentBytes: rule(
    'Largest piece of a packet',
    'max(floor(linkBitsPerSecond * targetMs / (bitsPerByte * msPerSecond)), voicePacketBytes)',
    'cisco-qos-voip#table 2, link speed and fragmentation size',
  ),
  worstWaitMs: rule('Wait behind one full-size packet', 'mtuBytes * bitsPerByte * msPerSecond / linkBitsPerSecond'),
  waitWithFragmentsMs: rule(
    'Wait behind one piece',
    'min(fragmentBytes, mtuBytes) * bitsPerByte * msPerSecond / linkBitsPerSecond',
  ),
} as const satisfies FormulasOf<FragmentationValues>;

/** One year of growth. */
export const GROWTH_FORMULAS = {
  afterYears: { kind: 'input', label: 'Years from today' },
  requiredBitsPerSecond: rule('All calls, after so many years', 'todayBitsPerSecond * (1 + yearlyRatio) ^ afterYears'),
} as const satisfies FormulasOf<GrowthStep>;

/** What is left when a link is lost. */
export const BACKUP_FORMULAS = {
  requiredBitsPerSecond: rule('All calls, on the backup', 'peakCalls * callBitsPerSecond'),
  maxCalls: LINK_FORMULAS.maxCalls,
  lostCalls: rule('Calls without room on the backup', 'max(0, peakCalls - maxCalls)'),
} as const satisfies FormulasOf<BackupValues & { requiredBitsPerSecond: number }>;

/** Equal links. */
export const REDUNDANT_FORMULAS = {
  linksCount: rule('Links that carry all calls', 'ceil(peakCalls / maxCalls)'),
  withSpareCount: rule('Links with one to spare', 'linksCount + 1'),
} as const satisfies FormulasOf<RedundantLinks>;

/** The catalog's smallest link. */
export const STANDARD_LINK_FORMULAS = {
  standardLinkBitsPerSecond: {
    kind: 'search',
    label: 'Smallest standard link',
    check: 'standardLinkBitsPerSecond * voiceShareRatio * (1 - headroomRatio) >= requiredBitsPerSecond',
  },
} as const satisfies FormulasOf<{ standardLinkBitsPerSecond: number }>;

const AC_VO: Cite = 'ieee80211#802.11-2016, table 9-137';
const TXTIME: Cite = 'ieee80211#802.11a-1999, section 17.4.3';

/** Calls of an access point, over symbols. */
export const WIFI_FORMULAS = {
  callsCount: rule('Calls of one access point', 'floor(occupancyRatio / callAirtimeRatio)'),
  callAirtimeRatio: rule('Air that one call takes, both ways', '2 * airtimeMs / packetMs'),
  airtimeMs: rule(
    'Airtime of one packet',
    'interframeMs + backoffMs + preambleMs + dataMs + ackGapMs + ackMs',
    'ieee80211#802.11-1999, section 9.2, with one acknowledgement',
  ),
  interframeMs: rule('Free air before access', 'sifsMs + interframeSlotsCount * slotMs'),
  backoffMs: rule('Backoff, on average', 'accessWindowCount / 2 * slotMs'),
  preambleMs: { kind: 'catalog', label: 'Preamble and physical header' },
  dataMs: rule(
    'Frame, in whole symbols',
    'symbolMs * ceil((serviceBits + frameBytes * bitsPerByte + tailBits) / round(rateBitsPerSecond * symbolMs / msPerSecond)) + signalExtensionMs',
    TXTIME,
  ),
  ackGapMs: { kind: 'catalog', label: 'Gap before the acknowledgement' },
  ackMs: rule(
    'Acknowledgement, in whole symbols',
    'ackPreambleMs + ackSymbolMs * ceil((serviceBits + ackBytes * bitsPerByte + tailBits) / round(ackBitsPerSecond * ackSymbolMs / msPerSecond)) + signalExtensionMs',
    TXTIME,
  ),
  frameBytes: rule(
    'Frame with header, LLC and check',
    'packetBytes + headerBytes + queueBytes + snapBytes + securityBytes + checkBytes + delimiterBytes',
  ),
  accessWindowCount: { kind: 'catalog', label: 'First window, in slots' },
  ackBitsPerSecond: { kind: 'catalog', label: 'Rate of the acknowledgement' },
} as const satisfies FormulasOf<WifiCallsValues>;

/** What differs where bits are sent one by one (802.11b). */
export const WIFI_DSSS_RULES = {
  dataMs: rule('Frame', 'frameBytes * bitsPerByte * msPerSecond / rateBitsPerSecond'),
  ackMs: rule('Acknowledgement', 'ackPreambleMs + ackBytes * bitsPerByte * msPerSecond / ackBitsPerSecond'),
} as const satisfies Record<string, Formula>;

/** What differs with the way of access. */
export const WIFI_ACCESS_RULES = {
  accessWindowCount: rule('First window of voice, in slots', '(windowCount + 1) / 4 - 1', AC_VO),
  backoffMs: rule('Backoff, half of the largest first window', '(accessWindowCount + 1) / 2 * slotMs'),
} as const satisfies Record<string, Formula>;
