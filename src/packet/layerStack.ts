import { entryOf } from '../catalog/entryOf.ts';
import { layerMisfit } from '../catalog/layerOrder.ts';
import type { LayerEntry, LayerSpec } from '../catalog/layerSpec.ts';
import { type Layer, LAYERS, SRTP_SUITES, type SrtpSuite } from '../catalog/layers.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';

/** A layer with its parameters applied. */
export interface StackedLayer extends Omit<Layer, 'parameters'> {
  layer: LayerSpec['layer'];
  /** Size is a whole number of blocks of this many bytes [B]. */
  blockBytes: number;
}

/**
 * Layers with their sizes, checked for an order that can exist.
 *
 * @param layers ids or entries with parameters, innermost first
 * @throws CapacityError `unknown-id`, `out-of-range` for a parameter, `layer-order` for a layer that cannot carry what
 *   is inside it
 */
export function layerStack(layers: readonly LayerEntry[]): StackedLayer[] {
  const misfit = layerMisfit(layers);
  if (misfit) throw new CapacityError({ code: 'layer-order', ...misfit });
  return layers.map((entry, index) =>
    stackedLayer(typeof entry === 'string' ? { layer: entry } : entry, `layers.${index}`),
  );
}

function stackedLayer(
  spec: { layer: LayerSpec['layer']; suite?: SrtpSuite; label?: string },
  field: string,
): StackedLayer {
  const { parameters, ...base }: Layer = entryOf(LAYERS, spec.layer, field);
  const stacked: StackedLayer = { ...base, layer: spec.layer, blockBytes: 1 };
  if (spec.layer === 'srtp') {
    const { tagBytes, cite } = entryOf(SRTP_SUITES, spec.suite ?? 'aes-cm-128-hmac-sha1-80', `${field}.suite`);
    Object.assign(stacked, { trailerBytes: tagBytes, cite });
  }
  if (spec.layer === 'custom' && spec.label) stacked.label = spec.label;
  for (const [name, { part, bytesEach, sets, least, most, step }] of Object.entries(parameters)) {
    const given = (spec as Readonly<Record<string, unknown>>)[name];
    if (given !== undefined) {
      const value = Number(given);
      const expected = `a whole number from ${least} to ${most}, a multiple of ${step}`;
      assertRange(`${field}.${name}`, value, value >= least && value <= most && value % step === 0, expected);
      stacked[part] = (sets ? 0 : stacked[part]) + bytesEach * value;
    }
  }
  return stacked;
}
