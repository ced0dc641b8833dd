import { ScenarioSchema } from '../scenario/scenarioSchema.ts';

/** What an input at a path of the scenario is. */
export type PathKind = 'number' | 'yes-or-no' | 'text';

/** The parts of a schema that lead to what lies below it. */
interface SchemaNode {
  type?: string;
  entries?: Readonly<Record<string, SchemaNode>>;
  wrapped?: SchemaNode;
  item?: SchemaNode;
  getter?: (input: unknown) => SchemaNode;
  /** Where one of several is chosen by a word in it, and the word alone where that says it too. */
  schemas?: Readonly<Record<string, SchemaNode>>;
  word?: SchemaNode;
}

const KINDS: Readonly<Record<string, PathKind>> = {
  number: 'number',
  boolean: 'yes-or-no',
  string: 'text',
  picklist: 'text',
};

/** What a path of the scenario takes; undefined where there is no such input, or a whole section. A list takes its first. */
export function pathKind(path: string): PathKind | undefined {
  const kinds = new Set(
    nodesAt(ScenarioSchema as SchemaNode, path.split('.')).flatMap(({ type = '' }) => KINDS[type] ?? []),
  );
  return kinds.size > 1 ? 'text' : [...kinds][0];
}

function nodesAt(node: SchemaNode, keys: readonly string[]): SchemaNode[] {
  const { wrapped, schemas, word, getter, item, entries } = node;
  if (wrapped) return nodesAt(wrapped, keys);
  if (schemas) return [...(word ? [word] : []), ...Object.values(schemas)].flatMap((each) => nodesAt(each, keys));
  if (getter) return nodesAt(getter(undefined), keys);
  const [key, ...rest] = keys;
  if (key === undefined) return [node];
  if (item) return key === '0' && rest.length === 0 ? nodesAt(item, rest) : [];
  const entry = entries && Object.hasOwn(entries, key) ? entries[key] : undefined;
  return entry ? nodesAt(entry, rest) : [];
}
