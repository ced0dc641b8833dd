import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, planCapacity } from '../../src/index.ts';
import { valueText, verdict } from '../../src/report.ts';
import { figures } from '../../src/report/figures.ts';
import { htmlText } from '../../src/report/htmlText.ts';
import { localText } from '../../src/report/localText.ts';
import { scenario } from '../support/arbitraries.ts';

const german = localText({ locale: 'de-DE' });

describe('the numbers of a text', () => {
  test.each([
    ['1234.5', '1.234,5'],
    ['-0.25', '-0,25'],
    ['95.2 kbit/s', '95,2 kbit/s'],
    ['a margin of -1.5 ms and 12345 calls', 'a margin of -1,5 ms and 12.345 calls'],
    ['MOS 4.12, narrowband', 'MOS 4,12, narrowband'],
    ['47.60 %', '47,60 %'],
    ['395.003 calls/h', '395,003 calls/h'],
    ['6.583 calls/min', '6,583 calls/min'],
    ['1234.5 calls/d', '1.234,5 calls/d'],
    ['0.2 ms/km', '0,2 ms/km'],
    ['fits, 0.5 % used, room for 537815 more.', 'fits, 0,5 % used, room for 537.815 more.'],
    ['does not fit: it carries 1500.', 'does not fit: it carries 1.500.'],
    ['The calls score 1.99; the target is 3.6.', 'The calls score 1,99; the target is 3,6.'],
    ['The mean opinion score is 3.2; it must reach 3.5.', 'The mean opinion score is 3,2; it must reach 3,5.'],
    ['568 of 1169 calls', '568 of 1.169 calls'],
    ['1568 of 1169 calls', '1.568 of 1.169 calls'],
    ['A packet of 1540 bytes is more than the 1500 that', 'A packet of 1.540 bytes is more than the 1.500 that'],
    ['prints 1.5 to 64 kbit/s', 'prints 1,5 to 64 kbit/s'],
  ])('%s is %s', (text, written) => {
    expect(german(text)).toBe(written);
  });

  test.each([
    'G.729 calls',
    'RFC 3550, section 4.7',
    '802.1p',
    'v1.2.3 ms',
    'plan#12.5 ms',
    'x-1.5 ms',
    '1.2 per cent',
    'more than the 802.1Q carries',
    'user priority 5.5',
  ])('%s stays', (text) => {
    expect(german(text)).toBe(text);
  });

  test('in another script the numbers of names stay', () => {
    const egyptian = localText({ locale: 'ar-EG' });
    expect(egyptian('Codec 2: room for 5 more, user priority 5 and 5 calls')).toBe(
      'Codec 2: room for ٥ more, user priority 5 and ٥ calls',
    );
  });

  test('in another script no number of an answer stays, nor one of its figures', () => {
    const egyptian = localText({ locale: 'ar-EG' });
    fc.assert(
      fc.property(scenario, (given) => {
        const plan = planCapacity(given);
        const shown = figures(plan).map(({ path }) => valueText(explain(plan, path)));
        for (const text of [verdict(plan), ...shown]) expect(egyptian(text)).not.toMatch(/[0-9]/);
      }),
      { numRuns: 15 },
    );
  });

  test('without a locale every text stays', () => {
    expect(localText({})('1234.5 ms')).toBe('1234.5 ms');
  });
});

test('no sign of HTML is left, between tags and in quotes', () => {
  expect(htmlText('<a href="x" title=\'y\'>&amp;</a>\u0000\u001b')).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;  ',
  );
});

test.each(['\u0080', '\u0085', '\u009f', '\ufdd0', '\uffff', '\u{1ffff}', '\ud800'])(
  'what HTML does not allow is a space: %j',
  (sign) => {
    expect(htmlText(`a${sign}b`)).toBe('a b');
  },
);

test('pairs and letters of any script stay in HTML', () => {
  expect(htmlText('पुणे 😀 é')).toBe('पुणे 😀 é');
});
