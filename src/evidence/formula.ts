import type { Cite } from './source.ts';

/**
 * How one number of a plan came about, as data.
 *
 * `input`: given in the scenario, or its default. `catalog`: taken from a cited entry.
 * `formula`: `expression` over other fields by name. `search`: found so that `check` holds.
 */
export type Formula =
  | { kind: 'input'; label: string; cite?: Cite }
  | { kind: 'catalog'; label: string; cite?: Cite }
  | { kind: 'formula'; label: string; expression: string; cite?: Cite }
  | { kind: 'search'; label: string; check: string; cite?: Cite };

/** The fields of a record that hold numbers. */
export type NumericField<T> = { [K in keyof T]-?: NonNullable<T[K]> extends number ? K : never }[keyof T];

/** A table with a formula for every number of a result record: one that is missing does not compile. */
export type FormulasOf<T> = Readonly<Record<NumericField<T>, Formula>>;
