/**
 * Where a continuous function changes its sign between two points, by Chandrupatla's method: inverse quadratic
 * interpolation where that is safe, else halving.
 *
 * @param f the function; it may be infinite, not NaN, at some points
 * @param from one end
 * @param to the other, where the sign is the opposite
 * @returns the root to the last digits of a double, after 120 evaluations at most
 * @source Chandrupatla 1997, Advances in Engineering Software 28
 */
export function bracketedRoot(f: (x: number) => number, from: number, to: number): number {
  let [a, b, c] = [to, from, from];
  let [fa, fb] = [f(a), f(b)];
  let [fc, share] = [fb, 0.5];
  for (let step = 0; step < 118; step += 1) {
    const x = a + share * (b - a);
    const fx = f(x);
    if (fx > 0 === fa > 0) [c, fc] = [a, fa];
    else [c, b, fc, fb] = [b, a, fb, fa];
    [a, fa] = [x, fx];
    const isFirst = Math.abs(fa) < Math.abs(fb);
    const least = (2.3e-16 * Math.abs(isFirst ? a : b)) / Math.abs(b - a);
    if (!(least < 0.5) || fa === 0) return isFirst ? a : b;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    share = 0.5;
    if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
      share = (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
    }
    share = Math.min(Math.max(share, least), 1 - least);
  }
  return a;
}
