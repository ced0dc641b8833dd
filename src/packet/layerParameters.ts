import type { Layer, LayerFlag, LayerNumber, LayerSizes } from '../catalog/layerEntry.ts';
import type { LayerSpec } from '../catalog/layerSpec.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';

/**
 * Adds to a layer what the numbers and flags given for it ask for, and its label.
 *
 * @param field where the layer stands, for errors
 * @throws CapacityError `out-of-range`; `unknown-id` for a parameter that the layer does not have
 */
export function addParameters(
  stacked: LayerSizes & Pick<Layer, 'label' | 'mtuBytes'>,
  parameters: Layer['parameters'],
  spec: LayerSpec,
  field: string,
): void {
  assertKnown(parameters, spec, field);
  if (spec.layer === 'custom' && spec.label) stacked.label = spec.label;
  for (const [name, parameter] of Object.entries(parameters)) {
    const given = (spec as unknown as Readonly<Record<string, unknown>>)[name];
    if (parameter.kind === 'word' || given === undefined) continue;
    const { part, bytesEach } = parameter;
    stacked[part] = (stacked[part] ?? 0) + bytesEach * stepsAbove(parameter, given, `${field}.${name}`);
  }
}

function assertKnown(parameters: Layer['parameters'], spec: LayerSpec, field: string): void {
  for (const [name, received] of Object.entries(spec) as [string, unknown][]) {
    const isLabel = spec.layer === 'custom' && name === 'label' && typeof received === 'string';
    if (name === 'layer' || received === undefined || isLabel || Object.hasOwn(parameters, name)) continue;
    const expected = `nothing, or one of ${Object.keys(parameters).join(', ')}`;
    throw new CapacityError({ code: 'unknown-id', field: `${field}.${name}`, received, expected });
  }
}

/** How far a value lies above the parameter's standard, which the layer's sizes hold already. */
function stepsAbove(parameter: LayerNumber | LayerFlag, given: unknown, field: string): number {
  if (parameter.kind === 'flag') {
    if (typeof given === 'boolean') return Number(given) - Number(parameter.isStandard);
    throw new CapacityError({ code: 'out-of-range', field, received: given, expected: 'true or false' });
  }
  const { least, most, step, standard } = parameter;
  const value = given as number;
  const expected = `a whole number from ${least} to ${most}, a multiple of ${step}`;
  assertRange(field, value, value >= least && value <= most && value % step === 0, expected);
  return value - standard;
}
