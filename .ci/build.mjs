// Builds dist: the modules and their types, the schema, the manifest, the files for pages without a bundler, the script for
// engines without modules, the playground.
import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';

const STEPS = [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  ['.ci/schema.mjs'],
  ['.ci/manifest.mjs'],
  ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.cdn.config.ts'],
  ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.udf.config.ts'],
  ['node_modules/vite/bin/vite.js', 'build'],
];

rmSync('dist', { recursive: true, force: true });
for (const step of STEPS) {
  const { status } = spawnSync(process.execPath, step, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
chmodSync('dist/cli/main.js', 0o755);
