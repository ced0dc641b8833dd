/** What stands at a dotted path; undefined where nothing does. */
export function valueAt(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    const isRecord = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isRecord ? (value as Record<string, unknown>)[key] : undefined;
  }, root);
}
