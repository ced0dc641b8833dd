import {
  type BigNumber,
  isBigNumber,
  isConstantNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
} from 'mathjs';
import { productDimension, sameDimension } from './dimension.ts';
import { exact } from './exactMath.ts';
import { didYouMean, Refusal } from './refusal.ts';
import { type Dimension, RATE_SIGN, unitWord } from './unitWords.ts';

/** What an expression comes to, in bits, seconds, kilometers and single things. */
export interface Measured {
  value: BigNumber;
  dimension: Dimension;
  /** Whether a unit was named. A number without one has the unit that is asked for. */
  isNamed: boolean;
  /** Whether a time was named: calls an hour times their length are traffic, calls alone are not. */
  isTimed: boolean;
  /** A percentage and nothing but that. */
  isShare: boolean;
  /** What a number without a unit counts in: the unit that is asked for, ones as shares do, or what cannot be told. */
  counts: 'asked' | 'ones' | 'unsure';
}

export type NamedValues = ReadonlyMap<string, Measured>;

const MOST_NODES = 60;
const MOST_POWER = 64;

/** A number without a unit. */
export function bare(value: BigNumber): Measured {
  return { value, dimension: {}, isNamed: false, isTimed: false, isShare: false, counts: 'asked' };
}

/** One of a unit, or of a rate such as `Mbit$s`. */
function one(word: string): Measured | undefined {
  const [above = '', below] = word.split(RATE_SIGN);
  if (below !== undefined) return product(one(above), one(below), -1);
  const unit = unitWord(word);
  if (!unit) return undefined;
  const { times, over = '1', dimension } = unit;
  const isShare = word === 'percent';
  const isTimed = dimension.time !== undefined;
  return { value: exact(times).div(exact(over)), dimension, isNamed: !isShare, isTimed, isShare, counts: 'ones' };
}

/**
 * What a tree of numbers, units and names comes to.
 *
 * @param names what the scope holds
 * @throws Refusal for more than 60 nodes, any other kind of node, and whatever can be read in two ways
 */
export function evaluated(tree: MathNode, names: NamedValues): Measured {
  let nodes = 0;
  let amounts = 0;
  tree.traverse((node) => {
    nodes += 1;
    if (isConstantNode(node) || (isSymbolNode(node) && names.has(node.name))) amounts += 1;
  });
  if (nodes > MOST_NODES) throw new Refusal(`in at most ${MOST_NODES} parts`);
  // A unit alone is no amount.
  if (amounts === 0) throw new Refusal();
  return valueOf(tree, names);
}

function valueOf(node: MathNode, names: NamedValues): Measured {
  const result = measured(node, names);
  if (!result.value.isFinite()) throw new Refusal('finite');
  return result;
}

function measured(node: MathNode, names: NamedValues): Measured {
  if (isParenthesisNode(node)) return valueOf(node.content, names);
  if (isConstantNode(node)) {
    const held: unknown = node.value;
    if (isBigNumber(held)) return bare(held);
  }
  if (isSymbolNode(node)) {
    const named = names.get(node.name) ?? one(node.name);
    if (named) return named;
  }
  if (!isOperatorNode(node)) throw new Refusal();
  const [first, second] = node.args.map((each) => valueOf(each, names));
  if (node.implicit) refuseUnlessUnit(node.args, names);
  if (!first) throw new Refusal();
  switch (node.fn as string) {
    case 'unaryMinus':
      return { ...first, value: first.value.neg() };
    case 'unaryPlus':
      return first;
    case 'add':
      return sum(first, second, (a, b) => a.plus(b));
    case 'subtract':
      return sum(first, second, (a, b) => a.minus(b));
    case 'multiply':
      return node.implicit ? amount(first, second) : product(first, second, 1);
    case 'divide':
      return product(first, second, -1);
    case 'pow':
      return power(first, second);
    default:
      throw new Refusal();
  }
}

/** What stands side by side is a number with its unit. Anything else may be a product, or two things, or a slip. */
function refuseUnlessUnit([left, right]: MathNode[], names: NamedValues): void {
  if (!left || !right) throw new Refusal();
  const unit = isOperatorNode(right) && right.fn === 'pow' ? right.args[0] : right;
  const isUnit = unit !== undefined && isSymbolNode(unit) && !names.has(unit.name);
  if (isOperatorNode(left) && left.fn === 'divide' && isUnit)
    throw new Refusal(`did you mean (a / b) ${shown(unit.name)} or a / (b ${shown(unit.name)})?`);
  if (isUnit && !isSymbolNode(left) && !(isOperatorNode(left) && left.implicit)) return;
  throw new Refusal(
    isConstantNode(right) ? didYouMean(['a + between the two']) : 'with * between a number and what it multiplies',
  );
}

/** A unit as it is typed. */
function shown(name: string): string {
  return name === 'percent' ? '%' : name.replace(RATE_SIGN, '/');
}

/** Where a number has got its unit, it is as much a percentage as the unit is. */
function amount(number: Measured, unit: Measured | undefined): Measured {
  return { ...product(number, unit, 1), isShare: unit?.isShare === true && !number.isNamed, counts: 'ones' };
}

function product(first: Measured | undefined, second: Measured | undefined, exponent: 1 | -1): Measured {
  if (!first || !second) throw new Refusal();
  return {
    value: exponent === 1 ? first.value.times(second.value) : first.value.div(second.value),
    dimension: productDimension(first.dimension, second.dimension, exponent),
    isNamed: first.isNamed || second.isNamed,
    isTimed: first.isTimed || second.isTimed,
    isShare: first.isShare && !second.isShare && !second.isNamed && exponent === -1,
    counts: countsOf(first, second),
  };
}

/** 0.05 * 100 % may be 5 % or 0.05 %. */
function countsOf(first: Measured, second: Measured): Measured['counts'] {
  return first.counts === second.counts ? first.counts : 'unsure';
}

/** Two of a kind, added. 50 + 10 % is refused: some mean 50.1 and some 55. */
function sum(first: Measured, second: Measured | undefined, add: (a: BigNumber, b: BigNumber) => BigNumber): Measured {
  if (!second) throw new Refusal();
  if (first.isShare !== second.isShare) throw new Refusal(didYouMean(['* 110 % for a tenth more']));
  if (!sameDimension(first.dimension, second.dimension) || first.isNamed !== second.isNamed)
    throw new Refusal('with the same unit on both sides of a sum');
  const value = add(first.value, second.value);
  return { ...first, value, isTimed: first.isTimed || second.isTimed, counts: countsOf(first, second) };
}

function power(base: Measured, exponent: Measured | undefined): Measured {
  if (!exponent || exponent.isNamed || exponent.isShare || base.isShare) throw new Refusal();
  const times = exponent.value.toNumber();
  if (!(Number.isInteger(times) && Math.abs(times) <= MOST_POWER))
    throw new Refusal(`with whole powers up to ${MOST_POWER}`);
  return { ...base, value: base.value.pow(times), dimension: productDimension({}, base.dimension, times) };
}
