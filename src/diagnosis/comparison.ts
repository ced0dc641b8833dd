import type { Observation } from '../measurement/observation.ts';
import type { Plan } from '../plan/plan.ts';

/** One measured figure beside what the plan was made with and what its profile allows. */
export interface Comparison {
  metric: 'delay' | 'round-trip' | 'jitter' | 'loss' | 'rate' | 'score';
  /** Which observation, by its place in the list. */
  observation: number;
  /** In the unit of the metric: milliseconds, a ratio, bit/s or a score. */
  measured: number;
  /** What the plan assumed. */
  planned?: number;
  /** What the profile allows, or the calls need. */
  limit?: number;
  /** To the limit, above 0 where there is room. */
  margin?: number;
  /** Absent where there is no limit, or the comparison would not be a fair one. */
  isMet?: boolean;
  /** Why a comparison is not fair, or what it assumes. */
  note?: string;
}

/** Of a round trip half is taken for one way, which holds where both ways are alike. */
const ONE_WAY = 0.5;
/** What a test of the load may fall short of by its own rounding. */
const RATE_TOLERANCE_RATIO = 0.01;

/**
 * Measurements beside the plan: its network, its profile's limits, and the rate of its calls.
 *
 * @param plan a plan
 * @param observations what was measured, in any order
 * @returns a comparison for each figure that both know of
 */
export function comparisons(plan: Plan, observations: readonly Observation[]): Comparison[] {
  return observations.flatMap((observation, index) =>
    [
      delayOf(plan, observation),
      roundTripOf(plan, observation),
      jitterOf(plan, observation),
      lossOf(plan, observation),
      rateOf(plan, observation),
      scoreOf(plan, observation),
    ]
      .filter((each) => each !== undefined)
      .map((each) => ({ ...each, observation: index })),
  );
}

type Found = Omit<Comparison, 'observation'> | undefined;

function compared(
  metric: Comparison['metric'],
  measured: number,
  {
    planned,
    limit,
    isInclusive = false,
    isLeast = false,
    note,
    isFair = true,
  }: {
    planned?: number | undefined;
    limit?: number | undefined;
    isInclusive?: boolean;
    isLeast?: boolean;
    note?: string;
    isFair?: boolean;
  },
): Found {
  const margin = limit === undefined ? undefined : isLeast ? measured - limit : limit - measured;
  return {
    metric,
    measured,
    ...(planned !== undefined && { planned }),
    ...(limit !== undefined && { limit }),
    ...(margin !== undefined && { margin }),
    ...(margin !== undefined && isFair && { isMet: margin > 0 || (isInclusive && margin === 0) }),
    ...(note !== undefined && { note }),
  };
}

function delayOf({ quality, scenario }: Plan, { roundTripMs }: Observation): Found {
  if (roundTripMs === undefined) return undefined;
  const { delay } = quality.thresholds;
  return compared('delay', roundTripMs * ONE_WAY, {
    planned: scenario.network?.oneWayDelayMs,
    limit: delay?.limitMs,
    isInclusive: delay?.isInclusive ?? false,
    note: 'Half of the round trip is taken for one way.',
  });
}

function roundTripOf({ quality }: Plan, { roundTripMs }: Observation): Found {
  const { roundTrip } = quality.thresholds;
  if (roundTripMs === undefined || !roundTrip) return undefined;
  return compared('round-trip', roundTripMs, { limit: roundTrip.limitMs, isInclusive: roundTrip.isInclusive ?? false });
}

const KINDS = {
  rfc3550: undefined,
  'standard-deviation': 'A standard deviation of round trips, which is not the jitter that limits speak of.',
  'mean-difference': 'A mean difference of round trips, which is not the jitter that limits speak of.',
} as const;

function jitterOf({ quality, scenario }: Plan, { jitterMs, jitterKind = 'rfc3550' }: Observation): Found {
  if (jitterMs === undefined) return undefined;
  const { jitter } = quality.thresholds;
  const note = KINDS[jitterKind];
  return compared('jitter', jitterMs, {
    planned: scenario.network?.jitterMs,
    limit: jitter?.limitMs,
    isInclusive: jitter?.isInclusive ?? false,
    ...(note !== undefined && { note, isFair: false }),
  });
}

function lossOf({ quality, scenario }: Plan, { lossRatio, direction }: Observation): Found {
  if (lossRatio === undefined) return undefined;
  const { loss } = quality.thresholds;
  return compared('loss', lossRatio, {
    planned: scenario.network?.lossRatio,
    limit: loss?.limitRatio,
    isInclusive: loss?.isInclusive ?? false,
    ...(direction === 'round-trip' && { note: 'Lost on either way; a limit is of one.' }),
  });
}

/** Of a test with the planned load; what a call had is no limit to all calls. */
function rateOf({ readiness }: Plan, { kind, bitsPerSecond }: Observation): Found {
  const load = readiness?.tests.find(({ probe }) => probe.kind === 'iperf3')?.probe;
  if (kind !== 'iperf3' || bitsPerSecond === undefined || load?.kind !== 'iperf3') return undefined;
  const limit = load.bitsPerSecond * (1 - RATE_TOLERANCE_RATIO);
  return compared('rate', bitsPerSecond, { planned: load.bitsPerSecond, limit, isInclusive: true, isLeast: true });
}

function scoreOf({ quality, scenario }: Plan, { meanOpinionScore }: Observation): Found {
  if (meanOpinionScore === undefined) return undefined;
  return compared('score', meanOpinionScore, {
    planned: quality.meanOpinionScore,
    limit: quality.thresholds.meanOpinionScore?.limitScore ?? scenario.quality?.targetMeanOpinionScore,
    isInclusive: true,
    isLeast: true,
  });
}
