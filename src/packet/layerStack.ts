import { entryOf } from '../catalog/entryOf.ts';
import { layerMisfit, MOST_LAYERS } from '../catalog/layerOrder.ts';
import type { LayerEntry, LayerSpec } from '../catalog/layerSpec.ts';
import type { Layer, LayerFlag, LayerNumber } from '../catalog/layerEntry.ts';
import { LAYERS } from '../catalog/layers.ts';
import { layerWords } from '../catalog/layerWords.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';

/** A layer with its parameters applied. */
export interface StackedLayer extends Omit<Layer, 'parameters'> {
  layer: LayerSpec['layer'];
}

/**
 * Layers with their sizes, checked for an order that can exist.
 *
 * @param layers ids or entries with parameters, innermost first
 * @throws CapacityError `unknown-id`, also for a word that does not go with the rest; `out-of-range` for a number;
 *   `layer-order` for a layer that cannot carry what is inside it
 */
export function layerStack(layers: readonly LayerEntry[]): StackedLayer[] {
  assertRange('layers', layers.length, layers.length <= MOST_LAYERS, `at most ${MOST_LAYERS} layers`);
  const misfit = layerMisfit(layers);
  if (misfit) throw new CapacityError({ code: 'layer-order', ...misfit });
  return layers.map((_, index) => stackedLayer(layers, index));
}

function stackedLayer(layers: readonly LayerEntry[], index: number): StackedLayer {
  const entry = layers[index] ?? 'custom';
  const spec = typeof entry === 'string' ? ({ layer: entry } as LayerSpec) : entry;
  const field = `layers.${index}`;
  const { parameters, ...base }: Layer = entryOf(LAYERS, spec.layer, field);
  const stacked: StackedLayer = { ...base, layer: spec.layer };
  if (spec.layer === 'custom' && spec.label) stacked.label = spec.label;
  const { choices, misfit } = layerWords(layers, index);
  if (misfit) throw new CapacityError({ code: 'unknown-id', ...misfit });
  for (const { headerBytes = 0, trailerBytes = 0, coveredBytes = 0, blockBytes, cite } of choices) {
    stacked.headerBytes += headerBytes;
    stacked.trailerBytes += trailerBytes;
    stacked.coveredBytes += coveredBytes;
    stacked.blockBytes = blockBytes ?? stacked.blockBytes;
    stacked.cite = cite ?? stacked.cite;
  }
  for (const [name, parameter] of Object.entries(parameters)) {
    const given = (spec as unknown as Readonly<Record<string, unknown>>)[name];
    if (parameter.kind === 'word' || given === undefined) continue;
    const { part, bytesEach } = parameter;
    stacked[part] = (stacked[part] ?? 0) + bytesEach * stepsAbove(parameter, given, `${field}.${name}`);
  }
  if (stacked.coversAll) stacked.coveredBytes = stacked.headerBytes + stacked.trailerBytes;
  return stacked;
}

/** How far a value lies above the parameter's standard, which the layer's sizes hold already. */
function stepsAbove(parameter: LayerNumber | LayerFlag, given: unknown, field: string): number {
  if (parameter.kind === 'flag') {
    if (typeof given === 'boolean') return Number(given) - Number(parameter.isStandard);
    throw new CapacityError({ code: 'out-of-range', field, received: given, expected: 'true or false' });
  }
  const { least, most, step, standard } = parameter;
  const value = Number(given);
  const expected = `a whole number from ${least} to ${most}, a multiple of ${step}`;
  assertRange(field, value, value >= least && value <= most && value % step === 0, expected);
  return value - standard;
}
