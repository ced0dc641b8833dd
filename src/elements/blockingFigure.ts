import { html, svg, type TemplateResult } from 'lit';
import type { Plan } from '../plan/plan.ts';
import { plannedBlockingCurve } from '../plan/plannedBlockingCurve.ts';
import { formatRatio } from '../units/format.ts';
import { blockingPlot, PLOT } from '../report/blockingPlot.ts';

const channelCount = (count: number): string => `${count} ${count === 1 ? 'channel' : 'channels'}`;

/** Under Erlang B, blocking against channels with the target, the chosen point and its neighbors, and a table that says the same. */
export function blockingFigure(plan: Plan): TemplateResult | undefined {
  const planned = plannedBlockingCurve(plan);
  if (!planned) return undefined;
  const { traffic } = plan;
  const { curve, targetRatio } = planned;
  const { line, ticks, place, targetY, first, last } = blockingPlot(curve, targetRatio);
  const { width, height, left, right } = PLOT;
  const label = (x: number, y: number, text: string, anchor: string) =>
    svg`<text x=${x} y=${y} text-anchor=${anchor} font-size="11" fill="var(--_soft)">${text}</text>`;
  return html`<figure class="card" part="figure">
    <figcaption>
      <h3>Blocking against channels</h3>
      <span>target ${formatRatio(targetRatio)}</span>
    </figcaption>
    <div>
      <svg viewBox="0 0 ${width} ${height}" width="100%" aria-hidden="true">
        ${ticks.map(
          ({ ratio, y }) =>
            svg`<line x1=${left} x2=${width - right} y1=${y} y2=${y} stroke="var(--_line)" />${label(left - 6, y + 4, powerText(ratio), 'end')}`,
        )}
        <line x1=${left} x2=${width - right} y1=${targetY} y2=${targetY} stroke="var(--_ink)" stroke-dasharray="4 3" />
        <polyline points=${line} fill="none" stroke="var(--_strong)" stroke-width="2" />
        ${curve.neighbors.map((point) => {
          const { x, y } = place(point);
          const isChosen = point.channels === traffic.peakCalls;
          return svg`<circle class=${isChosen ? 'v' : 'l2'} cx=${x} cy=${y} r=${isChosen ? 5 : 3} />`;
        })}
        ${label(left, height - 6, String(first), 'start')}
        ${label(width - right, height - 6, channelCount(last), 'end')}
      </svg>
    </div>
    <table>
      <thead>
        <tr>
          <th scope="col">Channels</th>
          <th scope="col">Blocking</th>
          <th scope="col">Target ${formatRatio(targetRatio)}</th>
        </tr>
      </thead>
      <tbody>
        ${curve.neighbors.map(
          ({ channels, blockingRatio }) =>
            html`<tr>
              <th scope="row">${channels}</th>
              <td>${formatRatio(blockingRatio)}</td>
              <td>${blockingRatio <= targetRatio ? 'met' : 'missed'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </figure>`;
}

/** A power of ten as a share, short enough for an axis. */
function powerText(ratio: number): string {
  return ratio >= 1e-4 ? formatRatio(ratio) : `10${superscript(Math.round(Math.log10(ratio)))}`;
}

const SIGNS: Readonly<Record<string, string>> = { '-': '⁻', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' };

function superscript(power: number): string {
  return String(power).replace(/./g, (sign) => SIGNS[sign] ?? sign);
}
