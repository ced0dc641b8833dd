// Writes dist/scenario.schema.json from the schema that parseScenario itself uses.
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { ScenarioSchema } from '../dist/scenario/scenarioSchema.js';

function convert(schema) {
  const {
    $schema: _,
    $defs: __,
    ...converted
  } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    // A choice knows its options, a check its limits as keywords, and no object may have keys that it does not name.
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if (valibotSchema.type === 'lazy') {
        const { word, schemas, getter } = valibotSchema;
        return schemas ? { anyOf: [word, ...Object.values(schemas)].filter(Boolean).map(convert) } : convert(getter());
      }
      return jsonSchema.properties ? { ...jsonSchema, additionalProperties: false } : undefined;
    },
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type === 'check') return { ...jsonSchema, ...valibotAction.requirement.limits };
      // What holds between two fields cannot be said.
      return valibotAction.type === 'raw_check' ? jsonSchema : undefined;
    },
  });
  return converted;
}

/** One use, or several that say their shares. */
function orMix(media) {
  const { shareRatio: _, ...properties } = media.properties;
  const share = { type: 'number', exclusiveMinimum: 0, maximum: 1 };
  const use = { ...media, properties: { ...properties, shareRatio: share }, required: ['shareRatio'] };
  return { anyOf: [media, { type: 'array', minItems: 1, maxItems: 16, items: use }] };
}

const converted = convert(ScenarioSchema);
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'exo-capacity scenario',
  ...converted,
  properties: { ...converted.properties, media: orMix(converted.properties.media) },
};
writeFileSync('dist/scenario.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
