/**
 * All of the library, with the reasons: what the element fetches with `import()` where the build for pages has left out
 * of its first file what a scenario needs. That build instantiates everything that this module brings once more, whole.
 *
 * @module
 */
import { type Engine, engine } from './engine.ts';
import { citedSource, why } from './reasons.ts';

/** Everything that the usual engine answers has the same answer here. */
export const wholeEngine: Engine = { ...engine, reasons: { citedSource, why } };
