import { decodeScenario, encodeScenario, type Scenario } from 'exo-capacity';
import { PRESETS } from 'exo-capacity/report';
import { ExoCapacity } from 'exo-capacity/element/define';
import { render } from 'lit';
import { address, addressedScenario, complaint, stepOf, unasked } from './addressBar.ts';
import { goOn, isOpen } from './openEntries.ts';
import { type CopyText, FileTabs } from './panels/fileTabs.ts';
import { MeasureTool } from './panels/measureTool.ts';
import { panels } from './panels/panels.ts';
import { QuestionTool } from './panels/questionTool.ts';
import { ReadinessForm } from './panels/readinessForm.ts';
import { SitesTool } from './panels/sitesTool.ts';
import { copy, embedSnippet } from './share.ts';
import { followTheme } from './theme.ts';

/** What index.html holds; a page without it is no playground. */
function found<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`index.html has no ${selector}.`);
  return element;
}

const planner = found('exo-capacity', ExoCapacity);
const presets = found('#preset', HTMLSelectElement);
const badLink = found('#bad-link', HTMLElement);
const unaskedPlace = found('#unasked', HTMLElement);
const panelPlace = found('#panels', HTMLElement);
const page = { status: found('#status', HTMLElement), fallback: found('#fallback', HTMLTextAreaElement) };

let shown: Scenario | undefined;

function show(): void {
  const { plan, scenario } = planner;
  if (!plan || !scenario) return;
  shown = scenario;
  const more = unasked(scenario);
  unaskedPlace.hidden = more.length === 0;
  unaskedPlace.textContent =
    more.length > 0
      ? `This scenario has ${more.join(' and ')}, which the fields do not show. A change there takes its place; Back brings it back.`
      : '';
  render(panels(plan, scenario), panelPlace);
}

function readAddress(): void {
  const addressed = addressedScenario();
  badLink.hidden = addressed?.ok !== false;
  badLink.textContent = addressed?.ok === false ? complaint(addressed) : '';
  if (addressed?.ok) planner.scenario = addressed.scenario;
  else if (!addressed || !planner.scenario) planner.scenario = PRESETS[0].scenario;
  presets.value = addressed ? '' : PRESETS[0].id;
  show();
}

customElements.define('file-tabs', FileTabs);
customElements.define('readiness-form', ReadinessForm);
customElements.define('measure-tool', MeasureTool);
customElements.define('question-tool', QuestionTool);
customElements.define('sites-tool', SitesTool);
presets.append(...PRESETS.map(({ id, label }) => new Option(label, id)));
presets.addEventListener('change', () => {
  const preset = PRESETS.find(({ id }) => id === presets.value);
  if (!preset) return;
  planner.scenario = preset.scenario;
  badLink.hidden = true;
  address(preset.scenario, 'push');
  show();
});

/** What a person changed, here or in the element. */
function changed(step?: 'push'): void {
  presets.value = '';
  badLink.hidden = true;
  const { scenario } = planner;
  if (scenario) address(scenario, step ?? stepOf(shown, scenario));
  show();
}

function answered(event: Event, step?: 'push'): void {
  // What is left of the link text is what was chosen: defaults come again, as those of what was chosen.
  const given = decodeScenario(encodeScenario((event as CustomEvent<Scenario>).detail));
  if (!given.ok) return;
  void goOn(planner, given.scenario);
  changed(step);
}

planner.addEventListener('exo-change', () => {
  changed();
});
planner.addEventListener('input', () => {
  presets.value = '';
});
panelPlace.addEventListener('scenario-answer', answered);
panelPlace.addEventListener('scenario-adopt', (event) => {
  answered(event, 'push');
});

/** What is copied while a field is wrong is the last answer. */
const ofWhat = (what: string): string => (isOpen(planner) ? `${what} of the last answer (a field needs a look)` : what);

panelPlace.addEventListener('copy-text', (event) => {
  const { text, what } = (event as CustomEvent<CopyText>).detail;
  void copy(text, what, page);
});
found('#copy-link', HTMLButtonElement).addEventListener('click', () => {
  if (planner.scenario) address(planner.scenario, 'replace');
  void copy(location.href, ofWhat('Link'), page);
});
found('#copy-embed', HTMLButtonElement).addEventListener('click', () => {
  const { scenario, plan } = planner;
  if (scenario && plan) void copy(embedSnippet(scenario, plan), ofWhat('Embed snippet'), page);
});

followTheme(found('#theme', HTMLSelectElement));
// Back and Forward change the hash too, and are told as such.
addEventListener('hashchange', readAddress);
readAddress();
