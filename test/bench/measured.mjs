// Ratios of what is measured side by side in one run: times differ from machine to machine and from minute to minute.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROUNDS = 9;
const ROUND_MS = 60;
let sink = 0;
let missed = 0;

/** An entry point as an application would bundle it; Node cannot read TypeScript in all versions supported. */
export async function bundled(name) {
  const entry = fileURLToPath(new URL(`../../src/${name}.ts`, import.meta.url));
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

/** Runs of a task that take about one round. Each run is given its number, so that no two need be the same. */
function runsPerRound(task) {
  for (let runs = 1; ; runs *= 2) {
    const started = performance.now();
    for (let run = 0; run < runs; run += 1) sink += task(run);
    const ms = performance.now() - started;
    if (ms > ROUND_MS / 4) return Math.max(1, Math.round((runs * ROUND_MS) / ms));
  }
}

/** Nanoseconds of each task, all measured in turns; the smallest of several rounds, as what disturbs makes a round longer. */
export function measured(tasks) {
  const names = Object.keys(tasks);
  const runs = Object.fromEntries(names.map((name) => [name, runsPerRound(tasks[name])]));
  const best = Object.fromEntries(names.map((name) => [name, Infinity]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      const started = performance.now();
      for (let run = 0; run < runs[name]; run += 1) sink += tasks[name](run);
      best[name] = Math.min(best[name], ((performance.now() - started) * 1e6) / runs[name]);
    }
  }
  return best;
}

export function show(text, ratio, isMet, target) {
  if (!isMet) missed += 1;
  console.log(`${isMet ? 'ok    ' : 'MISSED'} ${text.padEnd(62)} ${ratio.toPrecision(3).padStart(9)}   ${target}`);
}

export const time = (ns) =>
  ns < 1e3 ? `${ns.toFixed(0)} ns` : ns < 1e6 ? `${(ns / 1e3).toFixed(1)} µs` : `${(ns / 1e6).toFixed(1)} ms`;

/** Says how many ratios were missed, and ends with 1 where any was. */
export function conclude() {
  console.log(`\n${missed} missed`);
  process.exitCode = missed > 0 || Number.isNaN(sink) ? 1 : 0;
}
