import { encodeScenario, formatNumber, formatRatio, type Scenario } from 'exo-capacity';
import { readHeads, SCENARIO_WORDS, type SiteHead, utf8Text } from 'exo-capacity/sites';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SitesNews, SitesTask } from '../sitesWorker.ts';
import { baseOf } from './baseOf.ts';
import { download } from './download.ts';
import { fileParts } from './fileParts.ts';
import { siteLines } from './siteLines.ts';
import { startedWorker } from './startedWorker.ts';

/** How the numbers of a table are written. */
const LOCALES: readonly [locale: string, label: string][] = [
  ['', '1234.5'],
  ['en-US', '1,234.5'],
  ['de-DE', '1.234,5'],
  ['en-IN', '1,23,456.5'],
  ['fr-FR', '1 234,5'],
];
/** Plans a table of sites beside the page, so that it stays of use meanwhile. */
export class SitesTool extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    base: { attribute: false },
    file: { state: true },
    heads: { state: true },
    columns: { state: true },
    locale: { state: true },
    news: { state: true },
    planned: { state: true },
    trouble: { state: true },
  };

  /** What every site has that does not say otherwise. */
  declare base: Scenario | undefined;
  declare file: File | undefined;
  declare heads: readonly SiteHead[];
  declare columns: Readonly<Record<string, string>>;
  declare locale: string;
  declare news: SitesNews | undefined;
  /** Of what the news is. */
  declare planned: string | undefined;
  declare trouble: string | undefined;
  #worker: Worker | undefined;

  constructor() {
    super();
    this.base = undefined;
    this.file = undefined;
    this.heads = [];
    this.columns = {};
    this.locale = '';
    this.news = undefined;
    this.planned = undefined;
    this.trouble = undefined;
  }

  /** The page's own styles hold here. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#worker?.terminate();
  }

  protected override render(): TemplateResult {
    return html`<div
        class="intake"
        @dragover=${(event: DragEvent) => {
          event.preventDefault();
        }}
        @drop=${this.#onDrop}
      >
        <label class="file"
          >A table of sites as CSV, with a head such as <code>site,calls,link_mbps</code>: choose it, or drop it here
          <input type="file" accept=".csv,text/csv,text/plain" @change=${this.#onChoose}
        /></label>
        <p class="quiet">
          What a row does not say is as planned above: codec, path, link and all else but the calls: a row without calls
          is not planned.
        </p>
      </div>
      <p class="bad" role="alert">${this.trouble ?? this.news?.trouble ?? nothing}</p>
      ${this.file ? this.#mapping(this.file) : nothing} ${this.news ? this.#result(this.news) : nothing}`;
  }

  #mapping(file: File): TemplateResult {
    return html`<div class="questions">
        ${this.heads.map(({ head, meaning }, index) => {
          const chosen = this.columns[head] ?? meaning ?? '';
          const words = Object.keys(SCENARIO_WORDS);
          return html`<div>
            <label for="column-${index}">Column ${head}</label>
            <select
              id="column-${index}"
              @change=${(event: Event) => {
                this.columns = { ...this.columns, [head]: (event.target as HTMLSelectElement).value };
              }}
            >
              <option value="" .selected=${chosen === ''}>Leave out</option>
              ${
                meaning === undefined || words.includes(meaning)
                  ? nothing
                  : html`<option value=${meaning} .selected=${chosen === meaning}>${meaning}</option>`
              }
              ${words.map((word) => html`<option value=${word} .selected=${chosen === word}>${word}</option>`)}
            </select>
          </div>`;
        })}
        <div>
          <label for="sites-locale">Numbers are written</label>
          <select
            id="sites-locale"
            @change=${(event: Event) => {
              this.locale = (event.target as HTMLSelectElement).value;
            }}
          >
            ${LOCALES.map(
              ([locale, label]) => html`<option value=${locale} .selected=${locale === this.locale}>${label}</option>`,
            )}
          </select>
        </div>
      </div>
      <p class="actions">
        <button
          type="button"
          @click=${() => {
            this.#start(file);
          }}
        >
          Plan ${file.name}
        </button>
      </p>`;
  }

  #result({ doneRatio, counts, first, troubled, table, trouble }: SitesNews): TemplateResult {
    const { all, failing, bad } = counts;
    const isStale = this.planned !== this.#asked();
    const told = `${all} ${all === 1 ? 'site' : 'sites'}, ${all - failing - bad} hold, ${failing} do not, ${bad} could not be planned`;
    const isOver = table !== undefined || trouble !== undefined;
    return html`<p role="status">
        ${isOver ? told : `${formatRatio(Number(formatNumber(doneRatio, 2)))} done: ${all} so far`}
      </p>
      ${
        isStale
          ? html`<p class="warn" role="status">
              Of the scenario and the columns before: something has changed since. Plan the file again.
            </p>`
          : nothing
      }
      <progress max="1" value=${doneRatio} aria-label="Progress" ?hidden=${isOver}></progress>
      ${
        table
          ? html`<p class="actions">
              <button
                type="button"
                @click=${() => {
                  download('plans.csv', table);
                }}
              >
                Download plans.csv${isStale ? ', as of before' : nothing}
              </button>
            </p>`
          : nothing
      }
      ${siteLines('Not as they should be', troubled)} ${siteLines('The first of all', first)}`;
  }

  readonly #onChoose = (event: Event): void => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) void this.#take(file);
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void this.#take(file);
  };

  async #take(file: File): Promise<void> {
    this.#worker?.terminate();
    const { heads, trouble } = await headsOf(file);
    this.news = undefined;
    this.trouble = trouble;
    this.file = trouble === undefined ? file : undefined;
    this.heads = heads;
    this.columns = {};
  }

  #start(file: File): void {
    this.#worker?.terminate();
    const worker = startedWorker();
    this.#worker = worker;
    this.news = undefined;
    worker.addEventListener('message', ({ data }: MessageEvent<SitesNews>) => {
      this.news = data;
      if (data.table ?? data.trouble) worker.terminate();
    });
    worker.addEventListener('error', () => {
      this.trouble = 'The planner of tables did not start.';
    });
    this.planned = this.#asked();
    const task: SitesTask = {
      file,
      columns: this.#chosen(),
      locale: this.locale,
      base: this.base ? baseOf(this.base) : {},
    };
    worker.postMessage(task);
  }

  /** All that a plan of the file depends on. */
  #asked(): string {
    return JSON.stringify([this.base && encodeScenario(this.base), this.#chosen(), this.locale]);
  }

  /** Heads that somebody gave another meaning, and those without any, which are left out. */
  #chosen(): Record<string, string | null> {
    return Object.fromEntries(
      this.heads.flatMap(({ head, meaning }) => {
        const chosen = this.columns[head] ?? meaning ?? '';
        return chosen === meaning ? [] : [[head, chosen === '' ? null : chosen]];
      }),
    );
  }
}

/** The heads of a table, or why there are none. */
async function headsOf(file: File): Promise<{ heads: SiteHead[]; trouble?: string }> {
  try {
    const heads = await readHeads(utf8Text(fileParts(file)));
    return heads.length > 0 ? { heads } : { heads, trouble: `${file.name} is empty.` };
  } catch (error) {
    return { heads: [], trouble: error instanceof Error ? error.message : `${file.name} could not be read.` };
  }
}
