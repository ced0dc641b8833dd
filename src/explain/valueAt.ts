/** What stands at a dotted path; undefined where nothing does. */
export function valueAt(root: unknown, path: string): unknown {
  return valueOfKeys(root, path.split('.'));
}

/** The same, of a path in its keys. */
export function valueOfKeys(root: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    const isRecord = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isRecord ? (value as Record<string, unknown>)[key] : undefined;
  }, root);
}
