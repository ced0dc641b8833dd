import { CapacityError, EXOTEL_TROUBLES, type Plan } from 'exo-capacity';
import { diagnose, type SymptomId } from 'exo-capacity/diagnosis';
import { type Observation, parseMeasurement } from 'exo-capacity/measurement';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { causeList, told, verdict } from './measured.ts';

/** What one text or file held, or what is wrong with it. */
interface Measured {
  name: string;
  observation?: Observation;
  trouble?: string;
}

/** Takes what programs measured, by paste or drop, and puts it beside the plan. */
export class MeasureTool extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    plan: { attribute: false },
    measured: { state: true },
    symptoms: { state: true },
    trouble: { state: true },
    isOver: { state: true },
  };

  declare plan: Plan | undefined;
  declare measured: readonly Measured[];
  declare symptoms: readonly SymptomId[];
  /** What is wrong with what was pasted. */
  declare trouble: string | undefined;
  /** A file hovers. */
  declare isOver: boolean;
  #pastedCount = 0;

  constructor() {
    super();
    this.plan = undefined;
    this.measured = [];
    this.symptoms = [];
    this.trouble = undefined;
    this.isOver = false;
  }

  /** The page's own styles hold here. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, measured, symptoms } = this;
    if (!plan) return nothing;
    const observations = measured.flatMap(({ observation }) => observation ?? []);
    return html`<div
        class=${this.isOver ? 'intake over' : 'intake'}
        @dragover=${this.#onDragOver}
        @dragleave=${() => (this.isOver = false)}
        @drop=${this.#onDrop}
      >
        <label for="measurement"
          >Output of ping, <code>iperf3 -J</code>, <code>mtr --json</code>, a dump of getStats, an RTCP XR report or
          results of the test script: paste it, or drop files here</label
        >
        <textarea
          id="measurement"
          rows="4"
          spellcheck="false"
          aria-invalid=${this.trouble !== undefined}
          aria-describedby="measurement-trouble"
        ></textarea>
        <p class="bad" id="measurement-trouble">${this.trouble ?? nothing}</p>
        <p class="actions">
          <button type="button" @click=${this.#onRead}>Read</button>
          <label class="file">Files <input type="file" multiple @change=${this.#onChoose} /></label>
        </p>
      </div>
      ${this.#list()}
      <div role="status">${verdict(plan, observations)}</div>
      <fieldset>
        <legend>Noticed</legend>
        ${EXOTEL_TROUBLES.map(
          ({ id, symptom }) =>
            html`<label class="tick"
              ><input
                type="checkbox"
                .checked=${symptoms.includes(id)}
                @change=${() => this.#notice(id)}
              />${symptom}</label
            >`,
        )}
      </fieldset>
      ${causeList(diagnose({ plan, observations, symptoms }), observations.length > 0 || symptoms.length > 0)}`;
  }

  #list(): TemplateResult | typeof nothing {
    if (this.measured.length === 0) return nothing;
    return html`<ul class="measured">
      ${this.measured.map(
        (each) =>
          html`<li>
            ${each.observation ? html`<b>${each.name}</b>: ${told(each.observation)}` : html`<b>${each.name}</b>: <span class="bad">${each.trouble}</span>`}
            <button type="button" aria-label="Remove ${each.name}" @click=${() => this.#remove(each)}>Remove</button>
          </li>`,
      )}
    </ul>`;
  }

  /** What could not be read stays, to be mended. */
  readonly #onRead = (): void => {
    const area = this.querySelector('textarea');
    if (!area || area.value.trim() === '') return;
    const read = understood(area.value);
    this.trouble = read.trouble;
    if (!read.observation) return;
    this.#pastedCount += 1;
    this.measured = [...this.measured, { name: `Pasted ${this.#pastedCount}`, ...read }];
    area.value = '';
  };

  readonly #onChoose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.#readFiles([...(input.files ?? [])]).then(() => (input.value = ''));
  };

  readonly #onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = true;
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = false;
    const { files } = event.dataTransfer ?? {};
    if (files && files.length > 0) void this.#readFiles([...files]);
    else this.#read([{ name: 'Dropped text', text: event.dataTransfer?.getData('text/plain') ?? '' }]);
  };

  async #readFiles(files: readonly File[]): Promise<void> {
    this.#read(await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))));
  }

  #read(texts: readonly { name: string; text: string }[]): void {
    this.measured = [...this.measured, ...texts.map(({ name, text }) => ({ name, ...understood(text) }))];
  }

  #remove(gone: Measured): void {
    this.measured = this.measured.filter((each) => each !== gone);
  }

  #notice(id: SymptomId): void {
    this.symptoms = this.symptoms.includes(id) ? this.symptoms.filter((each) => each !== id) : [...this.symptoms, id];
  }
}

function understood(text: string): Omit<Measured, 'name'> {
  try {
    return { observation: parseMeasurement(text) };
  } catch (error) {
    if (!(error instanceof CapacityError)) throw error;
    return { trouble: `Not understood; expected ${error.expected}.` };
  }
}
