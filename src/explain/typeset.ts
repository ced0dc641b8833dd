import { createConditionalNode, createFunctionNode } from 'mathjs';
import { bareParser } from '../quantity/bareParser.ts';
import { UNIT_SUFFIXES, type UnitSuffix } from '../units/suffix.ts';
import type { Step } from './explain.ts';
import { amountMarkup, element, inBrackets, sign, xmlText } from './mathmlParts.ts';
import { valuesText } from './outline.ts';
import { nameMarkup } from './typesetName.ts';
import { conjuncts, type NameMarkup, typesetTree } from './typesetTree.ts';

/** Numbers stay as the formula writes them. */
const tree = bareParser({
  numeric: (decimal) => decimal,
  nodes: { ConditionalNode: createConditionalNode, FunctionNode: createFunctionNode },
});

/**
 * A step as presentation MathML: its formula with names, below it the same with values and units, then what it comes
 * to. Of what was searched for, the conditions stand there in place of a formula; an input or a catalog value is one
 * line.
 *
 * @returns one `math` element as text, well-formed XML with everything escaped, which says the same in words in
 * `alttext`
 */
export function mathml(step: Step): string {
  const rule = step.expression ?? step.check;
  const value = amountMarkup(step.value, unitOf(step.unit));
  const name = nameMarkup(step.name);
  const result: Row = [name, sign('='), value];
  if (rule === undefined || rule === '') return math(step, [result]);
  const parsed = tree(rule);
  const withValues = valueMarkup(step);
  if (step.expression === undefined) {
    const conditions = conjuncts(parsed);
    const lines = (markup: NameMarkup) => conditions.map((each): Row => ['', '', typesetTree(each, markup)]);
    return math(step, [...lines(nameMarkup), ...lines(withValues), result]);
  }
  return math(step, [
    [name, sign('='), typesetTree(parsed, nameMarkup)],
    ['', sign('='), typesetTree(parsed, withValues)],
    ['', sign('='), value],
  ]);
}

type Row = readonly [left: string, relation: string, right: string];

/** The value behind each name, with its unit; the step's own name stands for what was found. */
function valueMarkup(step: Step): NameMarkup {
  const used = new Map<string, Pick<Step, 'value' | 'unit'>>(step.uses.map(({ name, step: each }) => [name, each]));
  return (name, isOperand) => {
    const { value, unit } = used.get(name) ?? step;
    const amount = amountMarkup(value, unitOf(unit));
    return isOperand && value < 0 ? inBrackets(amount) : amount;
  };
}

/** Unit to be shown; undefined for a pure number and a label. */
function unitOf(suffix: UnitSuffix | undefined): string | undefined {
  const unit = suffix && UNIT_SUFFIXES[suffix];
  return unit === '1' || unit === 'code point' ? undefined : unit;
}

function math(step: Step, rows: readonly Row[]): string {
  const body = rows.map((cells) => element('mtr', ...cells.map((cell) => element('mtd', cell))));
  const said = step.uses.length > 0 ? `${step.label}: ${valuesText(step)}` : step.label;
  const attributes = `xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="${xmlText(said)}"`;
  return `<math ${attributes}>${element('mtable', ...body)}</math>`;
}
