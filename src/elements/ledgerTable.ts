import { html, nothing, type TemplateResult } from 'lit';
import { citedSource } from '../evidence/sources.ts';
import type { PlannedMedia } from '../plan/plan.ts';
import { citation } from './citation.ts';
import { beyondFrame } from '../report/packetBands.ts';

const PARTS = ['headerBytes', 'trailerBytes', 'paddingBytes'] as const;

/** One packet from the inside out: what each layer adds, and how large the packet is with it. */
export function ledgerTable(ledger: PlannedMedia['ledger']): TemplateResult {
  const { payloadBytes, linkBytes, wireBytes, layers } = ledger;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="The packet, byte by byte">
    <table>
      <caption>
        The packet, in bytes
      </caption>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">Header</th>
          <th scope="col">Trailer</th>
          <th scope="col">Padding</th>
          <th scope="col">Size</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        ${row('Voice', payloadBytes)}
        ${layers.map((layer) =>
          row(
            layer.label,
            layer.sizeBytes,
            PARTS.map((part) => layer[part]),
            citation(layer.cite, citedSource),
          ),
        )}
        ${wireBytes > linkBytes ? row(beyondFrame(ledger), wireBytes) : nothing}
      </tbody>
    </table>
  </div>`;
}

/** A row; a part that there cannot be, or that adds nothing, is a dash. */
function row(
  label: string,
  sizeBytes: number,
  parts: readonly number[] = [0, 0, 0],
  source: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<tr>
    <th scope="row">${label}</th>
    ${parts.map((bytes) => html`<td>${bytes || '–'}</td>`)}
    <td>${sizeBytes}</td>
    <td>${source}</td>
  </tr>`;
}
