/** A record without some of its fields. */
export function omitted<T extends object, K extends keyof T>(record: T, keys: readonly K[]): Omit<T, K> {
  const left = Object.entries(record).filter(([key]) => !keys.includes(key as K));
  return Object.fromEntries(left) as Omit<T, K>;
}
