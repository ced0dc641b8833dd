import type { Cite } from '../evidence/source.ts';
import type { Finding } from './findings.ts';

/** A finding on a number of the traffic. */
export function trafficFinding(
  code: Finding['code'],
  severity: Finding['severity'],
  name: string,
  message: string,
  cite: Cite,
): Finding {
  return { code, severity, field: `traffic.${name}`, message, cite };
}
