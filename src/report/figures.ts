import { valueAt } from '../explain/valueAt.ts';
import type { Plan } from '../plan/plan.ts';

/** A number of the plan that reports show: what it is called and where it stands. */
export interface Figure {
  label: string;
  path: string;
}

/** Of the traffic, what a reader asks for first: from the callers to the channels. */
const TRAFFIC_FIGURES: readonly Figure[] = [
  { label: 'Traffic offered', path: 'traffic.offeredErlangs' },
  { label: 'With repeated attempts', path: 'traffic.totalOfferedErlangs' },
  { label: 'Agents on duty', path: 'traffic.agents' },
  { label: 'Agents on the roster', path: 'traffic.scheduledAgents' },
  { label: 'Answered in time', path: 'traffic.serviceLevelRatio' },
  { label: 'Agents busy', path: 'traffic.occupancyRatio' },
  { label: 'Speed of answer', path: 'traffic.averageSpeedOfAnswerSeconds' },
  { label: 'Mean wait', path: 'traffic.meanWaitSeconds' },
  { label: 'Callers who hang up', path: 'traffic.abandonRatio' },
  { label: 'Trunks', path: 'traffic.trunks' },
  { label: 'Trunks by Erlang B', path: 'traffic.erlangBHabitTrunks' },
  { label: 'Ports of the menu', path: 'traffic.menuPortsCount' },
  { label: 'Lines of the dialer', path: 'traffic.dialerChannels' },
  { label: 'Calls at once', path: 'traffic.peakCalls' },
  { label: 'Legs at once', path: 'traffic.legs' },
  { label: 'Half of the time', path: 'traffic.medianCalls' },
  { label: '95 % of the time', path: 'traffic.p95Calls' },
  { label: '99 % of the time', path: 'traffic.p99Calls' },
  { label: 'Blocking', path: 'traffic.achievedBlockingRatio' },
  { label: 'With one fewer', path: 'traffic.oneFewerBlockingRatio' },
  { label: 'With one more', path: 'traffic.oneMoreBlockingRatio' },
  { label: 'Carried per channel', path: 'traffic.carriedPerChannelErlangs' },
  { label: 'Calls in a minute', path: 'traffic.callsPerMinute' },
  { label: 'Bundles', path: 'traffic.bundleCount' },
];

/** What else is on the link, and what becomes of it. */
const LINK_FIGURES: readonly Figure[] = [
  { label: 'All else, down', path: 'bandwidth.otherBitsPerSecond.down' },
  { label: 'All else, up', path: 'bandwidth.otherBitsPerSecond.up' },
  { label: 'Link used, down', path: 'link.utilizationRatio.down' },
  { label: 'Link used, up', path: 'link.utilizationRatio.up' },
  { label: 'Most calls that fit', path: 'link.maxCalls' },
  { label: 'Fit on the backup', path: 'link.backup.maxCalls' },
  { label: 'Lost on the backup', path: 'link.backup.lostCalls' },
  { label: 'Links, one to spare', path: 'link.redundant.withSpareCount' },
  { label: 'Smallest link, grown', path: 'link.growth.grownLinkBitsPerSecond' },
  { label: 'Outgrown after', path: 'link.growth.outgrownAfterYears' },
  { label: 'Full packet, down', path: 'link.fullSizePackets.worstWaitMs.down' },
  { label: 'Full packet, up', path: 'link.fullSizePackets.worstWaitMs.up' },
  { label: 'Served first, down', path: 'queues.priorityShareRatio.down' },
  { label: 'Served first, up', path: 'queues.priorityShareRatio.up' },
];

/** How the calls sound, where the network is known. */
const QUALITY_FIGURES: readonly Figure[] = [
  { label: 'Mouth to ear', path: 'quality.mouthToEarMs' },
  { label: 'De-jitter buffer', path: 'quality.bufferMs' },
  { label: 'Lost or late', path: 'quality.unplayedRatio' },
  { label: 'Rating R', path: 'quality.rFactor' },
  { label: 'Score (MOS)', path: 'quality.meanOpinionScore' },
];

/** To what the publisher allows, where it does and the network is known. */
const MARGIN_FIGURES: readonly Figure[] = [
  { label: 'Delay margin', path: 'quality.thresholds.delay.marginMs' },
  { label: 'Round-trip margin', path: 'quality.thresholds.roundTrip.marginMs' },
  { label: 'Jitter margin', path: 'quality.thresholds.jitter.marginMs' },
  { label: 'Loss margin', path: 'quality.thresholds.loss.marginRatio' },
];

/** The figures that every report holds, in the order of the flow; those that a plan lacks are left out. */
export function figures(plan: Plan): Figure[] {
  const at = plan.scenario.link.measuredAt;
  return [
    ...TRAFFIC_FIGURES.filter(({ path }) => typeof valueAt(plan, path) === 'number'),
    { label: 'Packet time', path: 'media.0.packetMs' },
    { label: 'One call, IP', path: 'media.0.ipBitsPerSecond' },
    { label: 'One call, link', path: 'media.0.linkBitsPerSecond' },
    { label: 'One call, wire', path: 'media.0.wireBitsPerSecond' },
    { label: 'All calls, IP', path: 'bandwidth.ipBitsPerSecond' },
    { label: 'All calls, link', path: 'bandwidth.linkBitsPerSecond' },
    { label: 'All calls, wire', path: 'bandwidth.wireBitsPerSecond' },
    ...(plan.media[0]?.silence ? [{ label: 'All calls, mean', path: `bandwidth.mean.${at}BitsPerSecond` }] : []),
    { label: 'RTCP and the like', path: `bandwidth.control.up.${at}BitsPerSecond` },
    { label: 'Signaling', path: `bandwidth.signaling.up.${at}BitsPerSecond` },
    { label: 'Data of one call', path: 'volume.callBytes' },
    { label: 'Smallest link', path: 'link.smallestLinkBitsPerSecond' },
    ...LINK_FIGURES.filter(({ path }) => typeof valueAt(plan, path) === 'number'),
    ...QUALITY_FIGURES.filter(({ path }) => typeof valueAt(plan, path) === 'number'),
    ...MARGIN_FIGURES.filter(({ path }) => typeof valueAt(plan, path) === 'number'),
    { label: 'Voice DSCP', path: 'qos.voice.dscp' },
    { label: 'Signaling DSCP', path: 'qos.signaling.dscp' },
  ];
}
