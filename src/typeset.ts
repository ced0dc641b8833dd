/**
 * Formulas as they are written by hand.
 *
 * @module
 */
export { mathml } from './explain/typeset.ts';
