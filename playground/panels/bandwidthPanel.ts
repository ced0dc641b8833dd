import { bandwidthCurve, type BandwidthPoint, formatBitRate, type Plan } from 'exo-capacity';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { BANDWIDTH_PLANE as PLOT, bandwidthPlot } from 'exo-capacity/report';
import { dataTable } from './dataTable.ts';

const callCount = (calls: number): string => `${calls} ${calls === 1 ? 'call' : 'calls'}`;

/** Bandwidth against calls: the line, the link, where it stops fitting, and what is printed; a table says the same. */
export function bandwidthPanel(plan: Plan): TemplateResult {
  const curve = bandwidthCurve(plan);
  const { planned, end, link, published, callBitsPerSecond } = curve;
  const { place, callTicks, rateTicks, range } = bandwidthPlot(curve);
  const { width, height, left, right, top, bottom } = PLOT;
  const origin = place({ calls: 0, bitsPerSecond: 0 });
  const [here, last, stop] = [place(planned), place(end), link && place(link.most)];
  const level = (bitsPerSecond: number) => place({ calls: 0, bitsPerSecond }).y;
  const across = (bitsPerSecond: number, look: string, text: string) => {
    const y = level(bitsPerSecond);
    return y < top
      ? nothing
      : svg`<line class=${look} x1=${left} x2=${width - right} y1=${y} y2=${y} /><text x=${left + 6} y=${y - 5}>${text}</text>`;
  };
  const rows: [what: string, point: BandwidthPoint][] = [
    ['Planned', planned],
    ...(link
      ? ([
          ['Most that fit', link.most],
          ['One more, which does not', link.tooMany],
        ] satisfies [string, BandwidthPoint][])
      : []),
  ];
  return html`<section class="panel" aria-labelledby="bandwidth-title">
    <h2 id="bandwidth-title">Bandwidth against calls</h2>
    <p class="quiet">
      ${callCount(planned.calls)}: ${formatBitRate(planned.bitsPerSecond)} one way.
      ${
        link
          ? html`Of ${formatBitRate(link.bitsPerSecond)} ${link.direction}, ${formatBitRate(link.usableBitsPerSecond)}
            are for voice: it stops fitting after ${callCount(link.most.calls)}.`
          : html`Without a link there is nothing it has to fit into.`
      }
    </p>
    <svg class="plot" viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${rateTicks.map(
        ({ bitsPerSecond, y }) =>
          svg`<line class="grid" x1=${left} x2=${width - right} y1=${y} y2=${y} /><text x=${left - 8} y=${y + 4} text-anchor="end">${formatBitRate(bitsPerSecond)}</text>`,
      )}
      ${callTicks.map(({ calls, x }) => svg`<text x=${x} y=${height - bottom + 18} text-anchor="middle">${calls}</text>`)}
      ${svg`<text x=${width - right} y=${height - 4} text-anchor="end">calls at once</text>`}
      ${range ? svg`<polygon class="range" points=${range} />` : nothing}
      ${link ? across(link.bitsPerSecond, 'link', `link ${formatBitRate(link.bitsPerSecond)}`) : nothing}
      ${link ? across(link.usableBitsPerSecond, 'usable', `for voice ${formatBitRate(link.usableBitsPerSecond)}`) : nothing}
      ${svg`<line class="line" x1=${origin.x} y1=${origin.y} x2=${last.x} y2=${last.y} />
        <line class="drop" x1=${here.x} x2=${here.x} y1=${here.y} y2=${height - bottom} />`}
      ${stop ? svg`<circle class="stop" cx=${stop.x} cy=${stop.y} r="5" />` : nothing}
      ${svg`<circle class="here" cx=${here.x} cy=${here.y} r="6" />`}
    </svg>
    ${dataTable(
      'Bandwidth against calls',
      ['', 'Calls', 'One way', ...(published ? ['Printed'] : [])],
      rows.map(([what, { calls, bitsPerSecond }]) => [
        what,
        calls,
        formatBitRate(bitsPerSecond),
        ...(published
          ? [
              `${formatBitRate(published.minBitsPerSecond * calls)} – ${formatBitRate(published.maxBitsPerSecond * calls)}`,
            ]
          : []),
      ]),
    )}
    <p class="quiet">
      Each call needs ${formatBitRate(callBitsPerSecond)} one way.
      ${published ? 'The band is what the guide prints for one call, for so many.' : nothing}
    </p>
  </section>`;
}
