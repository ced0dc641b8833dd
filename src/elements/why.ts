import { html, nothing, type TemplateResult } from 'lit';
import { explain, type Step } from '../explain/explain.ts';
import { outline, ruleText, valuesText, valueText } from '../explain/outline.ts';
import type { Plan } from '../plan/plan.ts';
import { citation } from './citation.ts';

/** Where one number of the plan comes from: every step down to what was given and what is cited. */
export function why(plan: Plan, path: string): { title: string; steps: TemplateResult } {
  const first = explain(plan, path);
  return {
    title: `Why ${valueText(first)}`,
    steps: html`<ol>
      ${outline(first).map(stepItem)}
    </ol>`,
  };
}

function stepItem(step: Step): TemplateResult {
  const rule = ruleText(step);
  return html`<li>
    <b>${step.label}</b> <span class="value">${valueText(step)}</span>
    ${rule ? html`<code>${rule}<br />${valuesText(step)}</code>` : nothing} ${origin(step)}
    ${step.cite ? citation(step.cite) : nothing}
  </li>`;
}

function origin({ origin }: Step): TemplateResult | typeof nothing {
  if (!origin) return nothing;
  return origin === 'given' ? html`<small>you gave this</small>` : html`<small class="default">default</small>`;
}
