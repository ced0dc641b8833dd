import { html, type TemplateResult } from 'lit';
import type { Plan } from '../plan/plan.ts';
import { codecBudgets, type CodecBudget } from '../plan/codecBudgets.ts';
import { formatNumber, formatRatio } from '../units/format.ts';

const ms = (most: number | null): string => (most === null ? '–' : `${formatNumber(Math.floor(most))} ms`);
const loss = (most: number | null): string => (most === null ? '–' : formatRatio(Math.floor(most * 1e4) / 1e4));

/** What the link may have at most for the score aimed at, codec by codec. */
export function budgetFigure({ scenario, media, quality }: Plan): TemplateResult {
  const { distanceKm: _, oneWayDelayMs: __, ...network } = scenario.network ?? {};
  const targetMeanOpinionScore = scenario.quality?.targetMeanOpinionScore ?? 0;
  const rows = codecBudgets({ ...network, oneWayDelayMs: quality.networkMs ?? 0, targetMeanOpinionScore });
  const isPlanned = (row: CodecBudget) => row.codec === media[0]?.codec;
  return html`<figure class="card" part="figure">
    <figcaption>
      <h3>What may the network have?</h3>
      <span>for a score of ${formatNumber(targetMeanOpinionScore)} on the codec’s own scale</span>
    </figcaption>
    ${table(rows.filter(isPlanned))}
    <details>
      <summary>All codecs</summary>
      ${table(rows)}
    </details>
  </figure>`;
}

const NO_LIMIT = { none: 'nothing yet', codec: 'the codec alone misses it', network: 'the network misses it' } as const;

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
