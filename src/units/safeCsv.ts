/**
 * How every table of the library is written as CSV. A cell that a spreadsheet would run as a formula is made text by a
 * `'` before it, however many lines it has; East Asian spreadsheets also take the wide signs.
 */
export const SAFE_CSV = { escapeFormulae: /^[=+\-@\t\r\n＝＋－＠]/, newline: '\n' } as const;
