import { CODECS } from '../catalog/codecs.ts';
import { callBandwidth } from '../plan/callBandwidth.ts';
import { formatBitRate, formatNumber } from '../units/format.ts';

/** Table of the codecs at their defaults: one call, one way, Ethernet. */
export function codecsCommand(): { output: string; exitCode: number } {
  const rows = CODECS.map(({ id, aliases, cites }) => {
    const { packetMs, payloadBytes, ipBitsPerSecond, linkBitsPerSecond, wireBitsPerSecond } = callBandwidth({
      codec: id,
    });
    const rates = [ipBitsPerSecond, linkBitsPerSecond, wireBitsPerSecond].map(formatBitRate);
    return [
      id,
      aliases.join(' '),
      `${formatNumber(packetMs)} ms`,
      `${payloadBytes} B`,
      ...rates,
      Object.values(cites)[0] ?? '',
    ];
  });
  const table = [['codec', 'also', 'packet', 'voice', 'IP', 'link', 'wire', 'source'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return { output: `${lines.join('\n')}\n`, exitCode: 0 };
}
