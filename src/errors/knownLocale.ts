import { CapacityError } from './capacityError.ts';

/**
 * A locale in its canonical form.
 *
 * @throws CapacityError `unknown-id` for what is no language tag
 */
export function knownLocale(locale: string): string {
  try {
    const [canonical] = typeof locale === 'string' ? Intl.getCanonicalLocales(locale) : [];
    if (canonical !== undefined) return canonical;
  } catch {
    // Told below, like an empty one.
  }
  const expected = 'a language tag such as de-DE';
  throw new CapacityError({ code: 'unknown-id', field: 'locale', received: typeof locale, expected });
}
