import { CapacityError } from 'exo-capacity';
import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { download } from './download.ts';

/** A file that can be made from a plan, and is only when somebody looks at it. */
export interface PlannedFile {
  id: string;
  label: string;
  fileName: string;
  text: () => string;
}

/** What `copy-text` tells. */
export interface CopyText {
  text: string;
  what: string;
}

/** Files as tabs, each to be read, copied or downloaded. */
export class FileTabs extends LitElement {
  static override readonly properties: PropertyDeclarations = { files: {}, label: {}, chosen: { state: true } };

  declare files: readonly PlannedFile[];
  declare label: string;
  declare chosen: string;

  constructor() {
    super();
    this.files = [];
    this.label = '';
    this.chosen = '';
  }

  /** The page's own styles hold here. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | undefined {
    const file = this.files.find(({ id }) => id === this.chosen) ?? this.files[0];
    if (!file) return undefined;
    const { text, trouble } = made(file);
    const panel = `${this.id}-file`;
    return html`<div class="tabs" role="tablist" aria-label=${this.label} @keydown=${this.#onKey}>
        ${this.files.map(
          ({ id, label }) =>
            html`<button
              type="button"
              role="tab"
              id="${this.id}-${id}"
              aria-selected=${id === file.id}
              aria-controls=${panel}
              tabindex=${id === file.id ? 0 : -1}
              @click=${() => (this.chosen = id)}
            >
              ${label}
            </button>`,
        )}
      </div>
      <div role="tabpanel" id=${panel} aria-labelledby="${this.id}-${file.id}">
        <p class="actions">
          <button type="button" ?disabled=${text === undefined} @click=${() => this.#copy(file.label, text ?? '')}>
            Copy
          </button>
          <button type="button" ?disabled=${text === undefined} @click=${() => download(file.fileName, text ?? '')}>
            Download ${file.fileName}
          </button>
        </p>
        ${text === undefined ? html`<p class="bad">${trouble}</p>` : html`<pre tabindex="0" aria-label=${file.label}>${text}</pre>`}
      </div>`;
  }

  #copy(what: string, text: string): void {
    this.dispatchEvent(new CustomEvent<CopyText>('copy-text', { detail: { what, text }, bubbles: true }));
  }

  /** Left and right, first and last, as tabs have it; what is chosen takes the keyboard. */
  readonly #onKey = ({ key }: KeyboardEvent): void => {
    const last = this.files.length - 1;
    const now = Math.max(
      0,
      this.files.findIndex(({ id }) => id === this.chosen),
    );
    const next: Record<string, number> = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowLeft: now === 0 ? last : now - 1,
      Home: 0,
      End: last,
    };
    const file = this.files[next[key] ?? -1];
    if (!file) return;
    this.chosen = file.id;
    void this.updateComplete.then(() => document.getElementById(`${this.id}-${file.id}`)?.focus());
  };
}

/** The text, or why there is none. */
function made({ text }: PlannedFile): { text?: string; trouble?: string } {
  try {
    return { text: text() };
  } catch (error) {
    if (!(error instanceof CapacityError)) throw error;
    const { field, received, expected } = error;
    return { trouble: `None for this plan: ${field} is ${received}, expected ${expected}.` };
  }
}
