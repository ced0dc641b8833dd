import { InputError } from './inputError.ts';

const FORMATS = ['text', 'json', 'markdown', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

/** The value of `--format`, checked; text when there is none. What only some commands write is one `more`. */
export function formatOption(given?: string): Format;
export function formatOption<More extends string>(given: string | undefined, more: More): Format | More;
export function formatOption(given = 'text', more?: string): string {
  const formats: readonly string[] = more === undefined ? FORMATS : [...FORMATS, more];
  if (formats.includes(given)) return given;
  const expected = `one of ${formats.join(', ')}`;
  throw new InputError([{ path: '--format', code: 'not-a-choice', expected, received: JSON.stringify(given) }]);
}
