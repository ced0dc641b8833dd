// What a table of sites costs beside reading it and writing its plans alone: npm run bench
import papa from 'papaparse';
import { bundled, conclude, show, time } from './measured.mjs';

const { planSites, readSites, writeSites } = await bundled('sites');

const COUNT = Number(process.env.EXO_SITES ?? 100_000);
const ROUNDS = 3;
const CODECS = ['g711', 'g729', 'opus', 'g722'];

function* table(count) {
  yield 'name,calls,link_mbps,codec\n';
  for (let site = 0; site < count; site += 1)
    yield `Site ${site},${isDistinct ? site : 1 + ((site * 7919) % 400)},${[2, 10, 50][site % 3]},${CODECS[site % 4]}\n`;
}

/** Parts as large as a file's, so that no site waits for its own. */
function* parts(count = COUNT) {
  let part = '';
  for (const row of table(count)) {
    part += row;
    if (part.length < 65_536) continue;
    yield part;
    part = '';
  }
  yield part;
}

async function timed(task) {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await task();
    best = Math.min(best, (performance.now() - started) * 1e6);
  }
  return best;
}

let written = [];
let isDistinct = false;

/** Most memory in use while so many sites pass through [B]. */
async function mostHeapOf(count) {
  let most = 0;
  let seen = 0;
  for await (const part of writeSites(planSites(readSites(parts(count))))) {
    seen += part.length;
    if (seen < 2_000_000) continue;
    seen = 0;
    globalThis.gc?.();
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  return most;
}

/** Time of planning all sites, and of reading and writing the same tables with nothing between [ns]. */
async function beside() {
  const planned = await timed(async () => {
    written = [];
    for await (const part of writeSites(planSites(readSites(parts())))) written.push(part);
  });
  const text = [...parts()].join('');
  const cells = written.map((part) => papa.parse(part.trimEnd(), { dynamicTyping: true }).data);
  const alone = await timed(() => {
    papa.parse(text);
    for (const rows of cells) papa.unparse(rows, { escapeFormulae: true, newline: '\n' });
  });
  return { planned, alone, ratio: planned / alone };
}

const alike = await beside();
const kinds = `${COUNT} sites of 1200 kinds`;
const took = `${time(alike.planned)} for ${time(alike.alone)} of reading and writing`;
show(`${kinds}: ${took}`, alike.ratio, alike.ratio <= 3, 'at most 3');

// Where no two sites say the same each is planned, which no target holds: decision 0027.
isDistinct = true;
const { planned, ratio } = await beside();
console.log(`       where no two are alike ${time(planned / COUNT)} a site, ${ratio.toPrecision(3)} times as much`);

const few = await mostHeapOf(COUNT / 10);
const many = await mostHeapOf(COUNT);
show(`most memory for ${COUNT} sites to that for a tenth of them`, many / few, many / few <= 1.5, 'at most 1.5');
conclude();
