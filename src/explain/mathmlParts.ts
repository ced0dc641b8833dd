import { formatNumber } from '../units/format.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML, in an element or in an attribute. Characters that XML does not have are left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

/** An element round markup. */
export function element(name: string, ...content: readonly string[]): string {
  return `<${name}>${content.join('')}</${name}>`;
}

export const sign = (character: string): string => element('mo', xmlText(character));
export const words = (text: string): string => element('mtext', xmlText(text));
export const inBrackets = (content: string): string => element('mrow', sign('('), content, sign(')'));

/** Digits after the point that three of a number's own fit into. */
function decimalsFor(value: number): number {
  const leading = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return Math.min(100, Math.max(3, 2 - leading));
}

/** A number for reading: three decimals, or three digits where it is smaller than that. */
function numberMarkup(value: number): string {
  const [digits = '', power] = formatNumber(value, decimalsFor(value)).split('e');
  const mantissa = signed(digits);
  return power === undefined
    ? mantissa
    : element('mrow', mantissa, sign('×'), element('msup', element('mn', '10'), signed(power.replace('+', ''))));
}

function signed(digits: string): string {
  return digits.startsWith('-') ? element('mrow', sign('−'), element('mn', digits.slice(1))) : element('mn', digits);
}

/** A number with its unit. */
export function amountMarkup(value: number, unit: string | undefined): string {
  const number = numberMarkup(value);
  return unit === undefined ? number : element('mrow', number, '<mspace width="0.2em"/>', element('mi', xmlText(unit)));
}
