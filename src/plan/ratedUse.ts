import { firstUse } from '../scenario/firstUse.ts';
import type { SingleScenario } from '../scenario/scenario.ts';
import type { Plan, PlannedMedia } from './plan.ts';

/** The media that a plan rates, and the scenario as if all calls used it. */
export function ratedUse({ scenario, media, quality }: Pick<Plan, 'scenario' | 'media' | 'quality'>): {
  scenario: SingleScenario;
  media: PlannedMedia | undefined;
} {
  const index = Number(quality.use?.split('.')[1] ?? 0);
  const use = [scenario.media].flat()[index] ?? firstUse(scenario);
  return { scenario: { ...scenario, media: use }, media: media[index] };
}
