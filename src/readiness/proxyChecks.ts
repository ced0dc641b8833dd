import { EXOTEL_PROXY } from '../catalog/exotelGuide.ts';
import { assertRange } from '../errors/assertRange.ts';
import { adviceCheck } from './adviceCheck.ts';
import type { Check } from './check.ts';

/** What is known of the way to the web. */
export interface ProxyInput {
  /** False where there is none, so that nothing can be wrong with it. */
  hasProxy?: boolean;
  hasConnect?: boolean;
  /** False where it opens TLS with certificates of its own. */
  keepsCertificates?: boolean;
  timeoutSeconds?: number;
}

/**
 * What the guide asks of a proxy: CONNECT, certificates that stay whole, and more patience than API calls need.
 *
 * @param input `timeoutSeconds` 0 or more [s]
 * @returns the checks in the order of the guide; `ok` without a proxy, `unknown` where the input says nothing
 * @throws CapacityError `out-of-range`
 * @source Exotel, Network Requirements, read 2026-11-23, HTTP Proxy
 */
export function proxyChecks({ hasProxy, hasConnect, keepsCertificates, timeoutSeconds }: ProxyInput): Check[] {
  if (timeoutSeconds !== undefined)
    assertRange('timeoutSeconds', timeoutSeconds, timeoutSeconds >= 0, 'seconds, 0 or more');
  const isAbsent = hasProxy === false ? true : undefined;
  const isPatient = timeoutSeconds === undefined ? undefined : timeoutSeconds > EXOTEL_PROXY.timeoutSeconds;
  return [
    ...adviceCheck('proxy-connect', isAbsent ?? hasConnect),
    ...adviceCheck('proxy-inspection', isAbsent ?? keepsCertificates),
    ...adviceCheck('proxy-timeout', isAbsent ?? isPatient),
  ];
}
