import { type Unit, UNIT_SUFFIXES, unitSuffix } from './suffix.ts';

const MAX_DECIMALS = 3;

/** A number as text with at most three decimals and no grouping: the same in every locale. */
export function formatNumber(value: number, decimals: number = MAX_DECIMALS): string {
  return String(Number(value.toFixed(decimals)));
}

/** With the largest prefix up to G that leaves one or more, k = 1000; what has to be enough is rounded up. */
function scaled(value: number, unit: string, isLeast?: boolean): string {
  const power = value >= 1e9 ? 3 : value >= 1e6 ? 2 : value >= 1e3 ? 1 : 0;
  const shown = isLeast ? Math.ceil(value / 1e3 ** (power - 1)) / 1e3 : value / 1e3 ** power;
  return `${formatNumber(shown)} ${'kMG'.charAt(power - 1)}${unit}`;
}

/**
 * A bit rate as text, k = 1000.
 *
 * @param bitsPerSecond the rate [bit/s]
 * @returns such as `95.2 kbit/s` or `4.76 Mbit/s`; three decimals at most
 */
export function formatBitRate(bitsPerSecond: number): string {
  return scaled(bitsPerSecond, 'bit/s');
}

/** A share as a percentage, such as `47.6 %`. */
export function formatRatio(ratio: number): string {
  return `${formatNumber(ratio * 100, 2)} %`;
}

/**
 * A value as text, in the unit that its name ends in. A link that is enough is rounded up, so that one of the size
 * printed is enough too; all else to the nearest.
 *
 * @param name the field's name, such as `wireBitsPerSecond`
 * @param value what the field holds; text and booleans are returned as they stand
 */
export function formatValue(name: string, value: unknown): string {
  if (typeof value !== 'number') return String(value);
  const suffix = unitSuffix(name);
  const unit: Unit = suffix ? UNIT_SUFFIXES[suffix] : '1';
  // Packets are counted in bytes, what calls come to in kB and more.
  if (unit === 'bit/s' || (unit === 'B' && value >= 1e5))
    return scaled(value, unit, /smallestLink|grownLink/.test(name));
  if (suffix === 'Ratio') return formatRatio(value);
  if (unit === '1' || unit === 'code point') return formatNumber(value);
  return `${formatNumber(value)} ${unit}`;
}
