import {
  CapacityError,
  explain,
  formatNumber,
  formatValue,
  type InputSensitivity,
  type Plan,
  planCapacity,
  type Scenario,
  sensitivity,
  solve,
} from 'exo-capacity';
import { html, nothing, type TemplateResult } from 'lit';
import { dataTable } from './dataTable.ts';

/** Inputs with less influence than the first few say little. */
const MOST_INPUTS = 8;

/** What the link carries, and which is enough. */
export function turnedRound(scenario: Scenario): TemplateResult {
  const answers = [
    answer(() => {
      const { calls, bindingInput, plan } = solve({ scenario, find: 'most-calls' });
      return `${calls ?? 'No'} calls at most; what binds: ${nameOf(plan, bindingInput)}.`;
    }),
    answer(() => {
      const { agents, bindingInput, plan } = solve({ scenario, find: 'most-agents' });
      return `${agents ?? 'No'} agents at most; what binds: ${nameOf(plan, bindingInput)}.`;
    }),
    answer(() => {
      const { offeredErlangs, bindingInput, plan } = solve({ scenario, find: 'most-erlangs' });
      return `${formatNumber(offeredErlangs ?? 0, 2)} E at most; what binds: ${nameOf(plan, bindingInput)}.`;
    }),
    answer(() => {
      const { linkBitsPerSecond } = solve({ scenario, find: 'smallest-link' });
      return linkBitsPerSecond === null
        ? undefined
        : `${formatValue('smallestLinkBitsPerSecond', linkBitsPerSecond)} each way is the smallest link.`;
    }),
  ].filter((each) => each !== undefined);
  return html`<ul>
    ${answers.map((each) => html`<li>${each}</li>`)}
  </ul>`;
}

/** A question that this scenario does not put has no answer. */
function answer(ask: () => string | undefined): string | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CapacityError) return undefined;
    throw error;
  }
}

/** What an input is called; its path where it has no name. */
function nameOf(plan: Plan, path: string): string {
  return answer(() => explain(plan, `scenario.${path}`).label) ?? path;
}

/** Inputs by what they do to the plan, the most influential first. */
export function askedFirst(scenario: Scenario): TemplateResult {
  const plan = planCapacity(scenario);
  const inputs = sensitivity(scenario)
    .filter(({ influenceRatio }) => influenceRatio > 0)
    .slice(0, MOST_INPUTS);
  return dataTable(
    'Inputs by their influence',
    ['Input', 'Now', 'A step changes up to', 'Of'],
    inputs.map(({ path, value, isDefault, influenceRatio, effects }) => {
      const [most] = effects.toSorted((one, other) => reach(other) - reach(one));
      return [
        html`${nameOf(plan, path)}${isDefault ? html` <span class="quiet">nobody said it yet</span>` : nothing}`,
        formatValue(path.split('.').at(-1) ?? '', value),
        `${formatNumber(influenceRatio * 100, 1)} %`,
        most?.label ?? '',
      ];
    }),
  );
}

/** How far a step of the input moves an output, of what is planned. */
function reach({ atLow, atHigh, planned }: InputSensitivity['effects'][number]): number {
  const moved = [atLow, atHigh].map((output) => Math.abs((output ?? planned) - planned));
  return Math.max(...moved) / (planned === 0 ? 1 : Math.abs(planned));
}
