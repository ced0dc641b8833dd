import { type BigNumber, createBigNumberClass } from 'mathjs';
import { bareParser } from './bareParser.ts';

const BigNumberClass = createBigNumberClass({ config: { precision: 32 } }) as new (decimal: string) => BigNumber;

/** Exact value of decimal text, as 32 digits hold it. */
export function exact(decimal: string): BigNumber {
  return new BigNumberClass(decimal);
}

/**
 * Syntax tree of a text, with decimal numbers of 32 digits.
 *
 * @throws SyntaxError for what is no expression of numbers and names
 */
export const syntaxTree = bareParser({ numeric: exact });
