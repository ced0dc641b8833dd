import { codec as codecEntry } from '../catalog/codecs.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { assertRange } from '../errors/assertRange.ts';
import type { EModelScale } from '../catalog/eModelScales.ts';
import type { OwnImpairment } from '../catalog/impairmentEntry.ts';
import { type CallQuality, callQuality, type RatedCodec } from './callQuality.ts';
import { heardLoss, type NetworkQuality } from './heardLoss.ts';
import { rating } from './rating.ts';
import { rFactorFromMeanOpinionScore } from './rFactorFromMeanOpinionScore.ts';

export interface QualityBudgetInput extends RatedCodec, NetworkQuality {
  /** Of the network, what is known already; 0 when absent [ms]. */
  oneWayDelayMs?: number;
  targetRFactor?: number;
  /** Instead of `targetRFactor`, on the codec's own scale. */
  targetMeanOpinionScore?: number;
}

/** Which figure of the network leaves the least room, or why none does. */
export type BindingLimit = 'delay' | 'loss' | 'jitter' | 'none' | 'codec' | 'network' | 'unknown';

export interface QualityBudget {
  /** Null where no delay at all is left, the other figures given, or where nothing tells [ms]. */
  maxOneWayDelayMs: number | null;
  maxLossRatio: number | null;
  maxJitterMs: number | null;
  /**
   * The figure given that uses most of what it may; `none` while none is given; `codec` where even a perfect network
   * misses the target, `network` where the figures given miss it together; `unknown` where
   * packets are lost or late and nothing is published about loss with this codec.
   */
  bindingLimit: BindingLimit;
  targetRFactor: number;
  /** R and scores of different scales are not comparable. */
  scale: EModelScale;
  /** Nothing is published about loss with this codec, so nothing is allowed or forbidden. */
  isLossRobustnessUnknown?: true;
}

/** Beyond these the E-model is not defined: no answer lies there, however low the target. */
const MODEL_LIMITS = { mouthToEarMs: 500, lossRatio: 0.2 } as const;

/**
 * Most delay, loss and jitter that a network may have for a call to be as good as wished: each with the other two as
 * they are given, 0 where they are not.
 *
 * The delay is that of the network, so packet, codec and buffer are already taken off. Jitter costs delay where the
 * buffer is sized for it, and loss where `bufferMs` is given. What the model is not defined on, more than 500 ms from
 * mouth to ear or more than 20 % of packets that stay lost, is never allowed; before repair the network may lose more.
 *
 * @param input as in {@link callQuality}; `oneWayDelayMs` of the network [ms]; either `targetRFactor` or
 *   `targetMeanOpinionScore` [1…4.5]
 * @returns each limit, to a trillionth of its range from below; null where not even 0 meets the target, or nothing is published
 * @throws CapacityError `unknown-id` for a codec without a published impairment; `out-of-range` for none or both targets
 * @source ITU-T G.107 (06/2015)
 * @example qualityBudget({ codec: 'g711', concealment: 'appendix-i', oneWayDelayMs: 130, targetRFactor: 80 }).maxLossRatio // 0.0280…
 */
export function qualityBudget(input: QualityBudgetInput): QualityBudget {
  const {
    oneWayDelayMs = 0,
    lossRatio = 0,
    jitterMs = 0,
    targetRFactor: asked,
    targetMeanOpinionScore,
    ...use
  } = input;
  assertRange('oneWayDelayMs', oneWayDelayMs, oneWayDelayMs >= 0, 'milliseconds, 0 or more');
  const given = { networkMs: oneWayDelayMs, lossRatio, jitterMs };
  const { packetMs = codecEntry(input.codec).defaultPacketMs } = input;
  const perfect = callQuality({ ...use, ...PERFECT });
  const known = knownImpairment(perfect, input.codec);
  const { scale, lossRobustnessFactor } = known;
  const endsMs = perfect.mouthToEarMs - perfect.bufferMs;
  const targetRFactor = target(asked, targetMeanOpinionScore, scale);
  const isMet = (figures: Partial<typeof given>) => {
    const { networkMs, ...network } = { ...given, ...figures };
    const heard = heardLoss({ ...use, ...network, packetMs });
    const mouthToEarMs = endsMs + networkMs + heard.bufferMs;
    if (mouthToEarMs > MODEL_LIMITS.mouthToEarMs || heard.residualLossRatio > MODEL_LIMITS.lossRatio) return false;
    return (rating(known, mouthToEarMs, heard)?.rFactor ?? -Infinity) >= targetRFactor;
  };
  const isPeak = use.jitterKind === 'peak-to-peak';
  const isSilent = lossRobustnessFactor === undefined;
  const mostJitterMs = isPeak ? (use.bufferMs ?? MODEL_LIMITS.mouthToEarMs) : MODEL_LIMITS.mouthToEarMs;
  const most = {
    delay: largest((networkMs) => isMet({ networkMs }), MODEL_LIMITS.mouthToEarMs),
    loss: isSilent ? null : largest((ratio) => isMet({ lossRatio: ratio }), 1),
    jitter: isSilent && !isPeak ? null : largest((ms) => isMet({ jitterMs: ms }), mostJitterMs),
  };
  const limits = { maxOneWayDelayMs: most.delay, maxLossRatio: most.loss, maxJitterMs: most.jitter };
  const isUnknown = isSilent && heardLoss({ ...use, lossRatio, jitterMs, packetMs }).residualLossRatio > 0;
  const held = isUnknown ? 'unknown' : isMet({}) ? tightest(given, most) : 'network';
  const bindingLimit = isMet(PERFECT) ? held : 'codec';
  return { ...limits, bindingLimit, targetRFactor, scale, ...(isSilent && { isLossRobustnessUnknown: true }) };
}

const PERFECT = { networkMs: 0, lossRatio: 0, jitterMs: 0 } as const;

function knownImpairment({ impairment }: CallQuality, codec: string): OwnImpairment {
  if (impairment) return impairment;
  const expected = 'a codec with a published impairment, or an impairment of your own';
  throw new CapacityError({ code: 'unknown-id', field: 'codec', received: codec, expected });
}

function target(rFactor: number | undefined, meanOpinionScore: number | undefined, scale: EModelScale): number {
  const expected = 'either targetRFactor or targetMeanOpinionScore';
  if ((rFactor === undefined) === (meanOpinionScore === undefined))
    throw new CapacityError({
      code: 'out-of-range',
      field: 'targetRFactor',
      received: rFactor === undefined ? 'neither' : 'both',
      expected,
    });
  if (meanOpinionScore !== undefined) {
    const isScore = meanOpinionScore >= 1 && meanOpinionScore <= 4.5;
    assertRange('targetMeanOpinionScore', meanOpinionScore, isScore, 'a score from 1 to 4.5');
    return rFactorFromMeanOpinionScore(meanOpinionScore, scale);
  }
  const value = rFactor ?? NaN;
  assertRange('targetRFactor', value, true, 'a number');
  return value;
}

/** Halvings of the range: the answer is exact to a trillionth of it. */
const HALVINGS = 40;

/** Largest value from 0 to `most` that holds, where all below it hold; null when 0 does not. */
function largest(holds: (value: number) => boolean, most: number): number | null {
  if (!holds(0)) return null;
  if (holds(most)) return most;
  let [low, high] = [0, most];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function tightest(
  given: { networkMs: number; lossRatio: number; jitterMs: number },
  most: { delay: number | null; loss: number | null; jitter: number | null },
): BindingLimit {
  const used = {
    delay: share(given.networkMs, most.delay),
    loss: share(given.lossRatio, most.loss),
    jitter: share(given.jitterMs, most.jitter),
  };
  const [name, ratio] = Object.entries(used).reduce((a, b) => (b[1] > a[1] ? b : a));
  return ratio > 0 ? (name as BindingLimit) : 'none';
}

const share = (value: number, most: number | null): number => (most === null || most === 0 ? 0 : value / most);
