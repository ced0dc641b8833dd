import type { Codec } from '../catalog/codecEntry.ts';
import { canVary, rateModeRule } from '../catalog/codecRates.ts';
import { codecRule } from '../catalog/codecs.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { CallBandwidthInput } from './callBandwidth.ts';

/** What somebody says who is not held to a type. */
type Unsure<T> = { [K in keyof T]: unknown };

/** Numbers of an entry of one's own. */
const CODEC_NUMBER = /(Ms|Bytes|PerSecond)$/;

/**
 * Guard of a call that no scenario was read for.
 *
 * @throws CapacityError `out-of-range`; `unknown-id` for what is no codec
 */
export function assertCallInput(input: CallBandwidthInput, codec: Codec): void {
  const { path, layers, talkRatio, discontinuous, bitRateMode }: Unsure<CallBandwidthInput> = input;
  const refuse = (field: keyof CallBandwidthInput, received: unknown, expected: string) => {
    throw new CapacityError({ code: field === 'codec' ? 'unknown-id' : 'out-of-range', field, received, expected });
  };
  const entry: unknown = codec;
  if (typeof entry !== 'object' || entry === null) refuse('codec', entry, codecRule());
  for (const [name, value] of Object.entries(codec) as [string, number][])
    if (CODEC_NUMBER.test(name)) assertRange(`codec.${name}`, value, value > 0, 'a number above 0');
  if (path !== undefined && layers !== undefined) refuse('layers', 'both', 'path or layers, not both');
  const share = (talkRatio ?? 1) as number;
  assertRange('talkRatio', share, share >= 0 && share <= 1, 'a ratio from 0 to 1');
  if (typeof (discontinuous ?? false) !== 'boolean') refuse('discontinuous', discontinuous, 'true or false');
  const modes: unknown[] = ['constant', undefined, ...(canVary(codec) ? ['variable'] : [])];
  if (!modes.includes(bitRateMode)) refuse('bitRateMode', bitRateMode, rateModeRule(codec));
}
