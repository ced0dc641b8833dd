import fc from 'fast-check';
import { E_MODEL_PARAMETERS, type EModelInput, type EModelParameterName } from '../../src/index.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A parameter within the range that its Recommendation permits; at times at its default. */
const permitted = (name: EModelParameterName) => {
  const { least, most } = E_MODEL_PARAMETERS[name];
  return real(least, most);
};

const some = (names: readonly EModelParameterName[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, permitted(name)])), { requiredKeys: [] });

const OF_EVERY_SCALE = [
  'oneWayDelayMs',
  'delaySensitivityFactor',
  'minimumPerceivableDelayMs',
  'equipmentImpairmentFactor',
  'lossRobustnessFactor',
  'lossPercent',
] as const;
const every = Object.keys(E_MODEL_PARAMETERS) as EModelParameterName[];
const OF_WIDEBAND = every.filter(
  (name) => !['quantizingDistortionUnits', 'advantageFactor', 'burstFactor'].includes(name),
);

/** What a planner may ask, each parameter within the range of its table. */
export const eModelInput: fc.Arbitrary<EModelInput> = fc.oneof(
  some(every),
  fc
    .tuple(some(OF_WIDEBAND), fc.constantFrom('ro', 'noise'))
    .map(([given, echoReference]) => ({ ...given, scale: 'wideband' as const, echoReference })),
  some(OF_EVERY_SCALE).map((given) => ({ ...given, scale: 'fullband' as const })),
);
