import { type Issue, receivedText } from './issue.ts';

/** The parts of a valibot schema that say which keys an object may have. */
interface SchemaNode {
  type: string;
  entries?: Record<string, SchemaNode>;
  options?: readonly unknown[];
  wrapped?: SchemaNode;
  item?: SchemaNode;
  literal?: unknown;
  key?: string;
}

/**
 * Keys that no schema knows, all of them: a misspelled option that is ignored is a wrong plan.
 *
 * @param schema an object schema, and below it optional, array, union and variant ones
 */
export function unknownKeys(schema: object, value: unknown, path = ''): Issue[] {
  const node = schema as SchemaNode;
  const at = (key: string | number) => (path ? `${path}.${key}` : `${key}`);
  if (typeof value !== 'object' || value === null) return [];
  if (node.wrapped) return unknownKeys(node.wrapped, value, path);
  const { item, entries } = node;
  if (item) return Array.isArray(value) ? value.flatMap((each, index) => unknownKeys(item, each, at(index))) : [];
  if (entries) {
    return Object.entries(value).flatMap(([key, inner]): Issue[] => {
      const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (entry) return unknownKeys(entry, inner, at(key));
      return [{ path: at(key), code: 'unknown-key', expected: `one of ${Object.keys(entries).join(', ')}`, received: receivedText(inner) }];
    });
  }
  const option = (node.options as SchemaNode[] | undefined)?.find((each) => isVariantOf(each, node.key, value));
  return option ? unknownKeys(option, value, path) : [];
}

function isVariantOf(option: SchemaNode, key: string | undefined, value: object): boolean {
  if (key === undefined) return option.type === 'variant';
  return option.entries?.[key]?.literal === (value as Record<string, unknown>)[key];
}
