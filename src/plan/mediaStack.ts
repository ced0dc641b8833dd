import type { LayerEntry } from '../catalog/layerSpec.ts';
import type { Path } from '../catalog/pathEntry.ts';
import { PATHS } from '../catalog/paths.ts';
import type { MediaUse } from '../scenario/scenario.ts';

/** Layers of the voice, innermost first, and whose path they are. */
export function mediaStack({ path, layers }: MediaUse = {}): {
  layers: readonly LayerEntry[];
  peer?: Path['peer'];
} {
  return layers ? { layers } : PATHS[path ?? 'ethernet'];
}
