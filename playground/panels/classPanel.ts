import { formatBitRate, formatRatio, type Plan, type PlannedKind } from 'exo-capacity';
import { html, nothing, svg, type TemplateResult } from 'lit';

type Way = 'down' | 'up';

const QUEUES = { priority: 'Served first', rate: 'Own rate', default: 'The rest' } as const;

/** Kinds of traffic with their marks and queues, and each direction of the link as a bar to scale. */
export function classPanel(plan: Plan): TemplateResult {
  const kinds = Object.values(plan.qos);
  const isQueued = kinds.every(({ queueBitsPerSecond }) => queueBitsPerSecond);
  return html`<section class="panel" aria-labelledby="class-title">
    <h2 id="class-title">Classes and queues</h2>
    ${plan.queues ? html`${queueBar(plan, 'down')} ${queueBar(plan, 'up')}` : html`<p class="quiet">Without a link there are marks, and no queues.</p>`}
    <div class="scroll" role="region" aria-label="Classes of traffic" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Traffic</th>
            <th scope="col">Mark</th>
            <th scope="col">802.1p</th>
            <th scope="col">MPLS</th>
            <th scope="col">Wi-Fi</th>
            <th scope="col">Queue</th>
            <th scope="col">Needs, down</th>
            <th scope="col">Needs, up</th>
            ${
              isQueued
                ? html`<th scope="col">Has, down</th>
                    <th scope="col">Has, up</th>`
                : nothing
            }
          </tr>
        </thead>
        <tbody>
          ${kinds.map((kind) => row(kind, isQueued))}
        </tbody>
      </table>
    </div>
    ${police(plan)}
  </section>`;
}

function row(kind: PlannedKind, isQueued: boolean): TemplateResult {
  const { label, dscp, dscpName, priorityCodePoint, trafficClass, accessCategory, userPriority, queue } = kind;
  const { neededBitsPerSecond: needed, queueBitsPerSecond: has } = kind;
  const cell = (way: Way) => html`<td>${has ? formatBitRate(has[way]) : nothing}</td>`;
  return html`<tr>
    <th scope="row">${label}</th>
    <td>${dscpName} ${dscp}</td>
    <td>${priorityCodePoint}</td>
    <td>${trafficClass}</td>
    <td>${accessCategory}, ${userPriority}</td>
    <td>${QUEUES[queue]}</td>
    <td>${formatBitRate(needed.down)}</td>
    <td>${formatBitRate(needed.up)}</td>
    ${isQueued ? html`${cell('down')} ${cell('up')}` : nothing}
  </tr>`;
}

/** One direction of the link: what each queue has of it, and how much may be served first. */
function queueBar({ qos, queues, scenario, findings }: Plan, way: Way): TemplateResult | typeof nothing {
  if (!queues) return nothing;
  const link = formatBitRate(scenario.link[`${way}BitsPerSecond`] ?? 0);
  const title = way === 'down' ? 'Down' : 'Up';
  if (!queues.fits[way])
    return html`<p class="bad">
      ${title}, ${link}: the classes need ${formatBitRate(queues.requiredBitsPerSecond[way])}, which is
      ${formatBitRate(queues.missingBitsPerSecond[way])} more than there is.
    </p>`;
  const { priorityShareRatio, priorityLimitRatio, exceedsPriorityLimit } = queues;
  const isTooMuch = exceedsPriorityLimit[way] && findings.some(({ code }) => code === 'priority-limit');
  const shares = Object.entries(qos).map(([id, kind]) => ({
    id,
    label: kind.label,
    ratio: kind.queueShareRatio?.[way] ?? 0,
  }));
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((sum, { ratio }) => sum + ratio, 0));
  const told = `${title}, ${link}: ${formatRatio(priorityShareRatio[way])} served first; the dashes stand at ${formatRatio(priorityLimitRatio)}`;
  return html`<figure class="queues">
    <figcaption class=${isTooMuch ? 'warn' : 'quiet'}>
      ${told}${isTooMuch ? ': more than other traffic can bear' : nothing}
    </figcaption>
    <svg viewBox="0 0 1000 32" preserveAspectRatio="none" role="img" aria-label=${`${told}. The table has each share.`}>
      ${shares.map(
        ({ id, label, ratio }, index) =>
          svg`<rect class="kind ${id}" x=${(starts[index] ?? 0) * 1000} width=${ratio * 1000} height="32"><title>${label}: ${formatRatio(ratio)}</title></rect>`,
      )}
      ${svg`<line x1=${priorityLimitRatio * 1000} x2=${priorityLimitRatio * 1000} y1="0" y2="32" />`}
    </svg>
    <ul class="legend">
      ${shares
        .filter(({ ratio }) => ratio > 0)
        .map(
          ({ id, label, ratio }) =>
            html`<li>
              <svg viewBox="0 0 1 1" aria-hidden="true"><rect class="kind ${id}" width="1" height="1"></rect></svg
              >${label} <b>${formatRatio(ratio)}</b>
            </li>`,
        )}
    </ul>
  </figure>`;
}

function police({ qos: { voice }, queues }: Plan): TemplateResult {
  const { policeBitsPerSecond, burstBytes } = voice;
  const { bulk } = queues ?? {};
  return html`<p class="quiet">
    ${
      policeBitsPerSecond === undefined
        ? 'Voice packets vary in size, so no rate is a bound: voice is not policed.'
        : `Voice is policed at ${formatBitRate(policeBitsPerSecond)} with a burst of ${burstBytes ?? 0} B: all calls in phase.`
    }
    ${
      bulk
        ? `A recording download may take ${formatBitRate(bulk.shapedBulkBitsPerSecond.down)} down. Without queues it lets voice wait ${Math.round(bulk.sharedQueueMs)} ms, with them ${Math.round(bulk.priorityQueueMs * 100) / 100} ms.`
        : nothing
    }
  </p>`;
}
