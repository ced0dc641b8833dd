import { formatBitRate, formatNumber, formatValue, type Scenario, solve, type WhatIf, whatIfs } from 'exo-capacity';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { askedFirst, turnedRound } from './answers.ts';
import { dataTable, looked } from './dataTable.ts';

type Part = 'round' | 'what-if' | 'codecs' | 'ask';

const PARTS: Readonly<Record<Part, string>> = {
  round: 'Turned round: what the link carries, and which link is enough',
  'what-if': 'What if',
  codecs: 'Which codec: bits against score',
  ask: 'What to ask first',
};
/** What a change is judged by, in this order. */
const DELTAS = ['link.requiredBitsPerSecond', 'link.maxCalls', 'quality.mouthToEarMs', 'quality.meanOpinionScore'];

/** The same scenario asked the other way round, changed, and compared; each part is computed when somebody opens it. */
export class QuestionTool extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    scenario: { attribute: false },
    open: { state: true },
  };

  declare scenario: Scenario | undefined;
  declare open: readonly Part[];

  constructor() {
    super();
    this.scenario = undefined;
    this.open = [];
  }

  /** The page's own styles hold here. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult[] | typeof nothing {
    const { scenario, open } = this;
    if (!scenario) return nothing;
    const bodies: Readonly<Record<Part, (given: Scenario) => TemplateResult>> = {
      round: turnedRound,
      'what-if': (given) => this.#whatIfs(given),
      codecs: (given) => this.#codecs(given),
      ask: askedFirst,
    };
    return (Object.keys(PARTS) as Part[]).map(
      (part) =>
        html`<details
          ?open=${open.includes(part)}
          @toggle=${(event: Event) => {
            this.#toggle(part, event);
          }}
        >
          <summary>${PARTS[part]}</summary>
          ${open.includes(part) ? bodies[part](scenario) : nothing}
        </details>`,
    );
  }

  #toggle(part: Part, event: Event): void {
    const isOpen = (event.target as HTMLDetailsElement).open;
    if (isOpen !== this.open.includes(part))
      this.open = isOpen ? [...this.open, part] : this.open.filter((each) => each !== part);
  }

  #adopt(label: string, scenario: Scenario): TemplateResult {
    const tell = () =>
      this.dispatchEvent(new CustomEvent<Scenario>('scenario-answer', { detail: scenario, bubbles: true }));
    return html`<button type="button" aria-label="Adopt: ${label}" @click=${tell}>Adopt</button>`;
  }

  #whatIfs(scenario: Scenario): TemplateResult {
    return dataTable(
      'What if',
      ['', 'All calls', 'Calls that fit', 'Mouth to ear', 'Score', 'New findings', ''],
      whatIfs(scenario).map((each) => [each.label, ...this.#changes(each)]),
    );
  }

  #changes(each: WhatIf): unknown[] {
    if ('reason' in each) return [looked('quiet', each.reason), '', '', '', '', ''];
    const cells = DELTAS.map((path) => {
      const delta = each.deltas.find((one) => one.path === path);
      if (typeof delta?.to !== 'number') return '';
      const name = path.split('.').at(-1) ?? '';
      const look = delta.isBetter === undefined ? '' : delta.isBetter ? 'good' : 'bad';
      return delta.change === 0 ? 'as now' : looked(look, formatValue(name, delta.to));
    });
    return [...cells, each.came.map(({ code }) => code).join(', '), this.#adopt(each.label, each.scenario)];
  }

  #codecs(scenario: Scenario): TemplateResult {
    const { choices, assumed } = solve({ scenario, find: 'codecs' });
    const frontier = choices.filter(({ isOnFrontier, meanOpinionScore }) => isOnFrontier && meanOpinionScore !== null);
    const { shareRatio: _, ...use } = [scenario.media ?? {}].flat()[0] ?? {};
    return html`${assumed.length > 0 ? html`<p class="quiet">The network is taken as perfect: nobody has said its delay.</p>` : nothing}
    ${dataTable(
      'Codecs on the frontier',
      ['Codec', 'Packet', 'One call', 'All calls', 'Score', 'Scale', ''],
      frontier.map(
        ({
          codec,
          label,
          packetMs,
          codecBitsPerSecond,
          callBitsPerSecond,
          requiredBitsPerSecond,
          meanOpinionScore,
          scale,
        }) => [
          label,
          `${packetMs} ms`,
          formatBitRate(callBitsPerSecond),
          formatBitRate(requiredBitsPerSecond),
          formatNumber(meanOpinionScore ?? 0, 2),
          scale,
          this.#adopt(`${label}, ${packetMs} ms`, {
            ...scenario,
            media: {
              ...(use.path && { path: use.path }),
              ...(use.layers && { layers: use.layers }),
              codec,
              packetMs,
              ...(codecBitsPerSecond !== undefined && { codecBitsPerSecond }),
            },
          }),
        ],
      ),
    )}`;
  }
}
