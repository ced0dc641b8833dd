import type { Plan } from '../plan/plan.ts';
import { plannedBlockingCurve } from '../plan/plannedBlockingCurve.ts';
import { formatRatio } from '../units/format.ts';
import { blockingPlot, PLOT } from './blockingPlot.ts';
import { htmlTable, htmlText } from './htmlText.ts';

/** Blocking against channels with the target and the chosen point, and a table that says the same; nothing for other models. */
export function blockingChart(plan: Plan, local: (text: string) => string): string {
  const planned = plannedBlockingCurve(plan);
  if (!planned) return '';
  const { curve, targetRatio } = planned;
  const { line, place, targetY, first, last } = blockingPlot(curve, targetRatio);
  const { width, height, left, right } = PLOT;
  const text = (x: number, content: string, anchor: string) =>
    `<text x="${x}" y="${height - 6}" text-anchor="${anchor}" font-size="11" fill="#4a5a6a">${htmlText(local(content))}</text>`;
  const title = local(`Blocking against channels, target ${formatRatio(targetRatio)}`);
  return [
    `<figure><figcaption>${htmlText(title)}</figcaption>`,
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${htmlText(title)}. The table has its points.">`,
    `<line x1="${left}" x2="${width - right}" y1="${targetY}" y2="${targetY}" stroke="#10243e" stroke-dasharray="4 3"/>`,
    `<polyline points="${line}" fill="none" stroke="#0f4c75" stroke-width="2"/>`,
    ...curve.neighbors.map((point) => {
      const { x, y } = place(point);
      const isChosen = point.channels === plan.traffic.peakCalls;
      return `<circle cx="${x}" cy="${y}" r="${isChosen ? 5 : 3}" fill="${isChosen ? '#e4572e' : '#3d7fb2'}"/>`;
    }),
    text(left, String(first), 'start'),
    text(width - right, `${last} channels`, 'end'),
    '</svg>',
    htmlTable([
      ['Channels', 'Blocking', 'Target'],
      ...curve.neighbors.map(({ channels, blockingRatio }) => [
        local(String(channels)),
        local(formatRatio(blockingRatio)),
        blockingRatio <= targetRatio ? 'met' : 'missed',
      ]),
    ]),
    '</figure>',
  ].join('\n');
}
