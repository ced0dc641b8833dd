const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What HTML does not allow as a character: controls, noncharacters, and halves of pairs. */
const NOT_ALLOWED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

/** Text in which no character means anything to HTML or SVG, between tags and in quoted attributes; what is not allowed there is a space. */
export function htmlText(text: string): string {
  return text.replace(NOT_ALLOWED, ' ').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A table with a head; the first cell of each row names it. */
export function htmlTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? `<th scope="row">${htmlText(cell)}</th>` : `<td>${htmlText(cell)}</td>`));
  return [
    '<table>',
    `<thead><tr>${head.map((cell) => `<th scope="col">${htmlText(cell)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${cells(row).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n');
}
