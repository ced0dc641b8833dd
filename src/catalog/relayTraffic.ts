import type { Cite } from '../evidence/source.ts';
import type { Exchange } from './controlEntry.ts';

/** Keeps an allocation on a TURN server: one refresh, one channel and two permissions in its lifetime. */
export const TURN_REFRESH = {
  label: 'TURN refresh',
  // 20 + LIFETIME 8 + USERNAME 36 + REALM 20 + NONCE 36 + MESSAGE-INTEGRITY 24 + FINGERPRINT 8, and its answer.
  upBytes: [180, 180, 180, 180],
  downBytes: [88, 88, 88, 88],
  intervalMs: 600_000,
  cite: 'house-default#lifetimes of RFC 8656 sections 3.2 and 9, attributes of RFC 8489 with names of 16 to 32 B',
} as const satisfies Exchange & { intervalMs: number };

/** Segments that only acknowledge, while voice flows on a connection. */
export const TCP_ACKNOWLEDGMENT = {
  label: 'TCP acknowledgments',
  intervalMs: 100,
  cite: 'wire-2026#Chromium 156 and coturn, 5 to 15 a second',
} as const satisfies { label: string; intervalMs: number; cite: Cite };
