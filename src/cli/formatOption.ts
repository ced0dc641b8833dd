import { InputError } from './inputError.ts';

const FORMATS = ['text', 'json', 'markdown', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

/** The value of `--format`, checked; text when there is none. */
export function formatOption(given = 'text'): Format {
  const format = FORMATS.find((each) => each === given);
  if (format) return format;
  const expected = `one of ${FORMATS.join(', ')}`;
  throw new InputError([{ path: '--format', code: 'not-a-choice', expected, received: JSON.stringify(given) }]);
}
