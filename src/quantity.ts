/**
 * Text that people type, to numbers and back: quantities with units, expressions, digits as a locale writes them.
 *
 * @module
 */
export { parseQuantity, type ParseQuantityOptions } from './quantity/parseQuantity.ts';
export { formatQuantity, type FormatQuantityOptions } from './quantity/formatQuantity.ts';
export type { QuantityUnit } from './quantity/targetUnit.ts';
export type { UnitName } from './quantity/unitWords.ts';
