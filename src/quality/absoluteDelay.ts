import type { EModelParameters } from './eModelInput.ts';

/** (aⁿ + xⁿ)^(1/n), without large powers. */
function powerSum(a: number, x: number, n: number): number {
  const [less, more] = x < a ? [x, a] : [a, x];
  return more * (1 + (less / more) ** n) ** (1 / n);
}

/**
 * Idd, and X: how often the delay has doubled since it began to be noticed.
 *
 * @source ITU-T G.107, equations (7-27) and (7-28)
 */
export function absoluteDelay(
  { oneWayDelayMs, minimumPerceivableDelayMs, delaySensitivityFactor }: EModelParameters,
  scaleFactor: number,
) {
  const delayDoublingsFactor = Math.max(0, Math.log2(oneWayDelayMs / minimumPerceivableDelayMs));
  const n = 6 * delaySensitivityFactor;
  const rise = powerSum(1, delayDoublingsFactor, n) - powerSum(3, delayDoublingsFactor, n) + 2;
  return { delayDoublingsFactor, absoluteDelayFactor: scaleFactor * 25 * rise };
}
