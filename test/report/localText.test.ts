import { describe, expect, test } from 'vitest';
import { htmlText } from '../../src/report/htmlText.ts';
import { localText } from '../../src/report/localText.ts';

const german = localText({ locale: 'de-DE' });

describe('the numbers of a text', () => {
  test.each([
    ['1234.5', '1.234,5'],
    ['-0.25', '-0,25'],
    ['95.2 kbit/s', '95,2 kbit/s'],
    ['a margin of -1.5 ms and 12345 calls', 'a margin of -1,5 ms and 12.345 calls'],
    ['MOS 4.12, narrowband', 'MOS 4,12, narrowband'],
    ['47.60 %', '47,60 %'],
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
  ])('%s stays', (text) => {
    expect(german(text)).toBe(text);
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
