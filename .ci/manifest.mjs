// Writes dist/custom-elements.json from the elements' sources and their doc comments.
import { writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const manifest = await cli({
  argv: ['analyze', '--litelement', '--globs', 'src/elements/**/*.ts', '--quiet'],
  noWrite: true,
});

// The analyzer names the sources; a reader of the package has only what was built from them.
const shipped = JSON.stringify(manifest, null, 2).replaceAll(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"');
const tags = manifest.modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);
if (tags.length === 0) throw new Error('The manifest of custom elements names no element.');

writeFileSync('dist/custom-elements.json', `${shipped}\n`);
