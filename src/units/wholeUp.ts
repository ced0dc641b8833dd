/** Relative error of a few products and quotients. */
const ROUNDING = 1e-15;

/** The next whole number up; what is whole on paper and was rounded above it, such as 7/0.7, stays what it is. */
export function wholeUp(value: number): number {
  const near = Math.round(value);
  return Math.abs(value - near) <= ROUNDING * Math.max(value, near) ? near : Math.ceil(value);
}
