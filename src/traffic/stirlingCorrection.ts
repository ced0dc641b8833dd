/**
 * What Stirling's formula leaves out: ln Γ(n+1) - (n + ½)·ln n + n - ½·ln 2π.
 *
 * The asymptotic series from 16 on; below, the recurrence from there.
 *
 * @param n a count of calls [1], above 0; a fraction is allowed
 * @source DLMF 5.11.1
 */
export function stirlingCorrection(n: number): number {
  let [sum, x] = [0, n];
  for (; x < 16; x += 1) sum += (x + 0.5) * Math.log1p(1 / x) - 1;
  const y = 1 / (x * x);
  return sum + (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y / 1188)))) / x;
}
