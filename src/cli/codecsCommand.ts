import { parseArgs } from 'node:util';
import { CODECS } from '../catalog/codecs.ts';
import { callBandwidth } from '../plan/callBandwidth.ts';
import { table } from '../report/table.ts';
import { formatBitRate, formatNumber } from '../units/format.ts';
import { formatOption } from './formatOption.ts';

const HEAD = ['codec', 'also', 'packet', 'voice', 'IP', 'link', 'wire', 'source'];

/** The codecs at their defaults, one call, one way, on Ethernet; as JSON, the catalog's own entries. */
export function codecsCommand(args: string[]): { output: string; exitCode: number } {
  const format = formatOption(parseArgs({ args, options: { format: { type: 'string' } } }).values.format);
  if (format === 'json') return { output: `${JSON.stringify(CODECS, null, 2)}\n`, exitCode: 0 };
  const rows = CODECS.map(({ id, aliases, cites }) => {
    const { packetMs, payloadBytes, ipBitsPerSecond, linkBitsPerSecond, wireBitsPerSecond } = callBandwidth({
      codec: id,
    });
    const rates = [ipBitsPerSecond, linkBitsPerSecond, wireBitsPerSecond].map(formatBitRate);
    const source = Object.values(cites)[0] ?? '';
    return [id, aliases.join(' '), `${formatNumber(packetMs)} ms`, `${payloadBytes} B`, ...rates, source];
  });
  return { output: table([HEAD, ...rows], format), exitCode: 0 };
}
