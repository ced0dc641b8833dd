import type { Plan } from '../plan/plan.ts';
import { formatNumber } from '../units/format.ts';
import { htmlTable, htmlText } from './htmlText.ts';

const WIDTH = 480;
const ROW = 20;

/** The way from mouth to ear as a waterfall of its parts, and a table that says the same; nothing where it is not known. */
export function delayChart(
  { quality: { mouthToEarMs, delayParts = [] } }: Plan,
  local: (text: string) => string,
): string {
  if (mouthToEarMs === undefined) return '';
  const ms = (delayMs: number) => local(`${formatNumber(delayMs, 1)} ms`);
  const place = (delayMs: number) => formatNumber((delayMs / Math.max(mouthToEarMs, 1)) * WIDTH, 2);
  const starts = delayParts.map((_, index) => delayParts.slice(0, index).reduce((sum, part) => sum + part.delayMs, 0));
  const title = `From mouth to ear: ${ms(mouthToEarMs)}`;
  return [
    `<figure><figcaption>${htmlText(title)}</figcaption>`,
    `<svg viewBox="0 0 ${WIDTH} ${delayParts.length * ROW}" role="img" aria-label="${htmlText(title)}. The table has its parts.">`,
    ...delayParts.map(
      ({ delayMs }, index) =>
        `<rect x="${place(starts[index] ?? 0)}" y="${index * ROW + 3}" width="${place(delayMs)}" height="${ROW - 6}" fill="#0f4c75"/>`,
    ),
    '</svg>',
    htmlTable([
      ['Part', 'Delay'],
      ...delayParts.map(({ label, delayMs }) => [label, ms(delayMs)]),
      ['All of it', ms(mouthToEarMs)],
    ]),
    '</figure>',
  ].join('\n');
}
