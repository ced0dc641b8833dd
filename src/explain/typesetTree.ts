import {
  isConditionalNode,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
} from 'mathjs';
import { element, inBrackets, sign, words, xmlText } from './mathmlParts.ts';

/** Markup of a name; `isOperand` where a negative number needs brackets. */
export type NameMarkup = (name: string, isOperand: boolean) => string;

const SIGNS: Readonly<Record<string, string>> = {
  add: '+',
  subtract: '−',
  multiply: '×',
  smaller: '<',
  smallerEq: '≤',
  larger: '>',
  largerEq: '≥',
  equal: '=',
};

/** Signs round the argument of a function. */
const ENCLOSED: Readonly<Record<string, readonly [string, string]>> = { ceil: ['⌈', '⌉'], floor: ['⌊', '⌋'] };

const APPLY = '\u2061';

/** Without the brackets round the whole, where a line or a place says as much. */
function inner(node: MathNode): MathNode {
  return isParenthesisNode(node) ? inner(node.content) : node;
}

/** The parts of a condition that must all hold. */
export function conjuncts(node: MathNode): MathNode[] {
  return isOperatorNode(node) && (node.fn as string) === 'and' ? node.args.flatMap(conjuncts) : [node];
}

/**
 * Presentation MathML of a tree: fractions, powers, roots and cases as they are written by hand.
 *
 * @throws TypeError for a kind of expression that no formula has
 */
export function typesetTree(node: MathNode, name: NameMarkup, isOperand = false): string {
  const alone = (each: MathNode | undefined) => (each ? typesetTree(inner(each), name) : '');
  if (isParenthesisNode(node)) return inBrackets(alone(node));
  if (isConstantNode(node)) return element('mn', xmlText(String(node.value)));
  if (isSymbolNode(node)) return name(node.name, isOperand);
  if (isConditionalNode(node)) return cases(node, name);
  if (isFunctionNode(node)) return functionMarkup((node.fn as unknown as { name: string }).name, node.args.map(alone));
  if (!isOperatorNode(node)) throw new TypeError(`No formula has a ${node.type}`);
  const [left, right] = node.args;
  const operand = (each: MathNode | undefined) => (each ? typesetTree(each, name, true) : '');
  switch (node.fn as string) {
    case 'divide':
      return element('mfrac', group(alone(left)), group(alone(right)));
    case 'pow':
      return element('msup', group(operand(left)), group(alone(right)));
    case 'unaryMinus':
      return element('mrow', sign('−'), operand(left));
    case 'and':
    case 'or':
      return element('mrow', operand(left), words(` ${node.op} `), operand(right));
  }
  const character = SIGNS[node.fn as string];
  if (character === undefined) throw new TypeError(`No formula has the operator ${node.op}`);
  return element('mrow', operand(left), sign(character), operand(right));
}

/** One element, as a place that takes one must have. */
function group(content: string): string {
  return element('mrow', content);
}

function functionMarkup(called: string, args: string[]): string {
  const [argument = ''] = args;
  const signs = ENCLOSED[called];
  if (signs) return element('mrow', sign(signs[0]), argument, sign(signs[1]));
  if (called === 'sqrt') return element('msqrt', argument);
  if (called === 'exp') return element('msup', element('mi', 'e'), group(argument));
  const base = /^log(\d+)$/.exec(called)?.[1];
  const head = base
    ? element('msub', element('mi', 'log'), element('mn', base))
    : element('mi', called === 'log' ? 'ln' : xmlText(called));
  const list = args.flatMap((each, index) => (index === 0 ? [each] : [sign(','), each]));
  return element('mrow', head, sign(APPLY), inBrackets(list.join('')));
}

/** One row for each case, the last for all others. */
function cases(node: MathNode, name: NameMarkup): string {
  const rows: string[] = [];
  let rest = node;
  while (isConditionalNode(rest)) {
    const condition = element('mrow', words('if '), typesetTree(inner(rest.condition), name));
    rows.push(element('mtr', element('mtd', typesetTree(inner(rest.trueExpr), name)), element('mtd', condition)));
    rest = inner(rest.falseExpr);
  }
  rows.push(element('mtr', element('mtd', typesetTree(rest, name)), element('mtd', words('otherwise'))));
  return element('mrow', sign('{'), element('mtable', ...rows));
}
