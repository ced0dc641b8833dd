import { entryOf } from '../catalog/entryOf.ts';
import type { LayerEntry, LayerSpec } from '../catalog/layerSpec.ts';
import type { Layer } from '../catalog/layerEntry.ts';
import { LAYERS } from '../catalog/layers.ts';
import { layerWords } from '../catalog/layerWords.ts';
import { standardWords } from '../catalog/standardWords.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { remembered } from '../units/memory.ts';
import { addParameters } from './layerParameters.ts';
import { assertOrder } from './stackOrder.ts';

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
export function layerStack(layers: readonly LayerEntry[]): readonly StackedLayer[] {
  return remembered('layers', layers, () => {
    assertOrder(layers);
    return layers.map((_, index) => stackedLayer(layers, index));
  });
}

function stackedLayer(layers: readonly LayerEntry[], index: number): StackedLayer {
  const entry = layers[index] ?? 'custom';
  const id = typeof entry === 'string' ? entry : entry.layer;
  const field = `layers.${index}`;
  const layer: Layer = entryOf(LAYERS, id, field);
  const { parameters, ...base } = layer;
  const stacked: StackedLayer = { ...base, layer: id };
  const standard = typeof entry === 'string' ? standardWords(layer) : undefined;
  const { choices, misfit } = standard ?? layerWords(layers, index);
  if (misfit) throw new CapacityError({ code: 'unknown-id', ...misfit });
  for (const { headerBytes = 0, trailerBytes = 0, coveredBytes = 0, blockBytes, cite, mtuBytes, cites } of choices) {
    stacked.headerBytes += headerBytes;
    stacked.trailerBytes += trailerBytes;
    stacked.coveredBytes += coveredBytes;
    stacked.blockBytes = blockBytes ?? stacked.blockBytes;
    stacked.cite = cite ?? stacked.cite;
    Object.assign(stacked, mtuBytes && { mtuBytes, cites });
  }
  if (typeof entry !== 'string') addParameters(stacked, parameters, entry, field);
  if (stacked.coversAll) stacked.coveredBytes = stacked.headerBytes + stacked.trailerBytes;
  return stacked;
}
