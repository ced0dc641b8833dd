import type { LayerEntry } from './layerSpec.ts';
import type { Layer } from './layerEntry.ts';
import { LAYERS } from './layers.ts';
import { layerWords } from './layerWords.ts';

/** No real stack comes near it. */
export const MOST_LAYERS = 32;

/**
 * The first layer of a stack that cannot carry what is inside it, by name.
 *
 * @param layers innermost first; an id that the catalog does not know is not judged
 * @returns the field, what stands there and what could; undefined when the order can exist
 */
export function layerMisfit(
  layers: readonly LayerEntry[],
): { field: string; received: string; expected: string } | undefined {
  let inner: Pick<Layer, 'label' | 'family'> = { label: 'the voice payload', family: 'payload' };
  for (const [index, entry] of layers.entries()) {
    const id = typeof entry === 'string' ? entry : entry.layer;
    if (!Object.hasOwn(LAYERS, id)) return undefined;
    const outer: Layer = LAYERS[id];
    const instead = layerWords(layers, index).choices.find(({ carries }) => carries)?.carries;
    const carried = instead ?? outer.carries;
    const fits = outer.family === 'custom' || inner.family === 'custom' || carried.includes(inner.family);
    if (!fits) {
      const expected = `${outer.label} round ${[...carried, 'custom'].join(' or ')}`;
      return { field: `layers.${index}`, received: `${outer.label} round ${inner.label}`, expected };
    }
    inner = outer;
  }
  return undefined;
}
