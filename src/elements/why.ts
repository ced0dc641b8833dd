import { html, nothing, type TemplateResult } from 'lit';
import { citedSource } from '../evidence/sources.ts';
import { explain, type Step } from '../explain/explain.ts';
import { outline, ruleText, valuesText, valueText } from '../explain/outline.ts';
import { valueAt } from '../explain/valueAt.ts';
import type { Plan, PlannedMedia } from '../plan/plan.ts';
import { citation } from './citation.ts';
import { ledgerTable } from './ledgerTable.ts';

/** The ledger that a step belongs to, where the step is of one of its layers. */
const ledgerOf = ({ path }: Step): string | undefined => /^(.+\.ledger)\.layers\./.exec(path)?.[1];

/**
 * Where one number of the plan comes from: every step down to what was given and what is cited. A packet's layers stand
 * in one table, where the first of them comes, with their steps folded behind it.
 */
export function why(plan: Plan, path: string): TemplateResult {
  const steps = outline(explain(plan, path));
  const firsts = new Map(steps.toReversed().map((step) => [ledgerOf(step), step]));
  return html`<ol>
    ${steps.map((step) => {
      const at = ledgerOf(step);
      if (!at) return stepItem(step);
      if (firsts.get(at) !== step) return nothing;
      return html`<li>
        ${ledgerTable(valueAt(plan, at) as PlannedMedia['ledger'])}
        <details>
          <summary>Layer by layer</summary>
          <ol>
            ${steps.filter((each) => ledgerOf(each) === at).map(stepItem)}
          </ol>
        </details>
      </li>`;
    })}
  </ol>`;
}

function stepItem(step: Step): TemplateResult {
  const rule = ruleText(step);
  return html`<li>
    <b>${step.label}</b> <span class="value">${valueText(step)}</span>
    ${rule ? html`<code>${rule}<br />${valuesText(step)}</code>` : nothing} ${origin(step)}
    ${step.cite ? citation(step.cite, citedSource) : nothing}
  </li>`;
}

function origin({ origin }: Step): TemplateResult | typeof nothing {
  if (!origin) return nothing;
  return origin === 'given' ? html`<small>you gave this</small>` : html`<small class="default">default</small>`;
}
