import type { LayerEntry } from './layerSpec.ts';
import type { Layer, LayerChoice } from './layerEntry.ts';
import { LAYERS } from './layers.ts';

/** What is wrong with a parameter of a layer. */
interface ParameterMisfit {
  field: string;
  received: unknown;
  expected: string;
}

/** Words that a layer's parameters stand for, or the first that does not go with the rest of the stack. */
export interface LayerWords {
  choices: readonly LayerChoice[];
  misfit?: ParameterMisfit;
}

const CARRIERS = ['tcp', 'udp', 'ipv4', 'ipv6'];

const idOf = (entry: LayerEntry): string => (typeof entry === 'string' ? entry : entry.layer);

/**
 * Words that a layer takes in its place in a stack.
 *
 * A word that was not given is the parameter's standard, or goes with the word before it, or with what the layer is
 * wrapped in: TURN pads its messages on TCP, whether the scenario says so again or not.
 *
 * @param layers innermost first; @param index of the layer, whose id the catalog knows
 */
export function layerWords(layers: readonly LayerEntry[], index: number): LayerWords {
  const entry = layers[index] ?? 'custom';
  const given = (typeof entry === 'string' ? {} : entry) as Readonly<Record<string, unknown>>;
  const { parameters }: Layer = LAYERS[idOf(entry) as keyof typeof LAYERS];
  const carrier = layers
    .slice(index + 1)
    .map(idOf)
    .find((id) => CARRIERS.includes(id));
  const choices: LayerChoice[] = [];
  let together: readonly string[] | undefined;
  for (const [name, parameter] of Object.entries(parameters)) {
    const said = given[name];
    const field = `layers.${index}.${name}`;
    if (parameter.kind === 'word') {
      const { standard, followsOuter } = parameter;
      const followed = carrier !== undefined && Object.hasOwn(parameter.choices, carrier) ? carrier : standard;
      const isFollowed = followsOuter && carrier !== undefined;
      const possible = isFollowed ? [followed] : (together ?? Object.keys(parameter.choices));
      const word = said ?? (possible.includes(standard) ? standard : possible[0]);
      const choice = typeof word === 'string' && possible.includes(word) ? parameter.choices[word] : undefined;
      if (!choice) return { choices, misfit: { field, received: said, expected: `one of ${possible.join(', ')}` } };
      choices.push(choice);
      together = choice.goesWith;
    } else if (said !== undefined && name === 'icvBytes' && choices[0]?.goesWith === undefined) {
      return { choices, misfit: { field, received: said, expected: 'nothing: this cipher has no tag of its own' } };
    }
  }
  return { choices };
}
