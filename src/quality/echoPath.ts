import type { EModelScale } from '../catalog/eModelScales.ts';
import { assertRange } from '../errors/assertRange.ts';
import type { EModelInput, EModelParameters } from './eModelInput.ts';

/** How the delays of the echo path came about. */
export type EchoConvention =
  /** T or Tr was given; what was not is 0. */
  | 'given'
  /** A symmetric path with four wires from end to end: T = Ta, Tr = 2·Ta. */
  | 'from-one-way-delay'
  /** T = Tr = 0. */
  | 'echo-free'
  /** The scale has no echo. */
  | 'not-modeled';

/** The delays of the echo path, and by which convention. */
export function echoPath(
  { echoFree, ...given }: EModelInput,
  scale: EModelScale,
  { oneWayDelayMs, echoPathDelayMs, roundTripDelayMs }: EModelParameters,
): Pick<EModelParameters, 'echoPathDelayMs' | 'roundTripDelayMs'> & { echoConvention: EchoConvention } {
  if (scale === 'fullband') return { echoConvention: 'not-modeled', echoPathDelayMs: 0, roundTripDelayMs: 0 };
  if (echoFree) {
    for (const [field, delayMs] of Object.entries({ echoPathDelayMs, roundTripDelayMs }))
      assertRange(field, delayMs, delayMs === 0, 'no delay, as there is no echo');
    return { echoConvention: 'echo-free', echoPathDelayMs, roundTripDelayMs };
  }
  if (given.echoPathDelayMs !== undefined || given.roundTripDelayMs !== undefined)
    return { echoConvention: 'given', echoPathDelayMs, roundTripDelayMs };
  return {
    echoConvention: 'from-one-way-delay',
    echoPathDelayMs: oneWayDelayMs,
    roundTripDelayMs: 2 * oneWayDelayMs,
  };
}
