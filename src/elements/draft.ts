/** A scenario as far as it has been typed. */
export type Draft = Record<string, unknown>;

/** What a demand begins with when its kind is chosen; what was typed before goes over it. */
export const STARTS: Readonly<Record<string, object>> = {
  traffic: { offeredErlangs: 30, blockingRatio: 0.01 },
  'busy-hour': { callsPerHour: 600, holdSeconds: 180, blockingRatio: 0.01 },
};

/** Writes a value, or takes it away. */
export function put(draft: Draft, path: string, value: unknown): void {
  const [key = '', inner] = path.split('.');
  if (inner === undefined) draft[key] = value;
  else draft[key] = { ...(draft[key] as Draft | undefined), [inner]: value };
  // A record without the keys that hold nothing: those would be unknown to the kind of demand that is asked.
  draft[key] = JSON.parse(JSON.stringify(draft[key] ?? null)) ?? undefined;
  if (draft[key] === undefined) Reflect.deleteProperty(draft, key);
}
