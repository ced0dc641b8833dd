import { html, svg, type TemplateResult } from 'lit';
import { RARE_PROFILES } from '../catalog/rareProfiles.ts';
import type { Plan } from '../plan/plan.ts';
import { formatNumber } from '../units/format.ts';

/** Up to here most conversations do not notice [ms]. */
const ACCEPTED_MS = RARE_PROFILES.g114.recommended.delayMs;
const BAR = { width: 140, height: 12 } as const;

const ms = (delayMs: number): string => `${formatNumber(delayMs, 1)} ms`;

/** The way from mouth to ear as a waterfall of its parts; the rows of the table are its steps. */
export function delayFigure({ quality: { mouthToEarMs = 0, delayParts = [] } }: Plan): TemplateResult {
  const wholeMs = Math.max(mouthToEarMs, ACCEPTED_MS);
  const place = (delayMs: number) => (delayMs / wholeMs) * BAR.width;
  const row = (label: string, startMs: number, delayMs: number, fill: string) =>
    html`<tr>
      <th scope="row">${label}</th>
      <td>${ms(delayMs)}</td>
      <td>
        <svg
          viewBox="0 0 ${BAR.width} ${BAR.height}"
          preserveAspectRatio="none"
          width="100%"
          height=${BAR.height}
          aria-hidden="true"
        >
          ${svg`<rect x=${place(startMs)} width=${place(delayMs)} height=${BAR.height} fill=${fill} />
            <line x1=${place(ACCEPTED_MS)} x2=${place(ACCEPTED_MS)} y2=${BAR.height} stroke="var(--_ink)" stroke-dasharray="3 2" />`}
        </svg>
      </td>
    </tr>`;
  const starts = delayParts.map((_, index) => delayParts.slice(0, index).reduce((sum, part) => sum + part.delayMs, 0));
  return html`<figure class="card" part="figure">
    <figcaption>
      <h3>From mouth to ear</h3>
      <span>${ms(mouthToEarMs)}; dashes at ${ACCEPTED_MS} ms</span>
    </figcaption>
    <table>
      <tbody>
        ${delayParts.map(({ label, delayMs }, index) => row(label, starts[index] ?? 0, delayMs, 'var(--_strong)'))}
        ${row('All of it', 0, mouthToEarMs, 'var(--_accent)')}
      </tbody>
    </table>
  </figure>`;
}
