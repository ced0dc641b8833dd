import { bandwidthCurve, type BandwidthPoint } from '../plan/bandwidthCurve.ts';
import type { Plan } from '../plan/plan.ts';
import { formatBitRate } from '../units/format.ts';
import { BANDWIDTH_PLANE, bandwidthPlot } from './bandwidthPlot.ts';
import { htmlTable, htmlText } from './htmlText.ts';

/** Bandwidth against calls with the link and what is printed for it, and a table that says the same. */
export function bandwidthChart(plan: Plan, local: (text: string) => string): string {
  const curve = bandwidthCurve(plan);
  const { planned, end, link } = curve;
  const { place, callTicks, rateTicks, range } = bandwidthPlot(curve);
  const { width, height, left, right, top, bottom } = BANDWIDTH_PLANE;
  const text = (x: number, y: number, content: string, anchor: string) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="12" fill="#4a5a6a">${htmlText(local(content))}</text>`;
  const level = (bitsPerSecond: number, look: string, name: string) => {
    const { y } = place({ calls: 0, bitsPerSecond });
    if (y < top) return '';
    return `<line x1="${left}" x2="${width - right}" y1="${y}" y2="${y}" stroke="#10243e" ${look}/>${text(left + 6, y - 5, name, 'start')}`;
  };
  const [origin, last, here] = [place({ calls: 0, bitsPerSecond: 0 }), place(end), place(planned)];
  const rows: [string, BandwidthPoint][] = [
    ['Planned', planned],
    ...(link
      ? ([
          ['Most that fit', link.most],
          ['One more, which does not', link.tooMany],
        ] satisfies [string, BandwidthPoint][])
      : []),
  ];
  return [
    '<figure><figcaption>Bandwidth against calls, one way</figcaption>',
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Bandwidth against calls. The table has its points.">`,
    ...rateTicks.map(
      ({ bitsPerSecond, y }) =>
        `<line x1="${left}" x2="${width - right}" y1="${y}" y2="${y}" stroke="#e3e7ec"/>${text(left - 8, y + 4, formatBitRate(bitsPerSecond), 'end')}`,
    ),
    ...callTicks.map(({ calls, x }) => text(x, height - bottom + 18, String(calls), 'middle')),
    text(width - right, height - 4, 'calls at once', 'end'),
    range === undefined ? '' : `<polygon points="${range}" fill="#d6e6f2"/>`,
    link ? level(link.bitsPerSecond, 'stroke-dasharray="3 3"', `link ${formatBitRate(link.bitsPerSecond)}`) : '',
    link ? level(link.usableBitsPerSecond, '', `for voice ${formatBitRate(link.usableBitsPerSecond)}`) : '',
    `<line x1="${origin.x}" y1="${origin.y}" x2="${last.x}" y2="${last.y}" stroke="#0f4c75" stroke-width="2"/>`,
    `<circle cx="${here.x}" cy="${here.y}" r="6" fill="#e4572e"/>`,
    '</svg>',
    htmlTable([
      ['', 'Calls', 'One way'],
      ...rows.map(([what, { calls, bitsPerSecond }]) => [
        what,
        local(String(calls)),
        local(formatBitRate(bitsPerSecond)),
      ]),
    ]),
    '</figure>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
