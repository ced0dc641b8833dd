import type { Impairment, OwnImpairment } from '../catalog/impairmentEntry.ts';
import { eModel } from './eModel.ts';
import type { EModelResult } from './eModelResult.ts';
import type { RepairedLossValues } from './repairedLoss.ts';

/**
 * The E-model's rating of a codec after so much delay and loss.
 *
 * @returns undefined where there is loss and nothing tells how the codec bears it
 */
export function rating(
  known: OwnImpairment | Impairment,
  oneWayDelayMs: number,
  { residualLossRatio, residualBurstFactor }: RepairedLossValues,
): EModelResult | undefined {
  const { scale, equipmentImpairmentFactor } = known;
  const isBursty = residualBurstFactor > 1 && scale !== 'narrowband';
  const bursty = isBursty && 'burstyLossRobustnessFactor' in known ? known.burstyLossRobustnessFactor : undefined;
  const lossRobustnessFactor = bursty ?? known.lossRobustnessFactor;
  if (residualLossRatio > 0 && lossRobustnessFactor === undefined) return undefined;
  return eModel({
    scale,
    oneWayDelayMs,
    equipmentImpairmentFactor,
    ...(lossRobustnessFactor !== undefined && { lossRobustnessFactor }),
    lossPercent: residualLossRatio * 100,
    ...(scale === 'narrowband' && { burstFactor: residualBurstFactor }),
  });
}
