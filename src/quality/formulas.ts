import type { DelayPartId } from '../catalog/delayConventions.ts';
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
  repair: rule('Waiting for what is repeated', 'redundancyDepth * packetMs'),
  decoder: given('Decoder'),
} as const satisfies Record<DelayPartId, Formula>;

/** `mouthToEarMs` of a budget of so many parts. */
export function delaySum(parts: number): Formula {
  const sum = Array.from({ length: parts }, (_, index) => `part${index}DelayMs`).join(' + ');
  return rule('From mouth to ear', sum);
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

export const LOSS_AFTER_BUFFER = {
  ...rule('Lost or late', '1 - (1 - networkLossRatio) * (1 - lateRatio)'),
  cite: 'rfc3611#section 4.7.1',
} as const satisfies Formula;

/** For loss below 1: where everything is lost, the quotient of the burst factor has no value. */
export const REPAIRED_LOSS_FORMULAS = {
  residualLossRatio: {
    ...rule('Lost for good', 'lossRatio * (1 - (1 - lossRatio) / burstFactor) ^ redundancyDepth'),
    cite: 'rfc2198#section 3',
  },
  residualBurstFactor: rule('Its bursts', '(1 - residualLossRatio) * burstFactor / (1 - lossRatio)'),
  repairDelayMs: rule('Wait for the last copy', 'redundancyDepth * packetMs'),
} as const satisfies FormulasOf<RepairedLossValues>;

/** Where the margin is to a limit on both directions together. */
export const ROUND_TRIP_FORMULAS = {
  ...DELAY_MARGIN_FORMULAS,
  actualMs: { kind: 'formula', label: 'Round trip, as long back as there', expression: '2 * oneWayDelayMs' },
} as const satisfies FormulasOf<DelayMargin>;

export const SCORE_MARGIN_FORMULAS = {
  limitScore: { kind: 'catalog', label: 'Published limit' },
  actualScore: { kind: 'input', label: 'Of the call' },
  marginScore: { kind: 'formula', label: 'Margin to the limit', expression: 'actualScore - limitScore' },
} as const satisfies FormulasOf<ScoreMargin>;
