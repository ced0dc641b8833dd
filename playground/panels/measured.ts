import { type Plan, PROFILES } from 'exo-capacity';
import { type Cause, type Comparison, comparisons, sentence } from 'exo-capacity/diagnosis';
import type { Observation } from 'exo-capacity/measurement';
import { citeText } from 'exo-capacity/report';
import { html, nothing, type TemplateResult } from 'lit';

const KINDS: Readonly<Record<Observation['kind'], string>> = {
  ping: 'ping',
  iperf3: 'iperf3',
  mtr: 'mtr',
  'webrtc-stats': 'WebRTC statistics',
  'rtcp-xr': 'RTCP XR',
  'test-results': 'Results of tests',
};
const WAYS = { up: 'sent', down: 'received', 'round-trip': 'there and back' } as const;
const LIKELIHOODS = { likely: 'Likely', possible: 'Possible', unlikely: 'Unlikely' } as const;

/** What it is, from where, and what came of its tests. */
export function told({ kind, host, direction, outcomes }: Observation): string {
  if (outcomes) {
    const failed = outcomes.filter(({ outcome }) => outcome === 'failed').length;
    return `${KINDS[kind]}, ${outcomes.length} tests, ${failed} failed`;
  }
  return `${KINDS[kind]}${host === undefined ? '' : ` of ${host}`}, ${WAYS[direction]}`;
}

/** Whether the limits of the profile hold, and each comparison in a sentence. */
export function verdict(plan: Plan, observations: readonly Observation[]): TemplateResult | typeof nothing {
  const found = comparisons(plan, observations);
  if (found.length === 0) return nothing;
  const judged = found.filter(({ isMet }) => isMet !== undefined);
  const missed = judged.filter(({ isMet }) => !isMet).length;
  const { label } = PROFILES[plan.scenario.profile];
  const whole =
    judged.length === 0
      ? `Nothing here can be held against ${label}.`
      : missed === 0
        ? `${label}: what was measured holds, ${judged.length} of ${judged.length} limits.`
        : `${label}: ${missed} of ${judged.length} limits are missed.`;
  return html`<p class=${missed > 0 ? 'bad' : judged.length > 0 ? 'good' : 'quiet'}><b>${whole}</b></p>
    <ul class="compared">
      ${found.map((each) => html`<li><b class=${mark(each).look}>${mark(each).word}</b> ${sentence(each)}</li>`)}
    </ul>`;
}

function mark({ isMet }: Comparison): { word: string; look: string } {
  if (isMet === undefined) return { word: 'Not judged.', look: 'quiet' };
  return isMet ? { word: 'Holds.', look: 'good' } : { word: 'Missed.', look: 'bad' };
}

/** What may be wrong, and why one may think so. */
export function causeList(causes: readonly Cause[], isAsked: boolean): TemplateResult {
  if (causes.length === 0)
    return html`<p class="quiet">
      ${isAsked ? 'Nothing here speaks for any cause that the guide knows.' : 'Say what was noticed, or what was measured, to see what may be wrong.'}
    </p>`;
  return html`<ol class="causes" aria-label="Causes, the likeliest first">
    ${causes.map(
      ({ cause, likelihood, evidence, check, fix, cite }) =>
        html`<li>
          <p><b>${LIKELIHOODS[likelihood]}: ${cause}.</b></p>
          <ul>
            ${evidence.map((each) => html`<li>${each}</li>`)}
          </ul>
          <p>To confirm: ${check}</p>
          <p>To mend: ${fix}</p>
          <p class="quiet">${citeText(cite)}</p>
        </li>`,
    )}
  </ol>`;
}
