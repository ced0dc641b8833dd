export type CapacityErrorCode =
  /** A number is NaN, infinite or outside the range that the function is defined on. */
  | 'out-of-range'
  /** A codec, layer, path or parameter that the catalog does not know. */
  | 'unknown-id'
  /** A packet time that is not a whole number of the codec's frames. */
  | 'packet-time'
  /** A layer wrapped round something that it cannot carry. */
  | 'layer-order'
  /** Text that is not a number with a unit of the expected kind. */
  | 'not-a-quantity'
  /** A scenario that does not hold together; `field` names the first thing wrong. */
  | 'invalid-scenario'
  /** Text that is no address and no network of addresses, or one too wide to mean anybody. */
  | 'not-an-address'
  /** What a program printed, and nobody can read. */
  | 'not-understood'
  /** A path that names no number of the plan. */
  | 'unknown-path';

/**
 * The one error that kernels throw: what was wrong, where, what came and what was expected.
 *
 * A `RangeError`, because every cause is a value outside what a function is defined on.
 */
export class CapacityError extends RangeError {
  readonly code: CapacityErrorCode;
  readonly field: string;
  readonly received: string;
  readonly expected: string;

  constructor(cause: { code: CapacityErrorCode; field: string; received: unknown; expected: string }) {
    const received = String(cause.received).slice(0, 80);
    super(`${cause.field}: expected ${cause.expected}, received ${received}`);
    this.name = 'CapacityError';
    this.code = cause.code;
    this.field = cause.field;
    this.received = received;
    this.expected = cause.expected;
  }
}
