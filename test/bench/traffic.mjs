// Ratios of the traffic kernels, measured side by side in one run: npm run bench
//
// Times differ from machine to machine and from minute to minute; ratios of what is measured in turns differ less.
// The smallest of several rounds counts, as everything that disturbs makes a round longer.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The source as an application would bundle it; Node cannot read TypeScript in all versions supported. */
async function bundled() {
  const entry = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

const { erlangA, erlangB, multirateBlocking, queue, requiredAgents, requiredChannels } = await bundled();

const ROUNDS = 9;
const ROUND_MS = 60;
let sink = 0;

/** Runs of a task that take about one round. Each run is given its number, so that no two are the same. */
function runsPerRound(task) {
  for (let runs = 1; ; runs *= 2) {
    const started = performance.now();
    for (let run = 0; run < runs; run += 1) sink += task(run);
    const ms = performance.now() - started;
    if (ms > ROUND_MS / 4) return Math.max(1, Math.round((runs * ROUND_MS) / ms));
  }
}

/** Nanoseconds of each task, all measured in turns. */
function measured(tasks) {
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

let missed = 0;
function show(text, ratio, isMet, target) {
  if (!isMet) missed += 1;
  console.log(`${isMet ? 'ok    ' : 'MISSED'} ${text.padEnd(62)} ${ratio.toPrecision(3).padStart(9)}   ${target}`);
}
const time = (ns) =>
  ns < 1e3 ? `${ns.toFixed(0)} ns` : ns < 1e6 ? `${(ns / 1e3).toFixed(1)} µs` : `${(ns / 1e6).toFixed(1)} ms`;

/** Channels by the recurrence of the textbooks, B = A·B/(n + A·B), carried forward: never from the beginning again. */
function textbookChannels(offeredErlangs, blockingRatio) {
  let [blocking, channels] = [1, 0];
  while (blocking > blockingRatio) {
    channels += 1;
    const carried = offeredErlangs * blocking;
    blocking = carried / (channels + carried);
  }
  return channels;
}

/** A little more traffic in each run. */
const varied = (erlangs, run) => erlangs * (1 + (run & 15) * 1e-6);

for (const [erlangs, least] of [
  [10, 1],
  [1e3, 10],
  [1e6, 1e4],
]) {
  const { textbook, here } = measured({
    textbook: (run) => textbookChannels(varied(erlangs, run), 0.01),
    here: (run) => requiredChannels({ offeredErlangs: varied(erlangs, run), blockingRatio: 0.01 }),
  });
  const text = `requiredChannels, ${erlangs} E at 1 %: ${time(here)} for ${time(textbook)}, times faster`;
  show(text, textbook / here, textbook / here >= least, `at least ${least}`);
}

const sizes = measured({
  hundred: (run) => erlangB(varied(100, run), 100),
  billion: (run) => erlangB(varied(1e9, run), 1e9),
  patient: (run) =>
    erlangA({
      offeredErlangs: varied(100, run),
      agents: 100,
      handleSeconds: 180,
      patienceSeconds: 120,
      answerSeconds: 20,
    }).serviceLevelRatio,
  calm: (run) =>
    queue({ offeredErlangs: varied(95, run), agents: 100, handleSeconds: 180, answerSeconds: 20 }).serviceLevelRatio ??
    0,
  agents: (run) =>
    requiredAgents({
      offeredErlangs: varied(100, run),
      handleSeconds: 180,
      serviceLevelRatio: 0.8,
      answerSeconds: 20,
    }).agents,
});
const growth = sizes.billion / sizes.hundred;
show(`erlangB, N = 1e9 to N = 100: ${time(sizes.billion)} to ${time(sizes.hundred)}`, growth, growth <= 3, 'at most 3');
const patience = sizes.patient / sizes.hundred;
show(`erlangA to erlangB, N = 100: ${time(sizes.patient)}`, patience, patience <= 20, 'at most 20');
console.log(`       queue, N = 100: ${time(sizes.calm)}; requiredAgents, 100 E, 80 % in 20 s: ${time(sizes.agents)}`);

/** A mix that fills its link to about nine tenths, in calls of 31, 39, 87 and 109 units. */
const mix = (capacityUnits, kinds, run) =>
  multirateBlocking({
    capacityUnits,
    classes: [31, 39, 87, 109].slice(0, kinds).map((unitsPerCall) => ({
      offeredErlangs: varied((0.9 * capacityUnits) / kinds / unitsPerCall, run),
      unitsPerCall,
    })),
  }).meanOccupiedUnits;
const links = measured({
  small: (run) => mix(20_000, 2, run),
  wide: (run) => mix(200_000, 2, run),
  mixed: (run) => mix(20_000, 4, run),
});
const [byUnits, byClasses] = [links.wide / links.small, links.mixed / links.small];
show(
  `a mix on ten times the link: ${time(links.wide)} for ${time(links.small)}`,
  byUnits,
  byUnits <= 15,
  'about 10, at most 15',
);
show(
  `a mix of twice the classes: ${time(links.mixed)} for ${time(links.small)}`,
  byClasses,
  byClasses <= 3,
  'about 2, at most 3',
);

if (!Number.isFinite(sink)) throw new Error('a result was not finite');
process.exitCode = missed === 0 ? 0 : 1;
