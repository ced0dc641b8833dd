import type { EModelParameters } from './eModelInput.ts';

/**
 * Ie,eff: what codec and loss take away together.
 *
 * @source ITU-T G.107, equation (7-29); G.107.1, equation (7-15)
 */
export function equipmentImpairment({
  equipmentImpairmentFactor,
  lossCeilingFactor,
  lossPercent,
  burstFactor,
  lossRobustnessFactor,
}: EModelParameters & { lossCeilingFactor: number }): number {
  const lossShare = lossPercent / (lossPercent / burstFactor + lossRobustnessFactor);
  return equipmentImpairmentFactor + (lossCeilingFactor - equipmentImpairmentFactor) * lossShare;
}
