import {
  type BigNumber,
  createBigNumberClass,
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
  export const createConstantNode: Part;
  export const createNode: Part;
  export const createOperatorNode: Part;
  export const createParenthesisNode: Part;
  export const createParse: Part;
  export const createSymbolNode: Part;
}

const config = { number: 'BigNumber', precision: 32 };

const BigNumberClass = createBigNumberClass({ on: undefined, config }) as new (decimal: string) => BigNumber;

/** Stands for every kind of node that a quantity has no use for: calls, definitions, lists, ranges, text, questions. */
function RefusedNode(): never {
  throw new SyntaxError('Not a quantity');
}

/** The way of mathjs to tell types of arguments apart, for the one that is used here: text. */
const textOnly = Object.assign((_name: string, { string }: { string: unknown }) => string, {
  addConversion: () => undefined,
});

const Node = createNode({ mathWithTransform: {} });

/**
 * The parser of mathjs with four kinds of nodes and nothing else: no function, no unit, no scope, no way to evaluate.
 * What it cannot build it cannot run; the tree is walked in `evaluated`.
 */
const parse = createParse({
  config,
  typed: textOnly,
  numeric: (decimal: string) => new BigNumberClass(decimal),
  ConstantNode: createConstantNode({ Node, isBounded: () => true }),
  OperatorNode: createOperatorNode({ Node }),
  ParenthesisNode: createParenthesisNode({ Node }),
  SymbolNode: createSymbolNode({ Node, math: {} }),
  AccessorNode: RefusedNode,
  ArrayNode: RefusedNode,
  AssignmentNode: RefusedNode,
  BlockNode: RefusedNode,
  ConditionalNode: RefusedNode,
  FunctionAssignmentNode: RefusedNode,
  FunctionNode: RefusedNode,
  IndexNode: RefusedNode,
  ObjectNode: RefusedNode,
  RangeNode: RefusedNode,
  RelationalNode: RefusedNode,
}) as (text: string) => MathNode;

/**
 * Syntax tree of a text, with decimal numbers of 32 digits.
 *
 * @throws SyntaxError for what is no expression of numbers and names
 */
export function syntaxTree(text: string): MathNode {
  return parse(text);
}

/** Exact value of decimal text, as 32 digits hold it. */
export function exact(decimal: string): BigNumber {
  return new BigNumberClass(decimal);
}
