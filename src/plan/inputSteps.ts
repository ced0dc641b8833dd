import { codec } from '../catalog/codecs.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { firstUse } from '../scenario/firstUse.ts';
import type { FilledScenario, FilledUse } from '../scenario/scenario.ts';
import { unitSuffix } from '../units/suffix.ts';
import { triedPacketMs } from './figureCodec.ts';
import { withInput } from './inputNumber.ts';

/** An input a little lower and a little higher; absent where its domain ends. */
export interface InputSteps {
  low?: number;
  high?: number;
}

/** From nothing, what is still little. */
const FROM_NOTHING: Readonly<Record<string, number>> = { Ratio: 0.01, BitsPerSecond: 100_000 };
/** Whole numbers that come in steps, such as words of a header. */
const WHOLE_STEPS = [1, 2, 4, 8, 16];
const HALVINGS = 12;
/** Hides what binary fractions leave behind. */
const DIGITS = 12;

/**
 * Neighbors of one number of a scenario that make a valid one: a share of itself lower and higher, whole where only
 * whole ones are taken, and the next packet time that the codec has; nearer where the domain ends before.
 */
export function inputSteps(scenario: FilledScenario, path: string, value: number, stepRatio: number): InputSteps {
  const isValid = (tried: number) => parseScenario(withInput(scenario, path, tried)).ok;
  const side = (sign: 1 | -1): number | undefined =>
    candidates(scenario, path, value, stepRatio, sign, isValid).find((tried) => tried !== value && isValid(tried));
  const [low, high] = [side(-1), side(1)];
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

function candidates(
  { media }: FilledScenario,
  path: string,
  value: number,
  stepRatio: number,
  sign: 1 | -1,
  isValid: (tried: number) => boolean,
): number[] {
  if (path.endsWith('packetMs')) {
    const times = packetTimesAt(media, path).filter((ms) => ms * sign > value * sign);
    return times.sort((a, b) => (a - b) * sign);
  }
  const step = Math.abs(value) * stepRatio;
  if (Number.isInteger(value) && !isValid(value + 0.5) && !isValid(value - 0.5)) {
    return [Math.round(step), ...WHOLE_STEPS].map((each) => value + sign * Math.max(each, 1));
  }
  const first = value === 0 ? (FROM_NOTHING[unitSuffix(path.split('.').at(-1) ?? '') ?? ''] ?? 1) : step;
  return Array.from({ length: HALVINGS }, (_, halving) =>
    Number((value + (sign * first) / 2 ** halving).toPrecision(DIGITS)),
  );
}

/** Packet times of the use that a path is of [ms]. */
export const packetTimesAt = (media: FilledScenario['media'], path: string): number[] =>
  triedPacketMs(codec(useAt(media, path).codec));

/** The use that a path is of. */
function useAt(media: FilledScenario['media'], path: string): FilledUse {
  const uses = [media].flat();
  const [, index = ''] = path.split('.');
  return uses[Number(index)] ?? firstUse({ media });
}
