import type { SourceId } from './sources.ts';

/** How far a figure can be trusted; what is not `standard` is shown with its status. */
export type Status = 'standard' | 'vendor' | 'paper' | 'measured' | 'derived' | 'unverified';

/** A document and the place in it, such as `rfc3550#section 5.1`; the place is never empty. */
export type Cite = `${SourceId}#${string}`;

/** The keys of an entry that hold numbers. */
export type NumericKey<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T];

/** A catalog entry in which every number has its citation: one that lacks it does not compile. */
export type Cited<T> = Readonly<T> & { readonly cites: Readonly<Record<NumericKey<T>, Cite>> };
