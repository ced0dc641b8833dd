/** Where a reader of Markdown makes a link, a mention or a picture of text, once all escapes are gone. */
const MADE_LATER = /@(?=\S)|:(?=[\w+-]+:)/g;
const WORD_JOINER = '\u2060';
const SIGNS = /[\\`*_{}[\]<>()#+!|~&$]|:(?=\/\/)|(?<=www)\./gi;

/**
 * Text in which no character means anything to Markdown, its GitHub flavor, or HTML: no markup, no link from an address,
 * no formula, no emoji. What has no escape is parted by a sign that takes no room.
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(MADE_LATER, `$&${WORD_JOINER}`)
    .replace(SIGNS, (sign) => `\\${sign}`);
}
