import { assertRange } from '../errors/assertRange.ts';
import type { QualityLimits, QualityProfile } from '../catalog/qualityProfile.ts';
import { gradeMargins } from './gradeMargins.ts';
import type { NetworkFigures, ThresholdMargins } from './thresholdMargins.ts';

/** What a profile says beyond one grade of delay, jitter and loss, put to the margins to these. */
export function furtherMargins(
  network: NetworkFigures,
  profile: QualityProfile,
  margins: ThresholdMargins,
): ThresholdMargins {
  const { recommended = {}, isInclusive, jitterKind, cite } = profile;
  const acceptable = { ...margins, ...callMargins(network, profile, isInclusive) };
  const wanted: Readonly<Record<string, object>> = {
    ...gradeMargins(network, recommended, isInclusive, {}),
    ...callMargins(network, recommended, isInclusive),
  };
  const all = Object.entries(acceptable).map(([name, margin]) => {
    const recommendation = wanted[name];
    const more = {
      ...(recommendation && { recommended: recommendation }),
      ...(isInclusive && { isInclusive }),
      ...(name === 'jitter' && jitterKind && { jitterKind }),
    };
    return [name, { ...(margin as object), ...more, cite }];
  });
  return Object.fromEntries(all) as ThresholdMargins;
}

/** Margins to limits on what both directions, or the whole call, come to. */
function callMargins(
  { oneWayDelayMs, meanOpinionScore, codec }: NetworkFigures,
  { roundTripMs, scores = [] }: QualityLimits,
  isInclusive: true | undefined,
) {
  const both = oneWayDelayMs === undefined ? {} : { oneWayDelayMs: 2 * oneWayDelayMs };
  const { delay: roundTrip } = gradeMargins(
    both,
    roundTripMs === undefined ? {} : { delayMs: roundTripMs },
    isInclusive,
    {},
  );
  const limit = scores.find((each) => each.codec === codec) ?? scores.find((each) => each.codec === undefined);
  return {
    ...(roundTrip && { roundTrip }),
    ...(limit &&
      meanOpinionScore !== undefined && {
        meanOpinionScore: scoreMargin(limit.meanOpinionScore, meanOpinionScore, isInclusive),
      }),
  };
}

function scoreMargin(limitScore: number, actualScore: number, isInclusive: true | undefined) {
  assertRange('meanOpinionScore', actualScore, actualScore >= 1 && actualScore <= 5, 'a score from 1 to 5');
  const isMet = actualScore > limitScore || (isInclusive === true && actualScore === limitScore);
  return { limitScore, actualScore, marginScore: actualScore - limitScore, met: isMet };
}
