import {
  createConstantNode,
  createNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createSymbolNode,
  type MathNode,
} from 'mathjs';

/** Makes one part of mathjs out of the parts it needs. */
type Part = (parts: Readonly<Record<string, unknown>>) => unknown;

declare module 'mathjs' {
  export const createBigNumberClass: Part;
  export const createConditionalNode: Part;
  export const createConstantNode: Part;
  export const createFunctionNode: Part;
  export const createNode: Part;
  export const createOperatorNode: Part;
  export const createParenthesisNode: Part;
  export const createParse: Part;
  export const createSymbolNode: Part;
}

/** Kinds of nodes that mathjs knows besides numbers, names, operators and brackets. */
const OTHER_NODES = [
  'AccessorNode',
  'ArrayNode',
  'AssignmentNode',
  'BlockNode',
  'ConditionalNode',
  'FunctionAssignmentNode',
  'FunctionNode',
  'IndexNode',
  'ObjectNode',
  'RangeNode',
  'RelationalNode',
] as const;

/** Stands for a kind of node that there is no use for. */
function RefusedNode(): never {
  throw new SyntaxError('A kind of expression that is not read');
}

/** The way of mathjs to tell types of arguments apart, for the one that is used here: text. */
const textOnly = Object.assign((_name: string, { string }: { string: unknown }) => string, {
  addConversion: () => undefined,
});

/** What a parser makes of a text. */
export interface BareParserOptions {
  /** The value of a number, as it is written. */
  numeric: (decimal: string) => unknown;
  /** Makers of the kinds of nodes that it builds besides the four. */
  nodes?: Readonly<Partial<Record<(typeof OTHER_NODES)[number], Part>>>;
}

/**
 * The parser of mathjs with numbers, names, operators and brackets, and nothing else unless asked for: no function, no
 * unit, no scope, no way to evaluate. What it cannot build nobody can run.
 *
 * @returns a function from text to its tree, which throws SyntaxError for what it does not read
 */
export function bareParser({ numeric, nodes = {} }: BareParserOptions): (text: string) => MathNode {
  const Node = createNode({ mathWithTransform: {} });
  const SymbolNode = createSymbolNode({ Node, math: {} });
  const others = OTHER_NODES.map((kind): [string, unknown] => [
    kind,
    nodes[kind]?.({ Node, SymbolNode, math: {} }) ?? RefusedNode,
  ]);
  return createParse({
    config: {},
    typed: textOnly,
    numeric,
    SymbolNode,
    ConstantNode: createConstantNode({ Node, isBounded: () => true }),
    OperatorNode: createOperatorNode({ Node }),
    ParenthesisNode: createParenthesisNode({ Node }),
    ...Object.fromEntries(others),
  }) as (text: string) => MathNode;
}
