import type { Fill } from './filledDay.ts';
import type { FilledScenario, Scenario } from './scenario.ts';

/** "Some users dissatisfied" begins below this: the least that planning usually aims at. */
export const TARGET_SCORE = 3.6;

/** The network and the quality aimed at, with their defaults. */
export function filledNetwork(
  { network = {}, quality }: Scenario,
  fill: Fill,
): Pick<FilledScenario, 'network' | 'quality'> {
  const { jitterMs, jitterKind } = network;
  const kind = jitterMs === undefined ? jitterKind : fill('network.jitterKind', jitterKind, 'rfc3550');
  const targetMeanOpinionScore = fill('quality.targetMeanOpinionScore', quality?.targetMeanOpinionScore, TARGET_SCORE);
  return { network: { ...network, ...(kind && { jitterKind: kind }) }, quality: { targetMeanOpinionScore } };
}
