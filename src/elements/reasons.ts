/**
 * What only a person who asks needs: the steps behind a number, and the bibliography. The element fetches it with
 * `import()`, so that a page which shows an answer does not pay for the reasons.
 *
 * @module
 */
export { citedSource } from '../evidence/sources.ts';
export { why } from './why.ts';
