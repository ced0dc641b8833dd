import { readFileSync } from 'node:fs';
import { planCapacity } from 'exo-capacity';
import { verdict } from 'exo-capacity/report';
import { describe, expect, test } from 'vitest';
import { FIGURES, figuresIn, unknownFigures } from './figures.ts';
import { blocksOf, promisesIn, runSnippet } from './snippets.ts';

const readme = readFileSync('README.md', 'utf8');
const snippets = blocksOf(readme).filter(({ language }) => language === 'ts');

describe('README', () => {
  test.each(snippets)('the snippet at line $line does what it says', async ({ code }) => {
    expect(promisesIn(code)).toBeGreaterThan(0);
    await runSnippet(code);
  });

  test('has snippets, and figures in its prose', () => {
    expect(snippets.length).toBeGreaterThan(1);
    expect(figuresIn(readme).length).toBeGreaterThan(5);
  });

  test('every figure in its prose is given or computed here', () => {
    expect(unknownFigures(readme)).toEqual([]);
  });

  test('the answer shown for the command line is the answer', () => {
    const plan = planCapacity({
      demand: { kind: 'calls', peakCalls: 50 },
      media: { codec: 'g729' },
      link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 },
    });
    expect(readme).toContain(verdict(plan));
  });
});

describe('the figures that the documents print', () => {
  test.each(Object.entries(FIGURES))('%s', (figure, computed) => {
    expect(computed()).toBe(figure);
  });
});

describe('the reader of figures and snippets', () => {
  test('finds a figure that nothing computes', () => {
    expect(unknownFigures('A call takes 95.3 kbit/s, or 95.2 kbit/s, not `1.7 Mbit/s`.')).toEqual(['95.3 kbit/s']);
  });

  test.each(['1 + 1; // => 3', 'const sum = 1 + 1; // => 3', '1 / 3; // => 0.34…'])('refuses %s', async (code) => {
    await expect(runSnippet(code)).rejects.toThrow();
  });

  test.each(['1 + 1; // => 2', 'const sum = 1 + 1; // => 2', '1 / 3; // => 0.33…', "'a' + 'b'; // => 'ab'"])(
    'accepts %s',
    async (code) => {
      await runSnippet(code);
    },
  );
});
