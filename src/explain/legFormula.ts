import type { Formula } from '../evidence/formula.ts';

/** What stands for the rate of a call, and is that of one of its legs. */
const OF_ONE_LEG = /\b(measuredCall|meanMeasured)BitsPerSecond\b/;

/** The formula of what calls take, where each has several legs. */
export function legFormula(formula: Formula): Formula {
  if (!('expression' in formula)) return formula;
  const expression = formula.expression.replace('peakCalls', 'legs').replace(OF_ONE_LEG, '$& * legsPerCall');
  return { ...formula, expression };
}
