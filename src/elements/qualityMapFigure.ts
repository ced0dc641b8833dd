import { html, svg, type TemplateResult } from 'lit';
import type { Plan } from '../plan/plan.ts';
import { formatNumber, formatRatio } from '../units/format.ts';
import { PLANE, qualityPlot } from './qualityPlot.ts';

const ms = (delayMs: number): string => `${formatNumber(delayMs)} ms`;

/** Quality against delay and loss of the network, with this one and the limits it is held against. */
export function qualityMapFigure(plan: Plan): TemplateResult {
  const { tiles, categories, ticks, point, limits, table } = qualityPlot(plan);
  const { width, height, left, bottom } = PLANE;
  const label = (x: number, y: number, text: string, anchor: string) =>
    svg`<text x=${x} y=${y} text-anchor=${anchor} font-size="11" fill="var(--_soft)">${text}</text>`;
  return html`<figure class="card" part="figure">
    <figcaption>
      <h3>Quality over delay and loss</h3>
      <span>the dot is this network, dashes are the limits</span>
    </figcaption>
    <div>
      <svg viewBox="0 0 ${width} ${height}" width="100%" aria-hidden="true">
        ${tiles.map(({ x, y, wide, high, fill }) => svg`<rect fill=${fill} x=${x} y=${y} width=${wide} height=${high} />`)}
        ${limits.map(({ x1, y1, x2, y2 }) => svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} stroke="var(--_ink)" stroke-dasharray="4 3" />`)}
        <circle class="v" cx=${point.x} cy=${point.y} r="6" stroke="var(--_card)" stroke-width="2" />
        ${ticks.delays.map(({ x, delayMs }, index) =>
          label(x, height - bottom + 14, ms(delayMs), index === ticks.delays.length - 1 ? 'end' : 'middle'),
        )}
        ${ticks.losses.map(({ y, lossRatio }) => label(left - 6, y + 4, formatRatio(lossRatio), 'end'))}
      </svg>
    </div>
    <ul class="legend">
      ${categories.map(
        ({ fill, text }) =>
          html`<li>
            <svg viewBox="0 0 1 1" aria-hidden="true"><rect fill=${fill} width="1" height="1"></rect></svg>${text}
          </li>`,
      )}
    </ul>
    <table>
      <thead>
        <tr>
          <th scope="col">Loss</th>
          ${table[0]?.map(({ oneWayDelayMs }) => html`<th scope="col">${ms(oneWayDelayMs)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.map(
          (row) =>
            html`<tr>
              <th scope="row">${formatRatio(row[0]?.lossRatio ?? 0)}</th>
              ${row.map(({ meanOpinionScore }) => html`<td>${formatNumber(meanOpinionScore, 1)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </figure>`;
}
