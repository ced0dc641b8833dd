import { html, render as renderTemplate, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Plan } from '../plan/plan.ts';
import { ratedUse } from '../plan/ratedUse.ts';
import { codecBudgets, type CodecBudget } from '../plan/codecBudgets.ts';
import { formatNumber, formatRatio } from '../units/format.ts';

const ms = (most: number | null): string => (most === null ? '–' : `${formatNumber(Math.floor(most))} ms`);
const loss = (most: number | null): string => (most === null ? '–' : formatRatio(Math.floor(most * 1e4) / 1e4));

/** What the network may have at most for the score aimed at: for the planned codec, and for all when that is opened. */
export function budgetFigure(plan: Plan): TemplateResult {
  const { scenario, quality } = plan;
  const { media: use } = ratedUse(plan);
  const targetMeanOpinionScore = scenario.quality?.targetMeanOpinionScore ?? 0;
  const known = { ...scenario.network, oneWayDelayMs: quality.networkMs ?? 0, targetMeanOpinionScore };
  // Dozens of searches: not before somebody looks, and not while a number is typed elsewhere.
  const fill = (element: Element | undefined) => {
    if (!(element instanceof HTMLDetailsElement) || !element.open) return;
    renderTemplate(table(codecBudgets(known)), element.lastElementChild as HTMLElement);
  };
  return html`<figure class="card" part="figure">
    <figcaption>
      <h3>What may the network have?</h3>
      <span>for a score of ${formatNumber(targetMeanOpinionScore)} on the codec’s own scale</span>
    </figcaption>
    ${table(codecBudgets({ ...known, codec: use?.codec ?? '' }))}
    <details ${ref(fill)} @toggle=${(event: Event) => fill(event.target as Element)}>
      <summary>All codecs</summary>
      <div></div>
    </details>
  </figure>`;
}

const NO_LIMIT = {
  none: 'nothing yet',
  codec: 'the codec alone misses it',
  network: 'the network misses it',
  unknown: 'not published',
} as const;

const limit = ({ bindingLimit }: CodecBudget): string =>
  bindingLimit in NO_LIMIT ? NO_LIMIT[bindingLimit as keyof typeof NO_LIMIT] : bindingLimit;

const CONCEALMENT = { none: 'lost packets left out', 'appendix-i': 'lost packets concealed', 'built-in': '' } as const;

function table(rows: readonly CodecBudget[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="What the network may have">
    <table>
      <thead>
        <tr>
          <th scope="col">Codec</th>
          <th scope="col">Now</th>
          <th scope="col">Delay</th>
          <th scope="col">Loss</th>
          <th scope="col">Jitter</th>
          <th scope="col">Limited by</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">
                ${row.label}
                <small>${[row.scale, CONCEALMENT[row.concealment], row.status].filter(Boolean).join(', ')}</small>
              </th>
              <td>${row.meanOpinionScore === undefined ? 'not published' : formatNumber(row.meanOpinionScore, 2)}</td>
              <td>${ms(row.maxOneWayDelayMs)}</td>
              <td>${loss(row.maxLossRatio)}</td>
              <td>${ms(row.maxJitterMs)}</td>
              <td>${limit(row)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
