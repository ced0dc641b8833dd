import { INTEGRATIONS, parseScenario, type Plan, ROLES, type Scenario } from 'exo-capacity';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

type Integration = keyof typeof INTEGRATIONS;
type Answers = Readonly<Record<string, unknown>>;

/** One question: where its answer stands in `scenario.readiness`, and how it is read. */
interface Question {
  path: string;
  label: string;
  kind: 'list' | 'whole' | 'span' | 'flag';
}

interface Trouble {
  typed: string;
  message: string;
}

const flag = (path: string, label: string): Question => ({ path, label, kind: 'flag' });

/** What the site uses, where its ends are, and what is known of its names and proxy; tells `scenario-answer`. */
export class ReadinessForm extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    scenario: { attribute: false },
    readiness: { attribute: false },
    troubles: { state: true },
  };

  declare scenario: Scenario | undefined;
  declare readiness: Plan['readiness'];
  /** What was typed and is not valid, and what is wrong with it, by path. */
  declare troubles: Readonly<Record<string, Trouble | undefined>>;

  constructor() {
    super();
    this.scenario = undefined;
    this.readiness = undefined;
    this.troubles = {};
  }

  /** The page's own styles hold here. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { readiness } = this;
    if (!readiness) return nothing;
    return html`<fieldset>
        <legend>Used by the site</legend>
        ${(Object.keys(INTEGRATIONS) as Integration[]).map(
          (id) =>
            html`<label class="tick"
              ><input
                type="checkbox"
                .checked=${readiness.integrations.includes(id)}
                @change=${() => this.#use(id)}
              />${INTEGRATIONS[id]}</label
            >`,
        )}
      </fieldset>
      <details>
        <summary>Addresses, resolvers and proxy</summary>
        <div class="questions">
          ${repeat(
            questions(readiness, this.scenario),
            ({ path }) => path,
            (question) => this.#asked(question),
          )}
        </div>
      </details>`;
  }

  #asked({ path, label, kind }: Question): TemplateResult {
    const id = `readiness-${path.replace('.', '-')}`;
    const trouble = this.troubles[path];
    const value = trouble?.typed ?? text(answerAt(this.scenario?.readiness, path));
    const answer = (event: Event) => this.#answer(path, kind, (event.target as HTMLInputElement).value);
    const field =
      kind === 'flag'
        ? html`<select id=${id} .value=${value} @change=${answer}>
            <option value="" ?selected=${value === ''}>Not known</option>
            <option value="true" ?selected=${value === 'true'}>Yes</option>
            <option value="false" ?selected=${value === 'false'}>No</option>
          </select>`
        : html`<input
            id=${id}
            type="text"
            .value=${value}
            aria-invalid=${trouble !== undefined}
            aria-describedby="${id}-trouble"
            @change=${answer}
          />`;
    return html`<div>
      <label for=${id}>${label}</label>${field}
      <p class="bad" id="${id}-trouble">${trouble?.message ?? nothing}</p>
    </div>`;
  }

  #use(id: Integration): void {
    const used = this.readiness?.integrations ?? [];
    const integration = used.includes(id) ? used.filter((each) => each !== id) : [...used, id];
    this.#tell({ ...this.scenario, integration });
  }

  #answer(path: string, kind: Question['kind'], typed: string): void {
    const readiness = withAnswer(this.scenario?.readiness ?? {}, path, understood(typed.trim(), kind));
    const message = this.#tell({ ...this.scenario, readiness });
    this.troubles = { ...this.troubles, [path]: message === undefined ? undefined : { typed, message } };
  }

  /** What is not valid leaves the plan as it was; what is wrong is returned. */
  #tell(next: object): string | undefined {
    const parsed = parseScenario(next);
    if (!parsed.ok)
      return parsed.issues.map(({ expected, received }) => `Expected ${expected}, received ${received}.`).join(' ');
    this.dispatchEvent(new CustomEvent<Scenario>('scenario-answer', { detail: parsed.scenario, bubbles: true }));
    return undefined;
  }
}

/** Only what the rules of this plan leave open, and what its checks ask. */
function questions(
  { firewallRules, ports, integrations }: NonNullable<Plan['readiness']>,
  scenario?: Scenario,
): Question[] {
  const ends = firewallRules.flatMap(({ local, remote }) => [local, remote]);
  const roles = new Set(ends.filter(({ domains }) => domains.length === 0).map(({ role }) => role));
  return [
    ...[...roles].map((role): Question => ({
      path: `addresses.${role}`,
      label: `${ROLES[role]}, addresses`,
      kind: 'list',
    })),
    ...(integrations.includes('webhooks')
      ? [{ path: 'webhookPort', label: 'Port of webhooks', kind: 'whole' } as const]
      : []),
    ...(ports ? [{ path: 'mediaPorts', label: 'Media ports of your own', kind: 'span' } as const] : []),
    { path: 'resolvers', label: 'Resolvers, addresses', kind: 'list' },
    flag('respectsTtl', 'Names expire when they say'),
    flag('hasPinnedAddresses', 'Addresses stand in place of names'),
    flag('proxy.hasProxy', 'A proxy on the way to the web'),
    ...(scenario?.readiness?.proxy?.hasProxy
      ? [
          flag('proxy.hasConnect', 'The proxy does CONNECT'),
          flag('proxy.keepsCertificates', 'The proxy keeps certificates whole'),
          { path: 'proxy.timeoutSeconds', label: 'Time-out of the proxy, s', kind: 'whole' } as const,
        ]
      : []),
  ];
}

function answerAt(answers: object | undefined, path: string): unknown {
  return path.split('.').reduce<unknown>((record, key) => (record as Answers | undefined)?.[key], answers);
}

/** The answers with one more, or without it where there is none; undefined where none is left. */
function withAnswer(answers: object, path: string, value: unknown): object | undefined {
  const [key = '', ...rest] = path.split('.');
  const inner =
    rest.length > 0 ? withAnswer((answerAt(answers, key) as object | undefined) ?? {}, rest.join('.'), value) : value;
  const next = Object.entries<unknown>({ ...answers, [key]: inner }).filter(([, each]) => each !== undefined);
  return next.length > 0 ? Object.fromEntries(next) : undefined;
}

/** What was typed, as the scenario has it; what cannot be understood goes on as it is, to be refused by name. */
function understood(typed: string, kind: Question['kind']): unknown {
  if (typed === '') return undefined;
  if (kind === 'flag') return typed === 'true';
  if (kind === 'list') return typed.split(/[\s,;]+/).filter((each) => each !== '');
  if (kind === 'whole') return /^\d+$/.test(typed) ? Number(typed) : typed;
  const [, firstPort, lastPort] = /^(\d+)\s*(?:-|–|to)\s*(\d+)$/.exec(typed) ?? [];
  return lastPort === undefined ? typed : { firstPort: Number(firstPort), lastPort: Number(lastPort) };
}

function text(answer: unknown): string {
  if (answer === undefined) return '';
  if (Array.isArray(answer)) return answer.join(', ');
  if (typeof answer !== 'object') return JSON.stringify(answer);
  const { firstPort, lastPort } = answer as { firstPort: number; lastPort: number };
  return `${firstPort}–${lastPort}`;
}
