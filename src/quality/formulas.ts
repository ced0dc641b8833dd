import { BUFFER_TARGET, type DelayPartId } from '../catalog/delayConventions.ts';
import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { DelayTail } from './delayTails.ts';
import type { JitterBufferValues } from './jitterBuffer.ts';
import type { RepairedLossValues } from './repairedLoss.ts';
import type { DelayMargin, LossMargin, ScoreMargin } from './thresholdMargins.ts';

export const DELAY_MARGIN_FORMULAS = {
  limitMs: { kind: 'catalog', label: 'Published limit' },
  actualMs: { kind: 'input', label: 'Of the network' },
  marginMs: { kind: 'formula', label: 'Margin to the limit', expression: 'limitMs - actualMs' },
} as const satisfies FormulasOf<DelayMargin>;

export const LOSS_MARGIN_FORMULAS = {
  limitRatio: { kind: 'catalog', label: 'Published limit' },
  actualRatio: { kind: 'input', label: 'Of the network' },
  marginRatio: { kind: 'formula', label: 'Margin to the limit', expression: 'limitRatio - actualRatio' },
} as const satisfies FormulasOf<LossMargin>;

const given = (label: string) => ({ kind: 'input', label }) as const;
const rule = (label: string, expression: string) => ({ kind: 'formula', label, expression }) as const;

/** `delayMs` of a part, by the part. */
export const DELAY_PART_FORMULAS = {
  packetization: rule('Packetization', 'packetMs'),
  'look-ahead': rule('Look-ahead and filters', 'max(lookaheadMs, algorithmicDelayMs - codecFrameMs)'),
  coder: given('Coder'),
  queueing: rule('Behind a packet just begun', 'aheadBytes * bitsPerByte * msPerSecond / linkBitsPerSecond'),
  serialization: rule('Serialization', 'packetBytes * bitsPerByte * msPerSecond / linkBitsPerSecond'),
  propagation: rule('Propagation', 'distanceKm * propagationMsPerKm'),
  detour: rule('Propagation, the way round', 'distanceKm * propagationMsPerKm * (routeFactor - 1)'),
  provider: given('Provider'),
  network: given('Network, as measured'),
  'de-jitter': given('De-jitter buffer'),
  repair: given('Waiting for what is repeated'),
  decoder: given('Decoder'),
} as const satisfies Record<DelayPartId, Formula>;

/** The same where a plan has the numbers, under the names that it has them. */
export const PLANNED_PART_FORMULAS = {
  packetization: DELAY_PART_FORMULAS.packetization,
  serialization: rule('Serialization', 'wireBytes * bitsPerByte * msPerSecond / narrowestBitsPerSecond'),
  propagation: DELAY_PART_FORMULAS.propagation,
  detour: DELAY_PART_FORMULAS.detour,
  network: rule('Network, as measured', 'measuredDelayMs'),
  'de-jitter': rule('De-jitter buffer', 'bufferMs'),
  repair: rule('Waiting for what is repeated', 'repairDelayMs'),
} as const satisfies Partial<Record<DelayPartId, Formula>>;

/** A delay that is the sum of some parts of a budget, by their places in it. */
export function delaySum(parts: readonly number[], label: string): Formula {
  return rule(label, parts.map((index) => `part${index}DelayMs`).join(' + '));
}

const exponentialLate = 'exp(-bufferMs / delayScaleMs)';
const gaussianLate = '(1 - erf((bufferMs / delayScaleMs - 3.090232306167813) / sqrt(2))) / 2';

/** Buffer and late packets, each from the other, by the tail; the one that is given is an input. */
export const JITTER_BUFFER_FORMULAS = {
  exponential: {
    lateRatio: rule('Too late for the buffer', exponentialLate),
    bufferMs: rule('De-jitter buffer', '-log(lateRatio) * delayScaleMs'),
  },
  gaussian: {
    lateRatio: rule('Too late for the buffer', gaussianLate),
    bufferMs: { kind: 'search', label: 'De-jitter buffer', check: `abs(${gaussianLate} - lateRatio) <= 1e-12` },
  },
} as const satisfies Record<DelayTail, FormulasOf<Pick<JitterBufferValues, 'bufferMs' | 'lateRatio'>>>;

const scale = (expression: string) => rule('Scale of the delays', expression);

/** `delayScaleMs`, by the tail and by what the jitter is. */
export const DELAY_SCALE_FORMULAS = {
  exponential: {
    rfc3550: scale('jitterMs'),
    'standard-deviation': scale('jitterMs'),
    'ipdv-99.9': scale('jitterMs / log(1000)'),
  },
  gaussian: {
    rfc3550: scale('jitterMs * sqrt(pi) / 2'),
    'standard-deviation': scale('jitterMs'),
    'ipdv-99.9': scale('jitterMs / (2 * 3.090232306167813)'),
  },
} as const satisfies Record<DelayTail, Record<string, Formula>>;

/** Buffer and late packets where there is nothing to wait for, or an end to it. */
export const NO_JITTER_FORMULAS = {
  bufferMs: rule('De-jitter buffer', 'jitterMs'),
  lateRatio: { kind: 'catalog', label: 'Too late for the buffer', cite: 'rfc5481#section 3.2, none is later' },
} as const satisfies Record<string, Formula>;

/** Late packets that the buffer is sized for. */
export const LATE_TARGET = {
  kind: 'catalog',
  label: 'Too late for the buffer',
  cite: BUFFER_TARGET.cite,
} as const satisfies Formula;

export const LOSS_AFTER_BUFFER = {
  ...rule('Lost or late', 'networkLossRatio + (1 - networkLossRatio) * lateRatio'),
  cite: 'rfc3611#section 4.7.1',
} as const satisfies Formula;

/** For loss below 1: where everything is lost, the quotient of the burst factor has no value. */
export const REPAIRED_LOSS_FORMULAS = {
  residualLossRatio: {
    ...rule('Lost for good', 'unplayedRatio * (1 - (1 - unplayedRatio) / networkBurstFactor) ^ redundancyDepth'),
    cite: 'rfc2198#section 3',
  },
  residualBurstFactor: rule('Its bursts', '(1 - residualLossRatio) * networkBurstFactor / (1 - unplayedRatio)'),
  repairDelayMs: rule('Wait for the last copy', 'redundancyDepth * packetMs'),
} as const satisfies FormulasOf<RepairedLossValues>;

/** Bursts where no packet is left. */
export const ALL_LOST_BURSTS = rule('Its bursts', 'networkBurstFactor + redundancyDepth * unplayedRatio');

/** Where nothing is repeated. */
export const UNREPAIRED_FORMULAS = {
  residualLossRatio: rule('Lost for good', 'unplayedRatio'),
  residualBurstFactor: rule('Its bursts', 'networkBurstFactor'),
  repairDelayMs: { kind: 'catalog', label: 'Nothing to wait for', cite: 'rfc2198#section 3, no repetition' },
} as const satisfies FormulasOf<RepairedLossValues>;

/** What the network and the codec give to the rating. */
export const RATED_FORMULAS = {
  oneWayDelayMs: rule('Delay from mouth to ear (Ta)', 'mouthToEarMs'),
  echoPathDelayMs: rule('Mean one-way delay of the echo path (T)', 'mouthToEarMs'),
  roundTripDelayMs: rule('Delay round the loop (Tr)', '2 * mouthToEarMs'),
  lossPercent: rule('Packets lost (Ppl)', '100 * residualLossRatio'),
  burstFactor: rule('Burst ratio (BurstR)', 'residualBurstFactor'),
} as const satisfies Record<string, Formula>;

/** Where the margin is to a limit on both directions together. */
export const ROUND_TRIP_FORMULAS = {
  ...DELAY_MARGIN_FORMULAS,
  actualMs: { kind: 'formula', label: 'Round trip, as long back as there', expression: '2 * networkMs' },
} as const satisfies FormulasOf<DelayMargin>;

export const SCORE_MARGIN_FORMULAS = {
  limitScore: { kind: 'catalog', label: 'Published limit' },
  actualScore: { kind: 'formula', label: 'Of the call', expression: 'callScore' },
  marginScore: { kind: 'formula', label: 'Margin to the limit', expression: 'actualScore - limitScore' },
} as const satisfies FormulasOf<ScoreMargin>;
