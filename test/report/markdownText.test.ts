import { describe, expect, test } from 'vitest';
import { planCapacity } from '../../src/index.ts';
import { html, markdown } from '../../src/report.ts';
import { markdownText } from '../../src/report/markdownText.ts';

describe('text in Markdown', () => {
  test.each([
    ['https://evil.example/x', 'https\\://evil.example/x'],
    ['ftp://evil.example', 'ftp\\://evil.example'],
    ['www.evil.com', 'www\\.evil.com'],
    ['a@b.co', 'a@\u2060b.co'],
    ['a@-b.co', 'a@\u2060-b.co'],
    ['$x$', '\\$x\\$'],
    [':smile: :+1:', ':\u2060smile: :\u2060\\+1:'],
    ['<b>*a*</b>', '\\<b\\>\\*a\\*\\</b\\>'],
  ])('%s means nothing', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  test.each(['Pune', 'Site 3: Pune, 2nd floor', 'Kraków-Süd', 'G.711 at 8.30', 'A @ B', 'पुणे'])('%s stays', (text) => {
    expect(markdownText(text)).toBe(text);
  });
});

describe('the title of a report', () => {
  const demand = { kind: 'calls', peakCalls: 5 } as const;

  test.each(['', ' ', '\u0000\u200b', undefined])('a name that cannot be seen, such as %j, is none', (name) => {
    const plan = planCapacity({ demand, ...(name !== undefined && { name }) });
    expect(markdown(plan).split('\n')[0]).toBe('# Voice capacity plan');
    expect(html(plan)).toContain('<title>Voice capacity plan</title>');
    expect(html(plan)).toContain('<h1>Voice capacity plan</h1>');
  });

  test('the addresses of our own sources are links', () => {
    expect(markdown(planCapacity({ demand }))).toMatch(/^- RFC 791.*: <https:\/\/[^ <>]+>$/m);
  });
});
