// Everything that must hold, part by part: node .ci/check.mjs [part]...
// A failed part does not stop the next. The last line counts what passed and what failed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** Each part is an npm script; `reports` are the test projects it runs, `alsoChecks` says that it does more than test. */
const PARTS = [
  { name: 'lint', reports: [], alsoChecks: true },
  { name: 'typecheck', reports: [], alsoChecks: true },
  { name: 'test:unit', reports: ['unit'], alsoChecks: false },
  { name: 'test:netns', reports: ['netns'], alsoChecks: false },
  { name: 'build', reports: [], alsoChecks: true },
  { name: 'test:browser', reports: ['browser', 'built'], alsoChecks: false },
  { name: 'docs', reports: [], alsoChecks: true },
  { name: 'size', reports: [], alsoChecks: true },
  { name: 'pack', reports: ['package'], alsoChecks: true },
];

function counts(project) {
  const file = `reports/${project}.json`;
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A test that did not run has shown nothing, so it counts as failed.
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests };
}

function runPart({ name, reports, alsoChecks }) {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const ended = spawnSync(`npm run ${name}`, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const sums = reports.map(counts);
  let passed = sums.reduce((sum, count) => sum + count.passed, 0);
  let failed = sums.reduce((sum, count) => sum + count.failed, 0);
  if (ended.status === 0 && alsoChecks) passed += 1;
  if (ended.status !== 0 && failed === 0) failed = 1;
  return { name, passed, failed, seconds: (performance.now() - started) / 1000 };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}`);

rmSync('reports', { recursive: true, force: true });
const results = PARTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(runPart);

console.log('');
for (const { name, passed, failed, seconds } of results) {
  const verdict = failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${verdict} ${name.padEnd(13)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
