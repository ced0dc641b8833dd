import type { FilledScenario, FilledUse } from './scenario.ts';

/** The media of a scenario, or the first of a mix. */
export function firstUse({ media }: Pick<FilledScenario, 'media'>): FilledUse {
  const [first] = [media].flat() as [FilledUse, ...FilledUse[]];
  return first;
}
