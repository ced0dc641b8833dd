import { type Issue, receivedText } from './issue.ts';

/** The parts of a valibot schema that say which keys an object may have. */
interface SchemaNode {
  entries?: Record<string, SchemaNode>;
  wrapped?: SchemaNode;
  item?: SchemaNode;
  getter?: (input: unknown) => SchemaNode;
  /** Set where it is not yet known which keys there may be. */
  open?: boolean;
}

/**
 * Keys that no schema knows, all of them, and lists where records belong: an option that is ignored is a wrong plan.
 *
 * @param schema an object schema, and below it optional, array and lazy ones
 */
export function unknownKeys(schema: object, value: unknown, path = ''): Issue[] {
  const node = schema as SchemaNode;
  const at = (key: string | number) => (path ? `${path}.${key}` : `${key}`);
  if (typeof value !== 'object' || value === null) return [];
  if (node.wrapped) return unknownKeys(node.wrapped, value, path);
  if (node.getter) return unknownKeys(node.getter(value), value, path);
  const { item, entries } = node;
  if (item) return Array.isArray(value) ? value.flatMap((each, index) => unknownKeys(item, each, at(index))) : [];
  if (Array.isArray(value)) return [{ path, code: 'wrong-type', expected: 'an object', received: receivedText(value) }];
  if (!entries || node.open) return [];
  const expected = `one of ${Object.keys(entries).join(', ')}`;
  return Object.entries(value).flatMap(([key, inner]): Issue[] => {
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (entry) return unknownKeys(entry, inner, at(key));
    return [
      {
        path: at(key),
        code: 'unknown-key',
        expected,
        received: receivedText(inner),
      },
    ];
  });
}
