const SIGNS: readonly [RegExp, string][] = [
  // Marks of direction, which some locales put beside a minus sign.
  [/[\u061C\u200E\u200F]/g, ''],
  [/\s/gu, ' '],
  [/[×⋅·]/g, '*'],
  [/÷/g, '/'],
  [/−/g, '-'],
  [/٪/g, '%'],
  [/’/g, "'"],
  [/[µμ](?=s)/g, 'u'],
];

/** Full-width forms, as typed with a Japanese keyboard, to the characters they are the wide forms of. */
function narrow(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** A text with one character for each sign. */
export function plainSigns(text: string): string {
  return SIGNS.reduce((result, [pattern, sign]) => result.replace(pattern, sign), narrow(text)).trim();
}
