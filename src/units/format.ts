import { type Unit, UNIT_SUFFIXES, unitSuffix } from './suffix.ts';

const MAX_DECIMALS = 3;

/** A number as text with at most three decimals and no grouping: the same in every locale. */
export function formatNumber(value: number, decimals: number = MAX_DECIMALS): string {
  return String(Number(value.toFixed(decimals)));
}

/**
 * A bit rate as text, k = 1000.
 *
 * @param bitsPerSecond the rate [bit/s]
 * @returns such as `95.2 kbit/s` or `4.76 Mbit/s`; three decimals at most
 */
export function formatBitRate(bitsPerSecond: number): string {
  if (bitsPerSecond >= 1e9) return `${formatNumber(bitsPerSecond / 1e9)} Gbit/s`;
  if (bitsPerSecond >= 1e6) return `${formatNumber(bitsPerSecond / 1e6)} Mbit/s`;
  if (bitsPerSecond >= 1e3) return `${formatNumber(bitsPerSecond / 1e3)} kbit/s`;
  return `${formatNumber(bitsPerSecond)} bit/s`;
}

/** A size as text: packets in bytes, what calls come to in decimal kB, MB or GB. */
function formatBytes(bytes: number): string {
  if (bytes >= 1e9) return `${formatNumber(bytes / 1e9)} GB`;
  if (bytes >= 1e6) return `${formatNumber(bytes / 1e6)} MB`;
  return bytes >= 1e5 ? `${formatNumber(bytes / 1e3)} kB` : `${formatNumber(bytes)} B`;
}

/** A share as a percentage, such as `47.6 %`. */
export function formatRatio(ratio: number): string {
  return `${formatNumber(ratio * 100, 2)} %`;
}

/**
 * A value as text, in the unit that its name ends in.
 *
 * @param name the field's name, such as `wireBitsPerSecond`
 * @param value what the field holds; text and booleans are returned as they stand
 */
export function formatValue(name: string, value: unknown): string {
  if (typeof value !== 'number') return String(value);
  const suffix = unitSuffix(name);
  const unit: Unit = suffix ? UNIT_SUFFIXES[suffix] : '1';
  if (unit === 'bit/s') return formatBitRate(value);
  if (suffix === 'Ratio') return formatRatio(value);
  if (unit === 'B') return formatBytes(value);
  if (unit === '1' || unit === 'code point') return formatNumber(value);
  return `${formatNumber(value)} ${unit}`;
}
