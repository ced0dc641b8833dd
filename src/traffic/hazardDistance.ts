/**
 * How far a hazard rate t of the normal distribution lies above its argument: t - u where h(u) = t; within 0.01.
 *
 * Blocking is about h(u)/√A with channels at A - u·√A, which makes channels at blocking p about A·(1 - p) + √A times
 * this distance at t = p·√A. A fit with the right limits: √(-2·ln(t√2π)) for small t, 1/t for large.
 *
 * @source Jagerman 1974, theorem 14, for the limit
 */
export function hazardDistance(t: number): number {
  const scale = (1 / (2 * Math.PI) + 1.1 * t) / (1 + 1.1 * t);
  // The square of a tiny t is 0 in a double; beside its reciprocal the 1 is nothing.
  return Math.sqrt(t < 1e-100 ? Math.log(scale) - 2 * Math.log(t) : Math.log1p(scale / (t * t)));
}
