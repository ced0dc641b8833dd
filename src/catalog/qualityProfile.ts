import type { Cite } from '../evidence/source.ts';

/** Least mean opinion score of a codec, or of any. */
export interface ScoreLimit {
  codec?: string;
  meanOpinionScore: number;
}

/** What a network may be at most, and a call at least; what the publisher does not bound is absent. */
export interface QualityLimits {
  /** One way. */
  delayMs?: number;
  roundTripMs?: number;
  jitterMs?: number;
  lossRatio?: number;
  scores?: readonly ScoreLimit[];
}

/** Limits that one publisher sets. Where it has two grades, these are what is acceptable. */
export interface QualityProfile extends QualityLimits {
  label: string;
  recommended?: QualityLimits;
  /** A value may equal its limit; else it must stay below. */
  isInclusive?: true;
  /** What the publisher measures jitter as, where it says so. */
  jitterKind?: 'rfc3550' | 'ipdv-99.9';
  cite: Cite;
}
