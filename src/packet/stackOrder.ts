import { layerMisfit, MOST_LAYERS } from '../catalog/layerOrder.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';

/**
 * Guard of a stack of layers, innermost first.
 *
 * @throws CapacityError `out-of-range` for more layers than any stack has; `layer-order` for a layer that cannot carry
 *   what is inside it
 */
export function assertOrder(layers: readonly LayerEntry[]): void {
  assertRange('layers', layers.length, layers.length <= MOST_LAYERS, `at most ${MOST_LAYERS} layers`);
  const misfit = layerMisfit(layers);
  if (misfit) throw new CapacityError({ code: 'layer-order', ...misfit });
}
