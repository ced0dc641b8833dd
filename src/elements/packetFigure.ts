import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PlannedMedia } from '../plan/plan.ts';
import { formatNumber, formatRatio } from '../units/format.ts';
import { packetBands } from '../report/packetBands.ts';

const voiceShare = ({ ledger }: PlannedMedia): string => formatRatio(ledger.payloadBytes / ledger.wireBytes);

/** One packet, drawn to scale, with a list that says the same in words. */
export function packetFigure(media: PlannedMedia): TemplateResult {
  const { ledger, packetMs } = media;
  const bands = packetBands(ledger);
  const text = `${ledger.wireBytes} bytes every ${formatNumber(packetMs)} ms, ${voiceShare(media)} of them voice`;
  return html`<figure class="card" part="figure">
    <figcaption>
      <h3>One packet, to scale</h3>
      <span>${text}</span>
    </figcaption>
    <svg viewBox="0 0 ${ledger.wireBytes} 10" preserveAspectRatio="none" aria-hidden="true">
      ${bands.map(
        ({ label, bytes, start, tone }) =>
          svg`<rect class=${tone} x=${start} y="0" width=${bytes} height="10"><title>${label}: ${bytes} bytes</title></rect>`,
      )}
    </svg>
    <ul class="legend">
      ${bands.map(
        ({ label, bytes, paddingBytes, tone }) =>
          html`<li>
            <svg viewBox="0 0 1 1" aria-hidden="true"><rect class=${tone} width="1" height="1"></rect></svg>${label}
            <b>${bytes}</b>${paddingBytes > 0 ? `, of it padding ${paddingBytes}` : nothing}
          </li>`,
      )}
    </ul>
  </figure>`;
}
