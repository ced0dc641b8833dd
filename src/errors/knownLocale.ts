import { CapacityError } from './capacityError.ts';

/**
 * A locale in its canonical form.
 *
 * @throws CapacityError `unknown-id` for what is no language tag, or one of a language whose numbers are not known here
 */
export function knownLocale(locale: string): string {
  try {
    const [canonical] = typeof locale === 'string' ? Intl.NumberFormat.supportedLocalesOf(locale) : [];
    if (canonical !== undefined) return canonical;
  } catch {
    // Told below, like an empty one.
  }
  const received = typeof locale === 'string' ? locale : typeof locale;
  const expected = 'a language tag such as de-DE';
  throw new CapacityError({ code: 'unknown-id', field: 'locale', received, expected });
}
