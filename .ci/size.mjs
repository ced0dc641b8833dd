// Sizes against .size-limit.json, and no mathjs where it must not be.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'vite';

const { status } = spawnSync(process.execPath, ['node_modules/size-limit/bin.js'], { stdio: 'inherit' });

/** The main entry as an application would bundle it. */
const bundles = await build({
  configFile: false,
  logLevel: 'warn',
  build: { write: false, lib: { entry: 'dist/index.js', formats: ['es'] } },
});
const chunks = bundles.flatMap(({ output }) => output);
const texts = {
  'the main entry': chunks.map(({ code, moduleIds }) => [code, ...(moduleIds ?? [])].join('\n')).join('\n'),
  ...Object.fromEntries(readdirSync('dist/cdn').map((name) => [name, readFileSync(`dist/cdn/${name}`, 'utf8')])),
};
const withMathjs = Object.keys(texts).filter((name) => /mathjs/i.test(texts[name]));
for (const name of withMathjs) console.error(`mathjs is in ${name}.`);

process.exitCode = status === 0 && withMathjs.length === 0 ? 0 : 1;
