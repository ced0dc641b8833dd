import { layerMisfit, MOST_LAYERS } from '../catalog/layerOrder.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import { LAYERS } from '../catalog/layers.ts';
import { layerWords } from '../catalog/layerWords.ts';
import type { Report } from './crossIssues.ts';

/** What is wrong between the layers of a list: an order that cannot exist, or a word that does not go with another. */
export function layerIssues(given: readonly unknown[], report: Report): void {
  const layers = given.slice(0, MOST_LAYERS).filter(isNamed);
  const misfit = layerMisfit(layers);
  if (misfit) report(misfit.field, 'layer-order', misfit.expected, misfit.received);
  for (const [index, entry] of layers.entries()) {
    if (!Object.hasOwn(LAYERS, typeof entry === 'string' ? entry : entry.layer)) return;
    const wrong = layerWords(layers, index).misfit;
    if (wrong) report(wrong.field, 'not-a-choice', wrong.expected, wrong.received);
  }
}

function isNamed(entry: unknown): entry is LayerEntry {
  const layer = typeof entry === 'object' && entry !== null && 'layer' in entry ? entry.layer : entry;
  return typeof layer === 'string';
}
