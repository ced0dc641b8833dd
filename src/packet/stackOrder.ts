import { layerMisfit, MOST_LAYERS } from '../catalog/layerOrder.ts';
import type { LayerEntry, LayerSpec } from '../catalog/layerSpec.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';

/**
 * Guard of a stack of layers, innermost first.
 *
 * @throws CapacityError `out-of-range` for more layers than any stack has, or for what is no list; `unknown-id` for what
 *   names no layer; `layer-order` for a layer that cannot carry what is inside it
 */
export function assertOrder(layers: readonly LayerEntry[]): void {
  const length = Array.isArray(layers) ? layers.length : Number.NaN;
  assertRange('layers', length, length <= MOST_LAYERS, `at most ${MOST_LAYERS} layers`);
  for (const [index, entry] of layers.entries()) {
    const received: unknown = typeof entry === 'object' ? (entry as LayerSpec | null)?.layer : entry;
    if (typeof received !== 'string')
      throw new CapacityError({ code: 'unknown-id', field: `layers.${index}`, received, expected: 'an id' });
  }
  const misfit = layerMisfit(layers);
  if (misfit) throw new CapacityError({ code: 'layer-order', ...misfit });
}
