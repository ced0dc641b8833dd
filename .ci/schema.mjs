// Writes dist/scenario.schema.json from the schema that parseScenario itself uses.
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { ScenarioSchema } from '../dist/scenario/scenarioSchema.js';

// Refusing unknown keys is such a check in the code; in the JSON Schema it is `additionalProperties: false` below.
const CHECKS_WITHOUT_KEYWORD = ['raw_check', 'check', 'partial_check', 'custom'];

const { $schema, ...schema } = toJsonSchema(ScenarioSchema, {
  target: 'draft-2020-12',
  ignoreActions: CHECKS_WITHOUT_KEYWORD,
  overrideSchema: ({ jsonSchema }) =>
    jsonSchema.properties ? { ...jsonSchema, additionalProperties: false } : undefined,
});

const titled = { $schema, title: 'exo-capacity scenario', ...schema };
writeFileSync('dist/scenario.schema.json', `${JSON.stringify(titled, null, 2)}\n`);
