// Runs test projects one after another: node .ci/test.mjs <project>... [file filters and vitest flags]
// Each leaves reports/<project>.json for the sum in check.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureChromium } from './browser.mjs';
import { ensureNetworkTools } from './networkTools.mjs';

const PROJECTS = ['unit', 'netns', 'browser', 'built', 'package'];
const words = process.argv.slice(2);
const chosen = PROJECTS.filter((project) => words.includes(project));
const rest = words.filter((word) => !PROJECTS.includes(word));
const env = { ...process.env };

function node(...args) {
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status === 0;
}

function prepare(project) {
  if (project === 'netns') ensureNetworkTools();
  else if (project !== 'unit') env.CHROMIUM_PATH = ensureChromium();
  const needsBuild = project === 'built' || project === 'package';
  if (!needsBuild || existsSync('dist/playground/index.html')) return;
  if (spawnSync('npm run build', { shell: true, stdio: 'inherit' }).status !== 0) throw new Error('The build failed.');
}

function passes(project) {
  try {
    prepare(project);
  } catch (error) {
    console.error(error.message);
    return false;
  }
  const report = `--outputFile.json=reports/${project}.json`;
  const flags = ['--project', project, '--reporter=default', '--reporter=json', report];
  return node('node_modules/vitest/vitest.mjs', 'run', ...flags, ...rest);
}

if (chosen.length === 0) throw new Error(`Name at least one of ${PROJECTS.join(', ')}.`);
const results = chosen.map(passes);
process.exitCode = results.every(Boolean) ? 0 : 1;
