import { planSites, type PlannedSite } from 'exo-capacity';
import { verdict } from 'exo-capacity/report';
import { issueText, readSites, utf8Text, writeSites } from 'exo-capacity/sites';
import { fileParts } from './panels/fileParts.ts';

/** What the page asks: a table, how its columns are read, and what every site has that does not say otherwise. */
export interface SitesTask {
  file: File;
  columns: Record<string, string | null>;
  locale: string;
  base: Record<string, unknown>;
}

/** A site in a line of the page's table. */
export interface SiteLine {
  line: number;
  name: string;
  look: 'good' | 'bad' | 'warn';
  text: string;
}

/** How far it is, told now and then; at the end with the table of plans. */
export interface SitesNews {
  doneRatio: number;
  counts: { all: number; failing: number; bad: number };
  /** The first of all, and the first that are not as they should be. */
  first: SiteLine[];
  troubled: SiteLine[];
  table?: Blob;
  trouble?: string;
}

/** Lines that a page bears. */
const MOST_LINES = 50;
const SITES_BETWEEN_NEWS = 250;

addEventListener('message', (event: MessageEvent<SitesTask>) => {
  void planned(event.data);
});

async function planned({ file, columns, locale, base }: SitesTask): Promise<void> {
  const news: SitesNews = { doneRatio: 0, counts: { all: 0, failing: 0, bad: 0 }, first: [], troubled: [] };
  try {
    const parts: string[] = [];
    const rows = readSites(utf8Text(watched(file, news)), { columns, ...(locale !== '' && { locale }) });
    for await (const part of writeSites(counted(planSites(rows, { base }), news))) parts.push(part);
    postMessage({ ...news, doneRatio: 1, table: new Blob(parts, { type: 'text/csv' }) });
  } catch (error) {
    postMessage({ ...news, trouble: error instanceof Error ? error.message : 'The table could not be read.' });
  }
}

/** Parts of a file, with how far it is. */
async function* watched(file: File, news: SitesNews): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const part of fileParts(file)) {
    done += part.byteLength;
    yield part;
    news.doneRatio = file.size > 0 ? done / file.size : 1;
  }
}

async function* counted(sites: AsyncIterable<PlannedSite>, news: SitesNews): AsyncGenerator<PlannedSite> {
  const { counts, first, troubled } = news;
  for await (const site of sites) {
    counts.all += 1;
    const line = lineOf(site);
    if (!site.ok) counts.bad += 1;
    else if (line.look === 'bad') counts.failing += 1;
    if (first.length < MOST_LINES) first.push(line);
    if (line.look !== 'good' && troubled.length < MOST_LINES) troubled.push(line);
    if (counts.all % SITES_BETWEEN_NEWS === 0) postMessage(news);
    yield site;
  }
}

function lineOf(site: PlannedSite): SiteLine {
  const line = site.line ?? site.index + 1;
  if (!site.ok) return { line, name: '', look: 'warn', text: [...new Set(site.issues.map(issueText))].join('; ') };
  const { plan } = site;
  const failing = plan.findings.filter(({ severity }) => severity === 'fail');
  // That the link is too small is what the verdict says.
  const beside = failing.filter(({ code }) => code !== 'link-too-small').map(({ message }) => message);
  const text = [verdict(plan), ...beside].join(' ');
  return { line, name: plan.scenario.name ?? '', look: failing.length > 0 ? 'bad' : 'good', text };
}
