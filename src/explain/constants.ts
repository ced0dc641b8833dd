import { PROPAGATION_RULES, ROUTE } from '../catalog/delayConventions.ts';
import { REDUNDANCY } from '../catalog/redundancy.ts';
import type { Cite } from '../evidence/source.ts';
import { SMALLEST_BYTES } from '../packet/payloadRange.ts';
import { LEAST_PAYLOAD_BYTES, UDP_HEADERS_BYTES } from '../plan/plannedReadiness.ts';
import {
  BITS_PER_BYTE,
  MINUTES_PER_HOUR,
  MS_PER_SECOND,
  SECONDS_PER_HOUR,
  SECONDS_PER_MINUTE,
} from '../units/constants.ts';
import type { UnitSuffix } from '../units/suffix.ts';

/** What formulas call by name and no plan holds: factors of units, and figures that are the same for all. */
export const CONSTANTS: Readonly<Record<string, { value: number; label: string; cite: Cite; unit?: UnitSuffix }>> = {
  bitsPerByte: { value: BITS_PER_BYTE, label: 'Bits in a byte', cite: 'rfc791#glossary, octet' },
  msPerSecond: { value: MS_PER_SECOND, label: 'Milliseconds in a second', cite: 'si#table 7, milli' },
  secondsInMinute: {
    value: SECONDS_PER_MINUTE,
    label: 'Seconds in a minute',
    cite: 'si#table 8, minute',
    unit: 'Seconds',
  },
  secondsInHour: { value: SECONDS_PER_HOUR, label: 'Seconds in an hour', cite: 'si#table 8, hour', unit: 'Seconds' },
  redundantHeaderBytes: {
    value: REDUNDANCY.redundantHeaderBytes,
    label: 'Before each packet repeated',
    cite: REDUNDANCY.cite,
    unit: 'Bytes',
  },
  primaryHeaderBytes: {
    value: REDUNDANCY.primaryHeaderBytes,
    label: 'Before the newest packet',
    cite: REDUNDANCY.cite,
    unit: 'Bytes',
  },
  mostBlockBytes: {
    value: REDUNDANCY.mostBlockBytes,
    label: 'Largest packet that can be repeated',
    cite: REDUNDANCY.cite,
    unit: 'Bytes',
  },
  smallestBytes: {
    value: SMALLEST_BYTES,
    label: 'No payload is empty',
    cite: 'rfc6716#section 3.4, R1',
    unit: 'Bytes',
  },
  secondsPerMinute: { value: SECONDS_PER_MINUTE, label: 'Seconds in a minute', cite: 'si#table 8, minute' },
  minutesPerHour: { value: MINUTES_PER_HOUR, label: 'Minutes in an hour', cite: 'si#table 8, hour' },
  udpHeadersBytes: {
    value: UDP_HEADERS_BYTES,
    label: 'Headers of IPv4 and UDP',
    cite: 'rfc791#section 3.1, and 8 of RFC 768',
    unit: 'Bytes',
  },
  leastPayloadBytes: {
    value: LEAST_PAYLOAD_BYTES,
    label: 'Smallest payload to test with',
    cite: 'house-default#room for the header of a test',
    unit: 'Bytes',
  },
  busyHoursPerDay: { value: 1, label: 'Busy hours in a day', cite: 'angus#busy hour' },
  oneMs: { value: 1, label: 'A millisecond', cite: 'si#table 7, milli', unit: 'Ms' },
  propagationMsPerKm: {
    value: PROPAGATION_RULES['5-us-per-km'].propagationMsPerKm,
    label: 'Time of a kilometer',
    cite: PROPAGATION_RULES['5-us-per-km'].cite,
    unit: 'MsPerKm',
  },
  routeFactor: { value: ROUTE.routeFactor, label: 'Length of the route', cite: ROUTE.cite, unit: 'Factor' },
  secondsPerHour: { value: SECONDS_PER_HOUR, label: 'Seconds in an hour', cite: 'si#table 8, hour' },
};
