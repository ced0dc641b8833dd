import type { Exchange, Repeated } from './controlEntry.ts';

/** Of a trunk or telephone through a proxy. */
export const CALL: Exchange = {
  label: 'SIP messages of a call',
  upBytes: [846, 400, 1085, 674, 674],
  downBytes: [504, 368, 534, 878, 348],
  cite: 'wire-2026#baresip through a proxy that authenticates',
};

export const REGISTRATION = {
  label: 'SIP registration',
  upBytes: [549, 778],
  downBytes: [475, 495],
  intervalMs: 3_600_000,
  cite: 'wire-2026#baresip, REGISTER with challenge',
  cites: { intervalMs: 'rfc3261#section 10.2, once an hour' },
} as const satisfies Repeated;
