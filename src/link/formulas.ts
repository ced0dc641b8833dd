import type { FormulasOf } from '../evidence/formula.ts';

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
