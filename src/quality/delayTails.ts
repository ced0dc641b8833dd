import type { JitterKind } from '../catalog/delayConventions.ts';
import { normalQuantile, normalTailRatio } from './normalTail.ts';

/** A kind of jitter that sets no bound to the delay. */
type UnboundedKind = Exclude<JitterKind, 'peak-to-peak'>;

export type DelayTail = 'exponential' | 'gaussian';

/** How delays above the least one are distributed, by a scale. */
interface Tail {
  /** The scale that a jitter means: mean of an exponential tail, standard deviation of a Gaussian one [ms]. */
  scaleMs: Readonly<Record<UnboundedKind, (jitterMs: number) => number>>;
  /** Share of the packets later than so many scales above the least delay. */
  lateRatio: (scales: number) => number;
  /** The inverse of that. */
  scales: (lateRatio: number) => number;
  /** With no buffer at all. */
  mostLateRatio: number;
}

/** A Gaussian delay has no least value: what one packet in a thousand stays below is taken for it, so many scales down. */
const LEAST_BELOW_MEAN = 3.090232306167813;

/** Distributions that a figure of jitter can be turned into late packets with. */
export const DELAY_TAILS: Readonly<Record<DelayTail, Tail>> = {
  /** Queues that are mostly empty: many packets near the least delay, a few far above it. */
  exponential: {
    scaleMs: {
      rfc3550: (jitterMs) => jitterMs,
      'standard-deviation': (jitterMs) => jitterMs,
      'ipdv-99.9': (jitterMs) => jitterMs / Math.log(1000),
    },
    lateRatio: (scales) => Math.exp(-scales),
    scales: (lateRatio) => Math.log(1 / lateRatio),
    mostLateRatio: 1,
  },
  /** Many small delays that add up. */
  gaussian: {
    scaleMs: {
      rfc3550: (jitterMs) => (jitterMs * Math.sqrt(Math.PI)) / 2,
      'standard-deviation': (jitterMs) => jitterMs,
      'ipdv-99.9': (jitterMs) => jitterMs / (2 * LEAST_BELOW_MEAN),
    },
    lateRatio: (scales) => normalTailRatio(scales - LEAST_BELOW_MEAN),
    scales: (lateRatio) => LEAST_BELOW_MEAN - normalQuantile(lateRatio),
    mostLateRatio: 0.999,
  },
};
