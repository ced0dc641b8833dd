import type { Cite } from '../evidence/source.ts';

/** One thing to look at, and what came of it; `unknown` where nobody has said. */
export interface Check {
  /** A word of this library, in kebab case. */
  id: string;
  label: string;
  outcome: 'ok' | 'fails' | 'unknown';
  cite: Cite;
}

/** The outcome of what may not be known. */
export function outcomeOf(isOk: boolean | undefined): Check['outcome'] {
  if (isOk === undefined) return 'unknown';
  return isOk ? 'ok' : 'fails';
}
