/** What was computed before, by room and inputs: many plans have the same calls and the same rules. */
const ROOMS = new Map<string, Map<string, object>>();
const MOST_OF_A_ROOM = 2048;

/**
 * What these inputs make, made once for all that say the same. It is frozen, all the way in, since more than one plan
 * will hold it.
 */
export function remembered<T extends object>(room: string, inputs: unknown, make: () => T): T {
  const text = textOf(inputs);
  if (text === undefined) return make();
  const kept = ROOMS.get(room) ?? new Map<string, object>();
  const known = kept.get(text) as T | undefined;
  if (known) return known;
  const made = frozen(make());
  if (kept.size >= MOST_OF_A_ROOM) kept.clear();
  ROOMS.set(room, kept.set(text, made));
  return made;
}

/** Undefined where there is none, or one that would not tell two inputs apart: NaN and Infinity are null there. */
function textOf(inputs: unknown): string | undefined {
  try {
    const text = JSON.stringify(inputs);
    return text.includes('null') ? undefined : text;
  } catch {
    return undefined;
  }
}

function frozen<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) frozen(inner as object);
  return Object.freeze(value);
}
