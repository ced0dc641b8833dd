import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '../plan/plan.ts';
import { codecBudgets, type CodecBudget } from '../quality/codecBudgets.ts';
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
