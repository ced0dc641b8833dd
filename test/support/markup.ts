/** An element of a small XML document. */
export interface MarkupElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: MarkupElement[];
  /** Its own text and that of all it holds. */
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text: string): string => text.replace(/&(\w+);/g, (_whole, name: string) => ENTITIES[name] ?? '?');
const TOKEN = /<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>|((?:[^<>&]|&(?:amp|lt|gt|quot);)+)/uy;

/**
 * The tree of a text that is well-formed XML of elements, attributes and text.
 *
 * @throws Error where it is not
 */
export function markupTree(xml: string): MarkupElement {
  const root: MarkupElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (let at = 0; at < xml.length;) {
    TOKEN.lastIndex = at;
    const [whole, closes, name = '', attributes = '', isEmpty, text] = TOKEN.exec(xml) ?? [];
    if (whole === undefined) throw new Error(`No XML: ${xml.slice(at, at + 40)}`);
    at += whole.length;
    if (text !== undefined) open.forEach((each) => (each.text += unescaped(text)));
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        unescaped(value),
      ]);
      const child: MarkupElement = {
        name,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        children: [],
        text: '',
      };
      open.at(-1)?.children.push(child);
      if (!isEmpty) open.push(child);
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !only) throw new Error('Not one element');
  return only;
}

/** Every element in a tree, itself included. */
export function elementsIn(tree: MarkupElement): MarkupElement[] {
  return [tree, ...tree.children.flatMap(elementsIn)];
}
