/** Functions that formulas may call; every other name in a formula is a number of the plan. */
export const FUNCTION_NAMES: readonly string[] = [
  'min',
  'max',
  'ceil',
  'floor',
  'round',
  'exp',
  'erlangB',
  'erlangC',
  'extendedErlangB',
  'engset',
  'engsetTime',
  'lossQueue',
  'callsCovered',
];
