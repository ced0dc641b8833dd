import type { Cite } from '../evidence/source.ts';
import { formatBitRate, formatNumber, formatRatio } from '../units/format.ts';
import { callsOnLink } from './callsOnLink.ts';
import type { Finding } from './findings.ts';
import type { Plan } from './plan.ts';
import { readinessFindings } from './readinessFindings.ts';

type Judged = Omit<Plan, 'findings'>;
const WAYS = ['down', 'up'] as const;
const ms = (time: number): string => `${formatNumber(time, 1)} ms`;

/** What is to be said of a link that is slow, shared, grown out of or lost, of Wi-Fi, and of what keeps calls out. */
export function sharingFindings(plan: Judged): Finding[] {
  return [
    ...queueFindings(plan),
    ...bulkFindings(plan),
    ...slowFindings(plan),
    ...outlookFindings(plan),
    ...airFindings(plan),
    ...readinessFindings(plan),
  ];
}

function queueFindings({ queues, link, scenario }: Judged): Finding[] {
  if (!queues) return [];
  const { cites } = queues;
  const isChosen = scenario.otherTraffic !== undefined || scenario.qos?.priorityLimitRatio !== undefined;
  return WAYS.flatMap((way): Finding[] => {
    if (!queues.fits[way] && link.fits)
      return [
        {
          code: 'queues-too-large',
          severity: 'fail',
          field: `queues.missingBitsPerSecond.${way}`,
          message: `The queues ${way} need ${formatBitRate(queues.requiredBitsPerSecond[way])}, ${formatBitRate(queues.missingBitsPerSecond[way])} more than the link has.`,
          cite: 'house-default#a queue has the rate of its class',
        },
      ];
    if (!queues.exceedsPriorityLimit[way] || !isChosen) return [];
    const share = formatRatio(queues.priorityShareRatio[way]);
    const limit = formatRatio(queues.priorityLimitRatio);
    const message = `Queues that are served first take ${share} of the link ${way}, above ${limit}: beyond it other traffic may starve.`;
    const field = `queues.priorityShareRatio.${way}`;
    return [{ code: 'priority-limit', severity: 'warn', field, message, cite: cites.priorityLimitRatio }];
  });
}

function bulkFindings({ queues, link }: Judged): Finding[] {
  if (!queues?.bulk) return [];
  const { sharedQueueMs, priorityQueueMs, shapedBulkBitsPerSecond, cites } = queues.bulk;
  const waits = `Recording downloads fill the link: in a queue of its own voice waits ${ms(priorityQueueMs)} at most, in one queue with them ${ms(sharedQueueMs)}.`;
  const shape =
    shapedBulkBitsPerSecond.down > 0
      ? `Shape them to ${formatBitRate(shapedBulkBitsPerSecond.down)}.`
      : `Nothing is left for them on this link.`;
  const severity = link.fits === false || shapedBulkBitsPerSecond.down > 0 ? 'warn' : 'fail';
  const field = 'queues.bulk.sharedQueueMs';
  return [{ code: 'bulk-download', severity, field, message: `${waits} ${shape}`, cite: cites.queueMs }];
}

const LFI: Cite = 'cisco-qos-voip#Link fragmentation and interleaving, the 10-ms rule';

/** Large packets first: header compression is the last thing to try on a slow link. */
function slowFindings({ link: { fullSizePackets: sizes } }: Judged): Finding[] {
  if (!sizes) return [];
  const way = sizes.worstWaitMs.up > sizes.worstWaitMs.down ? 'up' : 'down';
  if (!sizes.isNeeded[way]) return [];
  const wait = `Behind one full-size packet voice waits ${ms(sizes.worstWaitMs[way])} ${way}.`;
  const cut = `Cut packets up into ${formatNumber(sizes.fragmentBytes[way])} bytes and interleave voice (LFI): then it is ${ms(sizes.waitWithFragmentsMs[way])}.`;
  const advice = sizes.isAdvised[way]
    ? `${cut} A codec of fewer bits or longer packets saves more than header compression (cRTP), which costs the router most: take that last.`
    : `Links up to 768 kbit/s are cut up by rule; here it is enough to send voice first.`;
  const severity = sizes.isAdvised[way] ? 'warn' : 'note';
  const field = `link.fullSizePackets.worstWaitMs.${way}`;
  return [{ code: 'slow-link', severity, field, message: `${wait} ${advice}`, cite: LFI }];
}

const GIVEN: Cite = 'house-default#what the scenario says';

function outlookFindings({ link, scenario, traffic }: Judged): Finding[] {
  const { growth, backup } = link;
  const years = growth?.outgrownAfterYears;
  const outgrown: Finding[] =
    typeof years === 'number' && years > 0
      ? [
          {
            code: 'link-outgrown',
            severity: 'warn',
            field: 'link.growth.outgrownAfterYears',
            message: `With ${formatRatio(scenario.growth?.yearlyRatio ?? 0)} more each year the link no longer fits after ${years} ${years === 1 ? 'year' : 'years'}.`,
            cite: GIVEN,
          },
        ]
      : [];
  if (!backup || backup.fits) return outgrown;
  const message = `When the link is lost, ${backup.lostCalls} of ${callsOnLink({ scenario, traffic })} calls find no room on the backup, which carries ${backup.maxCalls}.`;
  return [
    ...outgrown,
    { code: 'backup-too-small', severity: 'warn', field: 'link.backup.lostCalls', message, cite: GIVEN },
  ];
}

function airFindings({ media, qos: { voice } }: Judged): Finding[] {
  const isWifi = media.some(({ ledger }) => ledger.layers.some(({ layer }) => layer === 'wifi'));
  if (!isWifi || !voice.unmapped.differs) return [];
  const message = `Without a map the access point sends ${voice.dscpName} with user priority ${voice.unmapped.userPriority}, in ${voice.unmapped.accessCategory} with video, and not in ${voice.accessCategory}: configure a QoS Map.`;
  const field = 'qos.voice.unmapped.userPriority';
  return [{ code: 'wifi-default-map', severity: 'warn', field, message, cite: 'rfc8325#section 2.3' }];
}
