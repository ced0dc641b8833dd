import { createReadStream, statSync } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import progress from 'cli-progress';
import { type PlannedSite, planSites } from '../plan/planSites.ts';
import { SCENARIO_WORDS } from '../scenario/scenarioWords.ts';
import { readSites } from '../sites/readSites.ts';
import { utf8Text } from '../sites/utf8Text.ts';
import { issueText, writeSites } from '../sites/writeSites.ts';
import { type Given, scenarioFromFlags } from './flags.ts';
import { InputError } from './inputError.ts';
import { joinedArgs } from './joinedArgs.ts';
import { replacedFile } from './replacedFile.ts';

/** Bad rows that are told one by one. */
const MOST_TOLD = 20;

/**
 * Plans of a table of sites, as the table comes and as it is planned: `sites sites.csv -o plans.csv`. Options describe
 * what every site has that does not say otherwise.
 */
export async function sitesCommand(args: string[]): Promise<{ output: string; exitCode: number }> {
  const { values, positionals } = parseArgs({
    args: joinedArgs(args),
    options: {
      ...Object.fromEntries(
        Object.entries(SCENARIO_WORDS).map(([name, { isSwitch }]) => [
          name,
          { type: isSwitch ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
      output: { type: 'string', short: 'o' },
      locale: { type: 'string' },
      map: { type: 'string', multiple: true },
      skip: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw refused('sites', 'one table, such as sites.csv, or -', `${positionals.length}`);
  const { scenario: base, issues } = await scenarioFromFlags({}, values as Given);
  if (issues.length > 0) throw new InputError(issues);
  const said = values;
  const columns = mappingOf(said.map ?? [], said.skip ?? []);
  const tally = { all: 0, failing: 0, bad: [] as string[], badCount: 0 };
  const source = utf8Text(partsOf(file));
  const rows = readSites(source, { columns, ...(said.locale !== undefined && { locale: said.locale }) });
  const plans = counted(planSites(rows, { base }), tally);
  await (said.output === undefined
    ? written(writeSites(plans), process.stdout)
    : writtenTo(said.output, writeSites(plans)));
  process.stderr.write(summary(tally));
  return { output: '', exitCode: tally.badCount > 0 ? 2 : tally.failing > 0 ? 1 : 0 };
}

function mappingOf(maps: readonly string[], skips: readonly string[]): Record<string, string | null> {
  const pairs = maps.map((text): [string, string] => {
    const at = text.lastIndexOf('=');
    if (at < 1 || at === text.length - 1)
      throw refused('--map', 'a head and what it means, such as Speed=link_mbps', text);
    return [text.slice(0, at), text.slice(at + 1)];
  });
  return Object.fromEntries([...pairs, ...skips.map((head): [string, null] => [head, null])]);
}

/** A file or the input, with a bar where somebody looks on. */
async function* partsOf(file: string): AsyncGenerator<Uint8Array> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  const bar = process.stderr.isTTY && file !== '-' ? progressBar(file) : undefined;
  try {
    for await (const part of stream as AsyncIterable<Uint8Array>) {
      yield part;
      bar?.increment(part.byteLength);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code !== 'EPIPE')
      throw refused(file, 'a file that can be read', String(error.code));
    throw error;
  } finally {
    bar?.stop();
  }
}

function progressBar(file: string): progress.SingleBar {
  const format = {
    format: `{bar} {percentage} % of ${file.replace(/[^\w./-]/g, '_')}, {eta_formatted} left`,
    clearOnComplete: true,
  };
  const bar = new progress.SingleBar({ ...format, stream: process.stderr });
  bar.start(Math.max(statSync(file, { throwIfNoEntry: false })?.size ?? 1, 1), 0);
  return bar;
}

interface Tally {
  all: number;
  failing: number;
  bad: string[];
  badCount: number;
}

async function* counted(sites: AsyncIterable<PlannedSite>, tally: Tally): AsyncGenerator<PlannedSite> {
  for await (const site of sites) {
    tally.all += 1;
    if (!site.ok) {
      tally.badCount += 1;
      if (tally.bad.length < MOST_TOLD)
        tally.bad.push(`line ${site.line ?? 0}, ${site.issues.map(issueText).join('; ')}`);
    } else if (site.plan.findings.some(({ severity }) => severity === 'fail')) tally.failing += 1;
    yield site;
  }
}

/** What was there before stays until all is written, so that a table may be replaced by its own plans. */
async function writtenTo(path: string, parts: AsyncIterable<string>): Promise<void> {
  const { output, done, undone } = replacedFile(path);
  try {
    await written(parts, output);
    done();
  } catch (error) {
    undone();
    throw error;
  }
}

/** A reader who has seen enough ends it, and nothing is wrong. */
async function written(parts: AsyncIterable<string>, output: Writable): Promise<void> {
  try {
    await pipeline(Readable.from(parts), output, { end: output !== process.stdout });
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    if (error.code !== 'EPIPE') throw refused('--output', 'a file that can be written', String(error.code));
  }
}

function summary({ all, failing, bad, badCount }: Tally): string {
  const untold = badCount > bad.length ? [`and ${badCount - bad.length} more`] : [];
  const line = `${all} sites, ${all - badCount - failing} hold, ${failing} do not, ${badCount} could not be planned`;
  return `${[...bad, ...untold, line].join('\n')}\n`;
}

function refused(path: string, expected: string, received: string): InputError {
  return new InputError([{ path, code: 'wrong-type', expected, received: JSON.stringify(received) }]);
}
