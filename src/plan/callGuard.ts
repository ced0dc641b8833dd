import type { Codec } from '../catalog/codecEntry.ts';
import { canVary, rateModeRule } from '../catalog/codecRates.ts';
import { codecRule } from '../catalog/codecs.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { CallBandwidthInput } from './callBandwidth.ts';

/** Numbers of an entry of one's own. */
const CODEC_NUMBERS: readonly string[] = [
  'frameMs',
  'frameBytes',
  'defaultPacketMs',
  'defaultBitsPerSecond',
  'minBitsPerSecond',
  'maxBitsPerSecond',
];

/**
 * Guard of a call that no scenario was read for.
 *
 * @throws CapacityError `out-of-range`; `unknown-id` for what is no codec
 */
export function assertCallInput(input: CallBandwidthInput, codec: Codec): void {
  const { path, layers, talkRatio, discontinuous, bitRateMode } = input;
  const refuse = (field: keyof CallBandwidthInput, received: unknown, expected: string) => {
    throw new CapacityError({ code: field === 'codec' ? 'unknown-id' : 'out-of-range', field, received, expected });
  };
  if (typeof codec !== 'object' || codec === null) refuse('codec', codec, codecRule());
  for (const [name, value] of Object.entries(codec))
    if (CODEC_NUMBERS.includes(name))
      assertRange(`codec.${name}`, value as number, Number(value) > 0, 'a number above 0');
  if (path !== undefined && layers !== undefined) refuse('layers', 'both', 'path or layers, not both');
  if (talkRatio !== undefined)
    assertRange('talkRatio', talkRatio, talkRatio >= 0 && talkRatio <= 1, 'a ratio from 0 to 1');
  if (discontinuous !== undefined && typeof discontinuous !== 'boolean')
    refuse('discontinuous', discontinuous, 'true or false');
  const isMode =
    bitRateMode === undefined || bitRateMode === 'constant' || (bitRateMode === 'variable' && canVary(codec));
  if (!isMode) refuse('bitRateMode', bitRateMode, rateModeRule(codec));
}
