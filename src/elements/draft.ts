/** A scenario as far as it has been typed. */
export type Draft = Record<string, unknown>;

/** What a demand begins with when its kind is chosen; what was typed before goes over it. */
export const STARTS: Readonly<Record<string, object>> = {
  traffic: { offeredErlangs: 30, blockingRatio: 0.01 },
  'busy-hour': { callsPerHour: 600, holdSeconds: 180, blockingRatio: 0.01 },
};

/** Writes a value, or takes it away; a record that holds nothing then goes with it. */
export function put(draft: Draft, path: string, value: unknown): void {
  const [key = '', ...inner] = path.split('.');
  if (inner.length > 0) {
    const isMix = Array.isArray(draft[key]);
    if (isMix && value === undefined) return;
    // A field speaks of one use: what is chosen there takes the place of a mix.
    const record = isMix ? {} : { ...(draft[key] as Draft | undefined) };
    put(record, inner.join('.'), value);
    value = Object.keys(record).length > 0 ? record : undefined;
  }
  if (value === undefined) Reflect.deleteProperty(draft, key);
  else draft[key] = value;
}
