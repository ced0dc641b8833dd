import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIGURES, figuresIn, GIVEN, unknownFigures } from './figures.ts';
import { blocksOf, promisesIn, runSnippet } from './snippets.ts';

const files = ['docs/learn', 'docs/guides', 'docs/understand']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const snippets = files.flatMap(({ path, text }) =>
  blocksOf(text).flatMap(({ language, code, line }) => (language === 'ts' ? [{ path, line, code }] : [])),
);

describe('the guides', () => {
  test('there are some, with snippets', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(snippets.length).toBeGreaterThan(5);
  });

  test.each(files)('$path begins with its title', ({ text }) => {
    expect(text).toMatch(/^---\ntitle: \S.*\n---\n/);
  });

  test.each(files)('$path prints no figure that nothing computes', ({ text }) => {
    expect(unknownFigures(text)).toEqual([]);
  });

  test('every figure that is computed for them is printed, there or in the README', () => {
    const printed = [readFileSync('README.md', 'utf8'), ...files.map(({ text }) => text)].flatMap(figuresIn);
    expect([...GIVEN, ...Object.keys(FIGURES)].filter((figure) => !printed.includes(figure))).toEqual([]);
  });

  test.each(snippets)('$path, line $line', async ({ code }) => {
    expect(promisesIn(code)).toBeGreaterThan(0);
    await runSnippet(code);
  });
});
