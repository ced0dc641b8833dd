import * as v from 'valibot';
import type { Layer } from '../catalog/layerEntry.ts';
import { MOST_LAYERS } from '../catalog/layerOrder.ts';
import { LAYERS } from '../catalog/layers.ts';
import { choice, flag, oneOf, text, whole } from './schemaParts.ts';

/** What the parameters of a layer may be. */
function parameterEntries({ parameters }: Layer): v.ObjectEntries {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]): [string, v.GenericSchema] => {
      if (parameter.kind === 'word') return [name, v.optional(oneOf(parameter.choices))];
      if (parameter.kind === 'flag') return [name, v.optional(flag)];
      return [name, v.optional(whole(parameter.least, parameter.most, parameter.step))];
    }),
  );
}

/** A layer by its id, or with parameters. */
const LayerEntry = choice(
  'layer',
  Object.fromEntries(
    Object.entries<Layer>(LAYERS).map(([id, layer]) => [
      id,
      { ...parameterEntries(layer), ...(id === 'custom' && { label: v.optional(text) }) },
    ]),
  ),
  oneOf(LAYERS),
);

const Layers = v.pipe(
  v.array(LayerEntry, 'a list of layers, innermost first'),
  v.check((list) => list.length <= MOST_LAYERS, `at most ${MOST_LAYERS} layers`),
);

/** What a list of layers may be, with every parameter of every layer; asked for once a scenario has such a list. */
export function layersSchema(): v.GenericSchema {
  return Layers;
}
