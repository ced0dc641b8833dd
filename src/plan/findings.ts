import { CONVENTIONS } from '../catalog/conventions.ts';
import type { MeasuredAt } from '../scenario/scenario.ts';
import type { Cite } from '../evidence/source.ts';
import { formatBitRate, formatNumber } from '../units/format.ts';
import { type PacketLedger, packetSize } from '../packet/packetSize.ts';
import { controlFindings } from './controlFindings.ts';
import { besideBitsPerSecond } from './controlFlows.ts';
import type { FindingCode } from './findingCode.ts';
import { fragmentFindings } from './fragmentFindings.ts';
import { POINTS } from './measuredPoints.ts';
import { mediaStack } from './mediaStack.ts';
import type { Plan } from './plan.ts';
import { networkFindings } from './networkFindings.ts';
import { sharingFindings } from './sharingFindings.ts';
import { trafficFindings } from './trafficFindings.ts';

/** Advice on a plan: a bad network is not an error. */
export interface Finding {
  code: FindingCode;
  severity: 'note' | 'warn' | 'fail';
  /** Path of the number in the plan that it is about. */
  field: string;
  message: string;
  cite: Cite;
}

const GIVEN: Cite = 'house-default#what the scenario says';

type Judged = Omit<Plan, 'findings'>;

/** Everything that a reader of the plan should be told, the gravest first. */
export function findings(plan: Judged): Finding[] {
  const { demand, limits } = plan.scenario;
  const isPlain = demand.kind === 'calls' && !limits;
  const order = { fail: 0, warn: 1, note: 2 };
  const all = [
    ...linkFindings(plan),
    ...(isPlain ? [] : trafficFindings(plan)),
    ...(plan.scenario.network ? networkFindings(plan) : []),
    ...publishedFindings(plan),
    ...(needsLook(plan) ? sharingFindings(plan) : []),
    ...packetFindings(plan),
    ...besideFindings(plan),
    ...inputFindings(plan),
  ];
  return all.sort((a, b) => order[a.severity] - order[b.severity]);
}

/** Below this a full-size packet takes more than 10 ms [bit/s]. */
const SLOW_BITS_PER_SECOND = 1.2e6;
/** From here on the queues beside voice may not fit. */
const NEARLY_FULL_RATIO = 0.9;

/** True wherever all kinds of traffic are planned; without them, where that would have something to say. */
function needsLook({ scenario, link, qos }: Judged): boolean {
  const { downBitsPerSecond: down = 1e9, upBitsPerSecond: up = 1e9 } = scenario.link;
  const needed = link.requiredBitsPerSecond / NEARLY_FULL_RATIO;
  return 'control' in qos || Math.min(down, up) < Math.max(SLOW_BITS_PER_SECOND, needed);
}

function linkFindings({ link, traffic, scenario }: Judged): Finding[] {
  if (link.fits !== false || link.bindingLimit === undefined || link.usableBitsPerSecond === undefined) return [];
  const need = formatBitRate(link.requiredBitsPerSecond);
  const usable = formatBitRate(link.usableBitsPerSecond[link.bindingLimit]);
  const message = `${traffic.peakCalls} calls need ${need} each way; the link has ${usable} ${link.bindingLimit} for them and carries ${link.maxCalls ?? 0}.`;
  const cite: Cite = scenario.defaults.includes('link.headroomRatio') ? CONVENTIONS.headroomRatio.cite : GIVEN;
  return [{ code: 'link-too-small', severity: 'fail', field: 'link.maxCalls', message, cite }];
}

/** Says where the range would hold, because a range without its point of measurement cannot be wrong or right. */
function publishedFindings({ bandwidth: { published }, media, scenario }: Judged): Finding[] {
  const [use] = media;
  if (!published || !use) return [];
  const { minBitsPerSecond: min, maxBitsPerSecond: max } = published.perCall;
  const at = (point: MeasuredAt) => use[`${point}BitsPerSecond`];
  const inside = (point: MeasuredAt) => at(point) >= min && at(point) <= max;
  const measured = scenario.link.measuredAt;
  if (inside(measured)) return [];
  const points = Object.keys(POINTS) as MeasuredAt[];
  const figures = points.map((point) => `${formatBitRate(at(point))} ${POINTS[point]}`).join(', ');
  const holding = points.filter(inside);
  const bytes = (point: MeasuredAt) => use.ledger[`${point}Bytes`];
  const beyond = bytes(measured) - bytes(holding.at(at(measured) > max ? -1 : 0) ?? measured);
  const why =
    holding.length > 0
      ? `The range holds ${holding.map((point) => POINTS[point]).join(' and ')}; ${POINTS[measured]} a packet has ${Math.abs(beyond)} bytes ${beyond > 0 ? 'more' : 'less'}.`
      : `It holds at no point: ${use.payloadBytes} bytes of voice travel in packets of ${bytes(measured)}.`;
  const range = `${formatNumber(min / 1000)} to ${formatNumber(max / 1000)} kbit/s`;
  const message = `The guide prints ${range} for one ${use.label} call. Computed: ${figures}. ${why}`;
  return [
    {
      code: 'published-range-left',
      severity: 'warn',
      field: `media.0.${measured}BitsPerSecond`,
      message,
      cite: published.cite,
    },
  ];
}

function packetFindings({ media, scenario }: Judged): Finding[] {
  return media.flatMap(({ ledger, payloadRange }, index) => {
    const largest = payloadRange
      ? packetSize({
          payloadBytes: payloadRange.mostBytes,
          layers: mediaStack([scenario.media].flat()[index]).layers,
        })
      : ledger;
    return mayFragment(largest) ? fragmentFindings(ledger, largest, `media.${index}`) : [];
  });
}

/** False where no layer can be asked to carry more than it carries whole. */
function mayFragment({ layers, linkBytes }: PacketLedger): boolean {
  return layers.some(({ mtuBytes = linkBytes }) => mtuBytes < linkBytes);
}

/** From this share of the voice on, control traffic is worth a word. */
const NOTABLE_RATIO = 0.02;

function besideFindings({ media: [use], control, scenario }: Judged): Finding[] {
  const at = scenario.link.measuredAt;
  const beside = besideBitsPerSecond(control, at);
  const voice = use?.[`${at}BitsPerSecond`] ?? 0;
  return beside < NOTABLE_RATIO * voice ? [] : controlFindings(control, at, beside, voice);
}

function inputFindings({ traffic }: Judged): Finding[] {
  if (traffic.peakCalls > 0) return [];
  const message = 'No calls are offered.';
  return [{ code: 'no-calls', severity: 'note', field: 'traffic.peakCalls', message, cite: GIVEN }];
}
