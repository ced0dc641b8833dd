import { mixDefaults, useDefaults } from './mixDefaults.ts';
import type { FilledScenario, MediaUse, Scenario, SingleScenario } from './scenario.ts';

/** A mix of media with every default in place: each use is filled like one alone. */
export function filledMix(
  scenario: Scenario,
  uses: readonly MediaUse[],
  fill: (scenario: Scenario, media: MediaUse) => SingleScenario,
): FilledScenario {
  const filled = uses.map(({ shareRatio, ...use }, index) =>
    fill({ ...scenario, ...(scenario.defaults && { defaults: useDefaults(scenario.defaults, index) }) }, use),
  );
  const media = filled.map((each, index) => ({ ...each.media, shareRatio: uses[index]?.shareRatio ?? 1 }));
  const [first] = filled as [SingleScenario, ...SingleScenario[]];
  return { ...first, media, defaults: mixDefaults(filled.map(({ defaults }) => defaults)) };
}
