import type { Layer } from './layerEntry.ts';
import type { LayerWords } from './layerWords.ts';

/**
 * Word that a layer takes when none is given for it.
 *
 * @returns undefined where that depends on another word or on what the layer is wrapped in: `layerWords` knows
 */
export function standardWords({ parameters }: Pick<Layer, 'parameters'>): LayerWords | undefined {
  const words = Object.values(parameters).flatMap((parameter) => (parameter.kind === 'word' ? [parameter] : []));
  if (words.length > 1 || words[0]?.followsOuter) return undefined;
  return { choices: words.map(({ choices, standard }) => choices[standard] ?? {}) };
}
