const LENGTH = 60;

/**
 * Text from outside as it may stand in a comment of any platform: letters, digits, blanks and `. , _ + - / ( )`.
 *
 * @param text anything
 * @param length most characters [1]
 * @returns one line; accents are dropped, each run of other characters is one `_`; `unnamed` where nothing is left
 */
export function commentText(text: string, length: number = LENGTH): string {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  const safe = plain.replace(/[^A-Za-z0-9 .,_+\-/()]+/gu, '_');
  return safe.slice(0, length).trim() || 'unnamed';
}
