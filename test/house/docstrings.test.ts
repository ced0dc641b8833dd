import { describe, expect, test } from 'vitest';
import * as main from '../../src/index.ts';
import * as quantity from '../../src/quantity.ts';
import { FORMULAS } from '../../src/explain/formulas.ts';
import { E_MODEL_FORMULAS } from '../../src/quality/eModelFormulas.ts';
import * as linkFormulas from '../../src/link/formulas.ts';
import * as qos from '../../src/qos/queueFormulas.ts';
import { filesBelow, textOf } from '../support/sources.ts';

/** Functions that formulas call and that have no simpler formula of their own. */
const KERNELS = ['erlangB'];

const tables = [E_MODEL_FORMULAS, ...Object.values({ ...FORMULAS, ...linkFormulas, ...qos })];
const known = new Set([...KERNELS, ...tables.flatMap((table) => Object.keys(table))]);

/** Every line of a tag in the doc comments of the package, with the file it is in. */
function tagged(tag: string): { file: string; text: string }[] {
  const line = new RegExp(`^\\s*(?:/\\*)?\\*\\s*@${tag}\\b(.*?)(?:\\*/)?$`, 'gm');
  return filesBelow('src')
    .filter((path) => path.endsWith('.ts'))
    .flatMap((file) => [...textOf(file).matchAll(line)].map((match) => ({ file, text: (match[1] ?? '').trim() })));
}

const exported = { ...main, ...quantity };

/** The value of an expression over the names that the package exports. */
function valueOf(expression: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function(...Object.keys(exported), `return (${expression});`)(...Object.values(exported)) as unknown;
}

describe('the tags of doc comments', () => {
  test.each(tagged('formula'))('$file: the formula $text exists', ({ text }) => {
    expect([...known]).toContain(text);
  });

  test.each(tagged('source'))('$file: the source "$text" names a document', ({ text }) => {
    expect(text).toMatch(/\d/);
  });

  test.each(tagged('example'))('$file: $text', ({ text }) => {
    const [expression = '', promised = ''] = text.split(' // ');
    const value = valueOf(expression);
    if (promised.endsWith('…'))
      expect(String(value)).toMatch(new RegExp(`^${promised.slice(0, -1).replaceAll('.', '\\.')}\\d`));
    else expect(JSON.stringify(value)).toBe(promised);
  });

  test('there are some of each', () => {
    for (const tag of ['formula', 'source', 'example']) expect(tagged(tag).length).toBeGreaterThan(2);
  });
});
