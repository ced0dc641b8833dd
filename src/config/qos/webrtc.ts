import { CapacityError } from '../../errors/capacityError.ts';
import { configFile } from '../configFile.ts';
import type { QosInput } from '../qosInput.ts';

/** Priorities of audio by the code point that a browser marks it with. */
const PRIORITY_OF_AUDIO: Readonly<Record<number, string>> = { 46: 'high', 0: 'low', 1: 'very-low' };

/** A function for the page: browsers choose the code point, the page the priority. */
export function webrtc(input: QosInput): string {
  const { dscp } = input.plan.qos.voice;
  const priority = PRIORITY_OF_AUDIO[dscp];
  if (priority === undefined)
    throw new CapacityError({
      code: 'out-of-range',
      field: 'qos.voice.dscp',
      received: dscp,
      expected: 'EF (46): browsers mark audio with no other',
    });
  return configFile(input, {
    title: 'Marks for WebRTC: JavaScript for the page',
    comment: '//',
    docs: ['w3c-priority'],
    cites: ['rfc8837#table 1, Audio', input.plan.qos.voice.cites.dscp],
    assumptions: [
      'The browser knows networkPriority and its system lets it mark; others send unmarked packets, which the router has to mark.',
      'It is called for each connection when its audio has been negotiated; calling it again changes nothing.',
    ],
    lines: [
      'export async function markVoice(connection) {',
      '  for (const sender of connection.getSenders()) {',
      "    if (sender.track?.kind !== 'audio') continue;",
      '    const parameters = sender.getParameters();',
      `    for (const encoding of parameters.encodings) encoding.networkPriority = '${priority}';`,
      '    await sender.setParameters(parameters);',
      '  }',
      '}',
    ],
  });
}
