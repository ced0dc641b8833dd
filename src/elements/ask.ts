import { html, nothing, type TemplateResult } from 'lit';
import { askFields, ASK_GROUPS, type AskField, type AskGroup, type Choice, KIND, KINDS } from './askFields.ts';
import type { ScenarioStore } from './scenarioStore.ts';

/** The questions, each with what was typed, and with what is wrong with that. */
export function ask(store: ScenarioStore): TemplateResult {
  return html`${ASK_GROUPS.map((group, index) => groupFields(store, group, index === 0))}${strays(store)}`;
}

function groupFields(store: ScenarioStore, { legend, fields, more }: AskGroup, isFirst: boolean): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${isFirst ? kinds(store.asked.kind) : nothing} ${rows(store, fields)}
    ${more ? moreFields(store, more(store.engine)) : nothing}
  </fieldset>`;
}

const isAsked = ({ asked }: ScenarioStore, { when }: AskField): boolean => !when || when(asked);

/** A question that is not asked keeps its place, so that one that comes or goes takes the keyboard from no other. */
const rows = (store: ScenarioStore, fields: readonly AskField[]): unknown[] =>
  fields.map((field) => (isAsked(store, field) ? row(store, field) : nothing));

/** Folded until somebody wants them, or has said something there already. */
function moreFields(store: ScenarioStore, fields: readonly AskField[]): TemplateResult {
  const isWrong = fields.some(({ path }) => store.issueAt(path));
  return html`<details class="more" ?open=${fields.some((field) => store.isAnswered(field))}>
    <summary>More${isWrong ? ': a field needs a look' : nothing}</summary>
    ${rows(store, fields)}
  </details>`;
}

function kinds(chosen: string): TemplateResult {
  return html`<div class="kinds" role="radiogroup" aria-label="Kind of demand">
      ${KINDS.map(
        ({ value, label }) =>
          html`<label
            ><input type="radio" name=${KIND} .value=${value} .checked=${value === chosen} /><span
              >${label}</span
            ></label
          >`,
      )}
    </div>
    ${KINDS.some(({ value }) => value === chosen) ? nothing : html`<p class="quiet">The scenario says: ${chosen}</p>`}`;
}

function row(store: ScenarioStore, field: AskField): TemplateResult {
  const { path, label } = field;
  const issue = store.issueAt(path);
  const trouble = issue ? `${path}-expected` : nothing;
  return html`<div class="row">
    <label for=${path} class=${store.isDefault(field) ? 'default' : nothing}
      >${label}${store.isDefault(field) ? html` <span>(default)</span>` : nothing}</label
    >
    ${field.choices ? choice(store, field, trouble) : quantity(store, field, trouble)}
    ${issue ? html`<p class="expected" id=${trouble}>Expected ${issue.expected}.</p>` : nothing}
  </div>`;
}

/** Id of what says what is wrong. */
type Trouble = string | typeof nothing;

function quantity(store: ScenarioStore, field: AskField, trouble: Trouble): TemplateResult {
  const { path } = field;
  return html`<input
    id=${path}
    name=${path}
    class=${store.isDefault(field) ? 'default' : nothing}
    autocomplete="off"
    spellcheck="false"
    .value=${store.textOf(field)}
    placeholder=${store.defaultText(field) || nothing}
    aria-invalid=${trouble !== nothing}
    aria-describedby=${trouble}
  />`;
}

function choice(store: ScenarioStore, field: AskField, trouble: Trouble): TemplateResult {
  const { path } = field;
  const { asked, engine } = store;
  const choices = field.choices?.(engine, asked) ?? [];
  const text = store.textOf(field);
  const codec = path === 'media.codec' ? asked.codec : undefined;
  const chosen = codec?.id ?? text;
  const isListed = choices.some(({ value }) => value === chosen);
  const listed = isListed ? choices : [{ value: chosen, label: codec?.label ?? (text || 'Own') }, ...choices];
  return html`<select id=${path} name=${path} aria-invalid=${trouble !== nothing} aria-describedby=${trouble}>
    ${[...new Set(listed.map(({ group }) => group))].map((group) => {
      const inGroup = options(
        listed.filter((each) => each.group === group),
        chosen,
      );
      return group === undefined ? inGroup : html`<optgroup label=${group}>${inGroup}</optgroup>`;
    })}
  </select>`;
}

function options(choices: readonly Choice[], chosen: string): TemplateResult[] {
  return choices.map(
    ({ value, label }) => html`<option .value=${value} .selected=${value === chosen}>${label}</option>`,
  );
}

/** What is wrong without any field to say it at. */
function strays(store: ScenarioStore): TemplateResult | typeof nothing {
  const fields = askFields(store.engine).filter((field) => isAsked(store, field));
  const others = store.issues.filter(({ path }) => !fields.some((field) => field.path === path));
  if (others.length === 0) return nothing;
  return html`<ul class="strays">
    ${others.map(({ path, expected, received }) => html`<li>${path || 'Scenario'}: expected ${expected}, received ${received}.</li>`)}
  </ul>`;
}
