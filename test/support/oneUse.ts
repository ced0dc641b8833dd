import type { MediaUse, Scenario } from '../../src/index.ts';

/** The media of a scenario that has no mix; the first of one that has. */
export const oneUse = ({ media = {} }: Pick<Scenario, 'media'>): MediaUse => [media].flat()[0] ?? {};
