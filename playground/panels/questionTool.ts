import { formatValue, type Scenario, type WhatIf, whatIfs } from 'exo-capacity';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { askedFirst, turnedRound } from './answers.ts';
import { codecTable } from './codecTable.ts';
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
      codecs: (given) => codecTable(given, (label, adopted) => this.#adopt(label, adopted)),
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
    const onClick = (event: Event) => {
      const part = (event.target as Element).closest('details');
      this.dispatchEvent(new CustomEvent<Scenario>('scenario-adopt', { detail: scenario, bubbles: true }));
      void this.#keepFocus(part, label);
    };
    return html`<button type="button" aria-label="Adopt: ${label}" @click=${onClick}>Adopt</button>`;
  }

  /** Rows move or lose their button once theirs is the plan: the keyboard stays at the row, or goes to the head of the part. */
  async #keepFocus(part: Element | null, label: string): Promise<void> {
    await this.updateComplete;
    const buttons = [...(part?.querySelectorAll<HTMLElement>('button') ?? [])];
    const same = buttons.find((button) => button.getAttribute('aria-label') === `Adopt: ${label}`);
    (same ?? part?.querySelector('summary'))?.focus();
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
    return [
      ...cells,
      each.came.map(({ message }) => html`<div class="told">${message}</div>`),
      this.#adopt(each.label, each.scenario),
    ];
  }
}
