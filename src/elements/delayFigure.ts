import { html, type TemplateResult } from 'lit';
import type { Plan } from '../plan/plan.ts';
import { formatNumber } from '../units/format.ts';

/** What most applications stand, mouth to ear, by ITU-T G.114 [ms]. */
const ACCEPTED_MS = 150;

/** The way from mouth to ear as a waterfall of its parts; the table is the picture. */
export function delayFigure({ quality: { mouthToEarMs = 0, delayParts = [] } }: Plan): TemplateResult {
  const wholeMs = Math.max(mouthToEarMs, ACCEPTED_MS);
  const starts = delayParts.map((_, index) => delayParts.slice(0, index).reduce((sum, part) => sum + part.delayMs, 0));
  const ms = (delayMs: number) => `${formatNumber(delayMs)} ms`;
  const bar = (start: number, delayMs: number, tone: string) =>
    html`<svg viewBox="0 0 ${wholeMs} 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class=${tone} x=${start} width=${delayMs} height="10"></rect>
      <line x1=${ACCEPTED_MS} x2=${ACCEPTED_MS} y1="0" y2="10"></line>
    </svg>`;
  return html`<figure class="card" part="figure">
    <figcaption>
      <h3>From mouth to ear</h3>
      <span>${ms(mouthToEarMs)}; the line is at ${ACCEPTED_MS} ms</span>
    </figcaption>
    <table class="bars">
      <tbody>
        ${delayParts.map(
          ({ label, delayMs }, index) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${ms(delayMs)}</td>
              <td>${bar(starts[index] ?? 0, delayMs, 'l3')}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row">Mouth to ear</th>
          <td>${ms(mouthToEarMs)}</td>
          <td>${bar(0, mouthToEarMs, 'v')}</td>
        </tr>
      </tbody>
    </table>
  </figure>`;
}
