import { OTHER_ACTIVITIES, type OtherActivityId } from '../catalog/otherActivity.ts';
import type { FilledScenario } from '../scenario/scenario.ts';
import type { PlannedTraffic } from './plannedTraffic.ts';

/** A rate in each direction [bit/s]. */
export interface WayRates {
  down: number;
  up: number;
}

/** Kinds of traffic that a scenario may have beside voice. */
export type OtherKind = OtherActivityId | 'agentData' | 'other';

/**
 * Traffic beside voice, kind by kind, as the scenario and the guide have it.
 *
 * The guide prints ranges without saying for how many: one user or download is planned with the lower end, many with no
 * more than the upper one.
 */
export function otherRates({ otherTraffic = {}, demand }: FilledScenario, traffic: PlannedTraffic) {
  const { api, webhooks, dashboardUsers, recordingDownloads, dataPerAgentBitsPerSecond } = otherTraffic;
  const { otherDownBitsPerSecond: down = 0, otherUpBitsPerSecond: up = 0 } = otherTraffic;
  const rates: Partial<Record<OtherKind, WayRates>> = {
    ...(api && { api: guided('api', 1) }),
    ...(webhooks && { webhooks: guided('webhooks', 1) }),
    ...(dashboardUsers && { dashboard: guided('dashboard', dashboardUsers) }),
    ...(dataPerAgentBitsPerSecond && {
      agentData: bothWays(dataPerAgentBitsPerSecond * servedAgents(demand, traffic)),
    }),
    ...(recordingDownloads && { recordings: guided('recordings', recordingDownloads) }),
  };
  return { ...rates, other: { down, up } };
}

/** What is sure to be on the link beside voice: a bulk download takes what is left. */
export function steadyOtherRates(scenario: FilledScenario, traffic: PlannedTraffic): WayRates {
  return summedRates(otherRates(scenario, traffic));
}

/** Sum of kinds of traffic in each direction, but for bulk downloads. */
export function summedRates(kinds: Readonly<Partial<Record<string, WayRates>>>): WayRates {
  const steady = Object.entries(kinds).filter(([kind]) => kind !== 'recordings');
  const sum = (way: 'down' | 'up') => steady.reduce((total, [, rates]) => total + (rates?.[way] ?? 0), 0);
  return { down: sum('down'), up: sum('up') };
}

/** What each call more brings besides voice, each way; nothing where agents or seats are told by number [bit/s]. */
export function callDataBitsPerSecond({ otherTraffic, demand }: FilledScenario, { agents }: PlannedTraffic): number {
  return agents === undefined && demand.kind !== 'seats' ? (otherTraffic?.dataPerAgentBitsPerSecond ?? 0) : 0;
}

/** Who has screen and data: the agents, those of a dialer too, else the seats, else as many as there are calls. */
function servedAgents(demand: FilledScenario['demand'], { agents, peakCalls }: PlannedTraffic): number {
  if (agents === undefined) return demand.kind === 'seats' ? demand.seats : peakCalls;
  return agents + (demand.kind === 'contact-center' ? (demand.outboundAgents ?? 0) : 0);
}

function guided(id: OtherActivityId, count: number): WayRates {
  const { leastBitsPerSecond, mostBitsPerSecond, goesUp } = OTHER_ACTIVITIES[id];
  const down = Math.min(count * leastBitsPerSecond, mostBitsPerSecond);
  return { down, up: goesUp ? down : 0 };
}

const bothWays = (bitsPerSecond: number): WayRates => ({ down: bitsPerSecond, up: bitsPerSecond });
