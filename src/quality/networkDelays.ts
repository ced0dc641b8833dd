import { DELAY_PARTS, PROPAGATION_RULES, type PropagationRule, ROUTE } from '../catalog/delayConventions.ts';
import { entryOf } from '../catalog/entryOf.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { BITS_PER_BYTE, MS_PER_SECOND } from '../units/constants.ts';
import { type Delay, givenDelay } from './delayPart.ts';
import { assertAmounts, assertAtLeastOne } from './quantityGuards.ts';

/** A link on the way, slow enough to be counted. */
export interface DelayHop {
  linkBitsPerSecond: number;
  /** One packet of the call, as the link carries it [B]. */
  packetBytes: number;
  /** A packet that the link has just begun to send [B]. */
  aheadBytes?: number;
}

/** The way between the ends: described part by part, or measured. */
export interface NetworkPath {
  hops?: readonly DelayHop[];
  /** Along the great circle [km]. */
  distanceKm?: number;
  /** Length of the route against that, 1.25 by default. */
  routeFactor?: number;
  /** `5-us-per-km` by default. */
  propagation?: PropagationRule;
  providerMs?: number;
  /** Least one-way delay measured, instead of all the others [ms]. */
  networkMs?: number;
}

const DESCRIBED = ['hops', 'distanceKm', 'routeFactor', 'propagation', 'providerMs'] as const;

/** Parts of the delay between the ends [ms]. */
export function networkDelays({ networkMs, ...described }: NetworkPath): Delay[] {
  const { hops = [], distanceKm, providerMs } = described;
  assertAmounts({ networkMs, distanceKm, providerMs });
  const known = DESCRIBED.filter((key) => described[key] !== undefined);
  if (networkMs !== undefined && known.length > 0)
    throw refused('networkMs', `measured, and ${known.join(', ')}`, 'the way measured or described, not both');
  return [
    ...hops.flatMap(hopDelays),
    ...propagationDelays(described),
    ...givenDelay('provider', providerMs),
    ...givenDelay('network', networkMs),
  ];
}

function hopDelays({ linkBitsPerSecond, packetBytes, aheadBytes }: DelayHop, index: number): Delay[] {
  const field = `hops.${index}`;
  assertAtLeastOne({ [`${field}.linkBitsPerSecond`]: linkBitsPerSecond, [`${field}.packetBytes`]: packetBytes });
  assertAmounts({ [`${field}.aheadBytes`]: aheadBytes });
  const sendingMs = (bytes: number) => (bytes * BITS_PER_BYTE * MS_PER_SECOND) / linkBitsPerSecond;
  const behind = givenDelay('queueing', aheadBytes === undefined ? undefined : sendingMs(aheadBytes));
  const delays = [...behind, ...givenDelay('serialization', sendingMs(packetBytes))];
  return delays.map((delay) => ({ ...delay, label: `${DELAY_PARTS[delay.part].label}, hop ${index + 1}` }));
}

/** The straight way and the way round apart, because their figures have different sources. */
function propagationDelays({ distanceKm, routeFactor, propagation }: Omit<NetworkPath, 'networkMs'>): Delay[] {
  assertAtLeastOne({ routeFactor });
  const rule = entryOf(PROPAGATION_RULES, propagation ?? '5-us-per-km', 'propagation');
  if (distanceKm === undefined) {
    if (routeFactor !== undefined) throw refused('routeFactor', routeFactor, 'a distanceKm beside it');
    if (propagation !== undefined) throw refused('propagation', propagation, 'a distanceKm beside it');
    return [];
  }
  const delayMs = distanceKm * rule.propagationMsPerKm;
  const aroundMs = delayMs * ((routeFactor ?? ROUTE.routeFactor) - 1);
  return [
    { part: 'propagation', delayMs, cite: rule.cite },
    { part: 'detour', delayMs: aroundMs, cite: routeFactor === undefined ? ROUTE.cite : rule.cite },
  ];
}

function refused(field: string, received: unknown, expected: string): CapacityError {
  return new CapacityError({ code: 'out-of-range', field, received, expected });
}
