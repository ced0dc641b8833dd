/** What made a plan: kept in it, so that a quote can be recomputed years later. */
export const VERSIONS = { engine: '0.1.0', catalog: '2026-11-25' } as const;
