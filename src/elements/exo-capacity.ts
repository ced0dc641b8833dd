import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { valueAt } from '../explain/valueAt.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { formatValue } from '../units/format.ts';
import { answerDetails, verdictText } from './answer.ts';
import { ask } from './ask.ts';
import { ATTRIBUTE_PATHS } from './askFields.ts';
import { fieldLook } from './fieldLook.ts';
import { figureLook } from './figureLook.ts';
import { totalPath } from './figures.ts';
import { layout } from './layout.ts';
import { look } from './look.ts';
import { missingFile } from './missingFile.ts';
import type * as Reasons from './reasons.ts';
import { ScenarioStore } from './scenarioStore.ts';
import { shortSource } from './shortSource.ts';
import { tokens } from './tokens.ts';

/** What `exo-change` tells: the scenario without its defaults, and its plan. */
export interface ExoChangeDetail {
  scenario: Scenario;
  plan: Plan;
}

/** Below this width one column stands under the other, the answer first [rem]. */
const ONE_COLUMN_REM = 46;
/** From this width the reasons stand open beside the answer [rem]. */
const THREE_COLUMNS_REM = 68;

type AttributeName = keyof typeof ATTRIBUTE_PATHS;

/**
 * Sizes voice links where a page needs it: asks, answers, and says why.
 *
 * Attributes take what a person would type, such as `link="10 Mbit/s"`. The attribute `scenario` is the base that the
 * others override; the property `scenario` begins anew.
 *
 * @element exo-capacity
 * @attr {string} calls - Calls at once, such as `50`.
 * @attr {string} erlangs - Offered traffic, such as `30`, instead of calls.
 * @attr {string} blocking - Blocking accepted, such as `1 %`, beside `erlangs`.
 * @attr {string} codec - A codec's id, such as `g729`.
 * @attr {string} packet-time - Voice in one packet, such as `20 ms`.
 * @attr {string} path - A path's id, such as `vlan-srtp`.
 * @attr {string} link - Both directions of the link, such as `10 Mbit/s`.
 * @attr {string} profile - The limits that the network is held against, such as `exotel`.
 * @attr {string} scenario - Link text of a whole scenario, such as `v=1&demand.kind=calls&demand.peakCalls=50`.
 * @fires {CustomEvent<ExoChangeDetail>} exo-change - A person changed something, and there is a new plan.
 * @fires {Event} exo-ready - Shown for the first time; once.
 * @slot - What is shown while there is no plan, and where scripts do not run.
 * @csspart ask - The questions.
 * @csspart answer - The answer.
 * @csspart why - The reasons.
 * @csspart verdict - The answer as a sentence.
 * @csspart number - A number that can be asked why.
 * @csspart findings - What a reader of the plan should be told.
 * @csspart figure - The packet, drawn to scale.
 * @cssprop --exo-paper - Behind everything.
 * @cssprop --exo-card - Behind the answer and in fields.
 * @cssprop --exo-ink - Text.
 * @cssprop --exo-soft - Secondary text.
 * @cssprop --exo-line - Hairlines.
 * @cssprop --exo-field - Outlines of fields.
 * @cssprop --exo-accent - The caller's voice, and nothing else.
 * @cssprop --exo-strong - Figures and links.
 * @cssprop --exo-good - What fits.
 * @cssprop --exo-warn - What to check.
 * @cssprop --exo-bad - What does not fit.
 */
export class ExoCapacity extends LitElement {
  /** The element's own look; nothing of it reaches the page. */
  static override readonly styles: CSSResultGroup = [tokens, look, fieldLook, figureLook, layout];

  /** What an attribute or a property may say. */
  static override readonly properties: PropertyDeclarations = {
    calls: {},
    erlangs: {},
    blocking: {},
    codec: {},
    packetTime: { attribute: 'packet-time' },
    path: {},
    link: {},
    profile: {},
    scenario: { noAccessor: true },
  };

  /** Calls at once, as text. */
  declare calls: string | number | null | undefined;
  /** Offered traffic, as text. */
  declare erlangs: string | number | null | undefined;
  /** Blocking accepted, as text. */
  declare blocking: string | null | undefined;
  /** A codec's id. */
  declare codec: string | null | undefined;
  /** Voice in one packet, as text. */
  declare packetTime: string | null | undefined;
  /** A path's id. */
  declare path: string | null | undefined;
  /** Both directions of the link, as text. */
  declare link: string | null | undefined;
  /** The limits that the network is held against. */
  declare profile: string | null | undefined;

  readonly #store = new ScenarioStore();
  /** The number that is asked about; the total until another one is. */
  #asked: string | undefined;
  #isOpen = false;
  /** Fetched once the reasons are open. */
  #reasons: typeof Reasons | undefined;
  #isLoading = false;
  /** What kept the reasons away, until somebody asks again. */
  #trouble: string | undefined;
  #isWidening = false;
  /** What kept the whole engine away, until it is there. */
  #lack: string | undefined;
  /** A person waits for the answer, and not the page. */
  #isPersonal = false;
  #columns = 2;
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(this.#resize));

  /** The last scenario that was in order, without defaults. Takes a scenario or its link text, and begins anew. */
  get scenario(): Scenario | undefined {
    return this.#store.scenario;
  }

  set scenario(scenario: Scenario | string | undefined) {
    if (!scenario) return;
    this.#store.replace(scenario);
    this.#follow();
  }

  /** The plan of that scenario. */
  get plan(): Plan | undefined {
    return this.#store.plan;
  }

  /** Starts to follow the element's own width. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize();
    this.#sizes.observe(this);
  }

  /** Stops following it. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  /** An attribute `scenario` is a base: what the other attributes say goes over it. */
  override attributeChangedCallback(name: string, old: string | null, text: string | null): void {
    if (name !== 'scenario') super.attributeChangedCallback(name, old, text);
    else if (text !== null && text !== old) {
      this.#store.replace(text);
      this.#take(Object.keys(ATTRIBUTE_PATHS).filter((each) => this.#said(each) !== undefined));
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    const names = [...changed.keys()].map(String).filter((name) => name in ATTRIBUTE_PATHS);
    if (names.length > 0 || !this.hasUpdated) this.#take(names);
    const isWanted = this.#isOpen && this.plan && !this.#reasons;
    if (isWanted && !this.#isLoading && !this.#trouble) void this.#load();
  }

  protected override firstUpdated(): void {
    this.dispatchEvent(new Event('exo-ready', { bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    const { plan, issues } = this.#store;
    const questions = html`<section
      part="ask"
      class="ask"
      aria-label="Ask"
      @focusin=${this.#widen}
      @input=${this.#onInput}
    >
      ${ask(this.#store)} ${this.#lack ? html`<p class="strays" role="status">${this.#lack}</p>` : nothing}
    </section>`;
    if (!plan) return html`<div class="exo"><slot></slot>${questions}</div>`;
    const shown = this.#isOpen ? (this.#asked ?? totalPath(plan)) : '';
    const answer = html`<section part="answer" class="answer" aria-label="Answer">
      ${verdictText(plan, issues.length > 0)}
      ${answerDetails(plan, shown, this.#ask, this.#reasons?.citedSource ?? shortSource, this.#store.engine)}
    </section>`;
    const reasons = this.#why(plan);
    // The order on the screen is the order of the keyboard, so a narrow element has another one.
    return this.#columns === 1
      ? html`<div class="exo narrow">${answer}${questions}${reasons}</div>`
      : html`<div class="exo">${questions}${answer}${reasons}</div>`;
  }

  #why(plan: Plan): TemplateResult {
    const asked = this.#asked && valueAt(plan, this.#asked) !== undefined ? this.#asked : totalPath(plan);
    return html`<details part="why" class="why" id="why" .open=${this.#isOpen} @toggle=${this.#onToggle}>
      <summary>Why ${formatValue(asked, valueAt(plan, asked))}</summary>
      ${
        this.#reasons
          ? this.#reasons.why(plan, asked)
          : html`<p class="quiet" role="status">${this.#trouble ?? 'Loading the reasons…'}</p>`
      }
    </details>`;
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      const reasons = this.#store.engine.reasons ?? (await import('./reasons.ts'));
      // Those of the whole engine know more, should it have come in the meantime.
      this.#reasons = this.#store.engine.reasons ?? reasons;
    } catch (error) {
      this.#trouble = missingFile('The reasons are', error, 'exo-capacity-reasons.js', 'Ask a number');
    }
    this.#isLoading = false;
    this.requestUpdate();
    // Full citations may take more lines than short ones did: what was asked for stays in view.
    if (this.#asked) void this.#reveal();
  }

  /** Fetches what the build for pages left out of the first file; elsewhere there is nothing to fetch. */
  readonly #widen = async (): Promise<void> => {
    if (this.#isWidening || this.#store.engine.isWhole) return;
    this.#isWidening = true;
    try {
      const { wholeEngine } = await import('./wholeEngine.ts');
      const before = this.plan;
      this.#store.widen(wholeEngine);
      this.#lack = undefined;
      if (this.#reasons) this.#reasons = wholeEngine.reasons;
      if (this.#isPersonal) this.#tell(before);
    } catch (error) {
      this.#store.giveUp();
      this.#lack = missingFile('Codecs, paths and layers are', error, 'exo-capacity-whole.js', 'Change a field');
    }
    this.#isWidening = false;
    this.requestUpdate();
  };

  async #reveal(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector(this.#columns > 2 ? '.why summary' : '.why')?.scrollIntoView({ block: 'nearest' });
  }

  #said(name: string): string | number | undefined {
    return this[name as AttributeName] ?? undefined;
  }

  #take(names: readonly string[]): void {
    this.#store.take(Object.fromEntries(names.map((name) => [name, this.#said(name)])));
    this.#follow();
  }

  /** Shows what the store has made of an input, and fetches what it lacks. */
  #follow(): void {
    this.requestUpdate();
    if (this.#store.needsWhole) void this.#widen();
  }

  readonly #resize = (): void => {
    const columns = this.#columns;
    const widthRem = this.offsetWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.#columns = widthRem < ONE_COLUMN_REM ? 1 : widthRem < THREE_COLUMNS_REM ? 2 : 3;
    if (this.#columns === columns) return;
    if (this.#columns === 3) this.#isOpen = true;
    this.requestUpdate();
  };

  readonly #ask = (path: string): void => {
    this.#asked = path;
    this.#isOpen = true;
    this.#trouble = undefined;
    this.requestUpdate();
    void this.#reveal();
  };

  readonly #onToggle = (event: Event): void => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.#isOpen) return;
    this.#isOpen = open;
    this.#trouble = undefined;
    this.requestUpdate();
  };

  readonly #onInput = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement | HTMLSelectElement;
    const before = this.plan;
    this.#store.type(name, value);
    this.#isPersonal = this.#store.needsWhole;
    this.#follow();
    this.#tell(before);
  };

  /** Fires the event of a new plan, if it is one. */
  #tell(before: Plan | undefined): void {
    const { scenario, plan } = this.#store;
    if (!scenario || !plan || plan === before) return;
    this.dispatchEvent(
      new CustomEvent<ExoChangeDetail>('exo-change', { detail: { scenario, plan }, bubbles: true, composed: true }),
    );
  }
}
