import { JITTER_KINDS, type JitterKind } from '../catalog/delayConventions.ts';
import { entryOf } from '../catalog/entryOf.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { DELAY_TAILS, type DelayTail } from './delayTails.ts';
import { assertAmounts, assertShares } from './quantityGuards.ts';

/** What is known of the jitter. */
export interface Jitter {
  jitterMs: number;
  jitterKind: JitterKind;
  /** `exponential` by default; not for `peak-to-peak`, which needs none. */
  delayTail?: DelayTail;
}

export interface JitterBufferInput extends Jitter {
  bufferMs?: number;
  /** Instead of `bufferMs`: the share of late packets to size the buffer for. */
  lateRatio?: number;
}

export interface JitterBufferValues {
  /** What the packet of least delay waits [ms]. */
  bufferMs: number;
  /** Share of the packets that arrive, but too late to be played [0…1]. */
  lateRatio: number;
  delayTail?: DelayTail;
  /** Mean of the exponential tail, or standard deviation of the Gaussian one [ms]. */
  delayScaleMs?: number;
}

/**
 * A de-jitter buffer and the packets that come too late for it, one from the other.
 *
 * The buffer is counted from the least delay: the earliest packet waits the whole of it. Assumes that delays are
 * independent of each other, and fall off above the least delay like `delayTail`. A Gaussian delay has no least value;
 * the one that a thousandth of the packets stay below is taken. Of `peak-to-peak` only the end is known: nothing is
 * later, and what a shorter buffer loses is not guessed.
 *
 * @param input `jitterMs` [ms] and `jitterKind`, what that figure is; either `bufferMs` [ms] or `lateRatio` [0…1];
 *   `delayTail`
 * @returns both, and the scale of the tail [ms]; without jitter nothing is late and no buffer is needed
 * @throws CapacityError `unknown-id`; `out-of-range`, also for none or both, for no late packets at all where the tail
 *   has no end, and for a buffer shorter than a peak-to-peak jitter
 * @source RFC 5481 sections 3.2 and 7.1.2; RFC 3550 section 6.4.1
 * @example jitterBuffer({ jitterMs: 10, jitterKind: 'rfc3550', bufferMs: 20 }).lateRatio // 0.13533…
 */
export function jitterBuffer(input: JitterBufferInput): JitterBufferValues {
  const { jitterKind, lateRatio } = input;
  // Of -0, which passes as 0 or more, the sign goes.
  const jitterMs = input.jitterMs + 0;
  const bufferMs = input.bufferMs === 0 ? 0 : input.bufferMs;
  assertAmounts({ jitterMs, bufferMs });
  assertShares({ lateRatio });
  entryOf(JITTER_KINDS, jitterKind, 'jitterKind');
  if ((bufferMs === undefined) === (lateRatio === undefined))
    throw refused('bufferMs', bufferMs === undefined ? 'neither' : 'both', 'either bufferMs or lateRatio');
  if (jitterKind === 'peak-to-peak') return boundedBuffer(input);
  const delayTail = input.delayTail ?? 'exponential';
  const tail = entryOf(DELAY_TAILS, delayTail, 'delayTail');
  const delayScaleMs = tail.scaleMs[jitterKind](jitterMs);
  const assumed = { delayTail, delayScaleMs };
  if (delayScaleMs === 0) return { bufferMs: bufferMs ?? 0, lateRatio: 0, ...assumed };
  if (bufferMs !== undefined) return { bufferMs, lateRatio: tail.lateRatio(bufferMs / delayScaleMs), ...assumed };
  const target = lateRatio ?? 0;
  const expected = `a ratio from 1e-300 to ${tail.mostLateRatio}: the delay has no upper end`;
  assertRange('lateRatio', target, target >= 1e-300 && target <= tail.mostLateRatio, expected);
  return { bufferMs: Math.max(tail.scales(target), 0) * delayScaleMs, lateRatio: target, ...assumed };
}

function boundedBuffer({ jitterMs, bufferMs = jitterMs, lateRatio = 0, delayTail }: JitterBufferInput) {
  if (delayTail !== undefined) throw refused('delayTail', delayTail, 'none for peak-to-peak, which has no tail');
  assertRange('lateRatio', lateRatio, lateRatio === 0, '0, because peak-to-peak tells nothing of the delays between');
  const expected = `${jitterMs} ms or more, because peak-to-peak tells nothing of the delays between`;
  assertRange('bufferMs', bufferMs, bufferMs >= jitterMs, expected);
  return { bufferMs: bufferMs + 0, lateRatio: 0 };
}

function refused(field: string, received: unknown, expected: string): CapacityError {
  return new CapacityError({ code: 'out-of-range', field, received, expected });
}
