import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../plan/findings.ts';
import type { Plan } from '../plan/plan.ts';
import { citation, type SourceOf } from './citation.ts';
import type { Engine } from './engine.ts';
import { figures, publishedRows } from './figures.ts';
import { packetFigure } from './packetFigure.ts';
import { verdict } from '../report/verdict.ts';

const SEVERITY = {
  fail: ['✕', 'Problem'],
  warn: ['!', 'Check'],
  note: ['i', 'Note'],
} as const satisfies Record<Finding['severity'], [sign: string, word: string]>;

/** What stands out in a verdict: every other piece when it is split here. */
const STRONG = /(fits|does not fit|[\d.]+ [kMG]?bit\/s(?= each way))/;

const tone = (text: string): string => (text === 'fits' ? 'good' : text === 'does not fit' ? 'bad' : 'figure');

/** The answer as a sentence, spoken politely when it changes. */
export function verdictText(plan: Plan, isStale: boolean): TemplateResult {
  return html`<p part="verdict" class="verdict" aria-live="polite">
    ${verdict(plan)
      .split(STRONG)
      .map((text, index) => (index % 2 === 1 ? html`<strong class=${tone(text)}>${text}</strong>` : text))}
    ${isStale ? html`<small class="stale">Still the last answer: a field needs a look.</small>` : nothing}
  </p>`;
}

/** Numbers, what the publisher prints, findings, and the packet. */
export function answerDetails(
  plan: Plan,
  asked: string,
  ask: (path: string) => void,
  sourceOf: SourceOf,
  { blockingFigure, qualityFigures }: Pick<Engine, 'blockingFigure' | 'qualityFigures'>,
): TemplateResult {
  return html`<ul class="numbers">
      ${figures(plan).map(
        ({ path, text, caption }) =>
          html`<li>
            <button
              part="number"
              type="button"
              aria-controls="why"
              aria-expanded=${path === asked}
              @click=${() => ask(path)}
            >
              ${text}
            </button>
            <span>${caption}</span>
          </li>`,
      )}
    </ul>
    ${published(plan, sourceOf)}
    <section part="findings" class="card" aria-label="Findings">
      ${
        plan.findings.length > 0
          ? html`<ul class="findings">
              ${plan.findings.map((each) => finding(each, sourceOf))}
            </ul>`
          : html`<p class="quiet">No findings.</p>`
      }
    </section>
    ${plan.traffic.offeredErlangs === undefined ? nothing : blockingFigure(plan)}
    ${plan.scenario.network ? qualityFigures(plan) : nothing} ${plan.media.map(packetFigure)}`;
}

function finding({ severity, message, cite }: Finding, sourceOf: SourceOf): TemplateResult {
  const [sign, word] = SEVERITY[severity];
  return html`<li class=${severity}>
    <span class="sign" aria-hidden="true">${sign}</span>
    <div><b>${word}</b> ${message} ${citation(cite, sourceOf)}</div>
  </li>`;
}

function published(plan: Plan, sourceOf: SourceOf): TemplateResult | typeof nothing {
  const rows = publishedRows(plan);
  const cite = plan.bandwidth.published?.cite;
  if (!cite) return nothing;
  return html`<section class="card published">
    <table>
      <caption>
        Beside what is published
      </caption>
      <thead>
        <tr>
          <th scope="col">One way</th>
          <th scope="col">Computed</th>
          <th scope="col">Published</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ what, computed, printed }) =>
            html`<tr>
              <th scope="row">${what}</th>
              <td>${computed}</td>
              <td>${printed}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${citation(cite, sourceOf)}
  </section>`;
}
