/** A name for each use, with the unit that its number has, and where that stands. */
export function named(count: number, suffix: string, place: (index: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`use${index}${suffix}`, place(index)]));
}
