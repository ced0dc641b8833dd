import { formatValue } from '../units/format.ts';
import type { Finding } from './findings.ts';
import type { Plan } from './plan.ts';

type Thresholds = Plan['quality']['thresholds'];
type Unit = 'Ms' | 'Ratio' | 'Score';
type Numbers = Partial<Record<`actual${Unit}` | `limit${Unit}`, number>> & { met?: boolean };

const JUDGED: Readonly<Record<keyof Thresholds, readonly [name: string, code: Finding['code'], unit: Unit]>> = {
  delay: ['One-way delay', 'delay-limit', 'Ms'],
  jitter: ['Jitter', 'jitter-limit', 'Ms'],
  loss: ['Packet loss', 'loss-limit', 'Ratio'],
  roundTrip: ['The round trip', 'round-trip-limit', 'Ms'],
  meanOpinionScore: ['The mean opinion score', 'mean-opinion-score-limit', 'Score'],
};

/** Limits that are missed, and what is recommended where only that is. */
export function qualityFindings({ quality: { thresholds } }: Pick<Plan, 'quality'>): Finding[] {
  return (Object.keys(thresholds) as (keyof Thresholds)[]).flatMap((key): Finding[] => {
    const margin = thresholds[key];
    const isMissed = margin?.met === false;
    if (!margin || !(isMissed || margin.recommended?.met === false)) return [];
    const [name, code, unit] = JUDGED[key];
    const numbers: Numbers = (isMissed ? margin : margin.recommended) ?? {};
    const [actual, limit] = [`actual${unit}`, `limit${unit}`] as const;
    const must = isMissed ? 'it must' : 'it is recommended to';
    const message = `${name} is ${formatValue(unit, numbers[actual])}; ${must} ${bound(unit, margin)} ${formatValue(unit, numbers[limit])}.`;
    const field = `quality.thresholds.${key}${isMissed ? '' : '.recommended'}.${actual}`;
    return [{ code, severity: isMissed ? 'fail' : 'warn', field, message, cite: margin.cite }];
  });
}

function bound(unit: Unit, { isInclusive }: { isInclusive?: true }): string {
  if (unit === 'Score') return isInclusive ? 'reach' : 'be above';
  return isInclusive ? 'be at most' : 'stay below';
}
