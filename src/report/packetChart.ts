import type { PlannedMedia } from '../plan/plan.ts';
import { formatNumber, formatRatio } from '../units/format.ts';
import { htmlTable, htmlText } from './htmlText.ts';
import { packetBands } from './packetBands.ts';

/** Voice is warm, what is wrapped round it is cool, the inner layers darker. */
const TONES: Readonly<Record<string, string>> = {
  v: '#e4572e',
  l0: '#0f4c75',
  l1: '#1f6398',
  l2: '#3d7fb2',
  l3: '#6a9fc9',
  l4: '#8fbbdc',
  l5: '#b3d1e8',
  l6: '#d6e6f2',
};
const HEIGHT = 24;
const WIDTH = 480;

/** One packet of a use to scale, with a table that says the same. */
export function packetChart({ ledger, label, packetMs }: PlannedMedia, local: (text: string) => string): string {
  const scale = WIDTH / ledger.wireBytes;
  const place = (bytes: number) => formatNumber(bytes * scale, 2);
  const bands = packetBands(ledger);
  const share = formatRatio(ledger.payloadBytes / ledger.wireBytes);
  const title = local(`${label}: ${ledger.wireBytes} B every ${formatNumber(packetMs)} ms, ${share} of them voice`);
  return [
    `<figure><figcaption>${htmlText(title)}</figcaption>`,
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${htmlText(title)}">`,
    ...bands.map(
      ({ bytes, start, tone }) =>
        `<rect x="${place(start)}" y="0" width="${place(bytes)}" height="${HEIGHT}" fill="${TONES[tone] ?? TONES['l6'] ?? ''}" stroke="#ffffff"/>`,
    ),
    '</svg>',
    htmlTable([
      ['Layer', 'Bytes', 'Of it padding'],
      ...bands.map(({ label: name, bytes, paddingBytes }) => [
        name,
        String(bytes),
        paddingBytes ? String(paddingBytes) : '',
      ]),
    ]),
    '</figure>',
  ].join('\n');
}
