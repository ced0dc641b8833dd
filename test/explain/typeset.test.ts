import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, planCapacity, type Step, unitSuffix } from '../../src/index.ts';
import type { Formula } from '../../src/evidence/formula.ts';
import { FUNCTION_NAMES } from '../../src/explain/functionNames.ts';
import { FORMULAS } from '../../src/explain/formulas.ts';
import { mathml } from '../../src/typeset.ts';
import { scenario } from '../support/arbitraries.ts';
import { elementsIn, type MarkupElement, markupTree } from '../support/markup.ts';
import { numbersIn } from '../support/numbers.ts';
import { SLOW } from '../support/slow.ts';

/** Elements of presentation MathML that are used here, and how many others each holds; undefined for any number. */
const ELEMENTS: Readonly<Record<string, number | undefined>> = {
  math: 1,
  mtable: undefined,
  mtr: undefined,
  mtd: undefined,
  mrow: undefined,
  msqrt: undefined,
  mfrac: 2,
  msup: 2,
  msub: 2,
  mi: 0,
  mn: 0,
  mo: 0,
  mtext: 0,
  mspace: 0,
};

function expectMathml(xml: string): MarkupElement {
  const tree = markupTree(xml);
  expect([tree.name, tree.attributes['xmlns']]).toEqual(['math', 'http://www.w3.org/1998/Math/MathML']);
  for (const { name, children, text } of elementsIn(tree)) {
    expect(Object.keys(ELEMENTS)).toContain(name);
    if (ELEMENTS[name] !== undefined) expect(children.length, name).toBe(ELEMENTS[name]);
    if (['mi', 'mn', 'mo', 'mtext'].includes(name)) expect(text, name).not.toBe('');
  }
  return tree;
}

const plan = planCapacity({
  demand: { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 },
  network: { oneWayDelayMs: 40, lossRatio: 0.002 },
});
const linesOf = (xml: string) => (markupTree(xml).children[0]?.children ?? []).map(({ text }) => text);
const linesAt = (path: string) => linesOf(mathml(explain(plan, path)));

/** A step as a formula would give it, with a value for every name. */
function stepOf(name: string, formula: Formula): Step {
  const rule = 'expression' in formula ? formula.expression : 'check' in formula ? formula.check : '';
  const names = [...new Set(rule.match(/[a-z]\w*/gi))].filter(
    (each) => ![...FUNCTION_NAMES, 'and', 'or', name].includes(each),
  );
  const leaf = (of: string, value: number): Step => {
    const unit = unitSuffix(of);
    return { path: of, name: of, label: of, kind: 'input', value, ...(unit && { unit }), uses: [], inert: false };
  };
  return {
    ...leaf(name, 7),
    ...formula,
    uses: names.map((each, index) => ({ name: each, step: leaf(each, index - 2) })),
  };
}

describe('every formula', () => {
  const all = Object.entries(FORMULAS).flatMap(([place, table]) =>
    Object.entries(table).map(([name, formula]) => ({ place, name, formula })),
  );

  test('there are many', () => {
    expect(all.length).toBeGreaterThan(200);
  });

  test.each(all)('$place, $name', ({ name, formula }) => {
    const tree = expectMathml(mathml(stepOf(name, formula)));
    const rows = tree.children[0]?.children ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(formula.kind === 'formula' || formula.kind === 'search' ? 3 : 1);
    // No sign of the formula language is left over.
    expect(tree.text).not.toMatch(/[*?:^]|<=|>=/);
  });
});

describe('known values', () => {
  test('a fraction, with names, values and units', () => {
    const xml = mathml(explain(plan, 'media.0.packetsPerSecond'));
    expect(xml).toContain(
      '<mtd><mi>packets per second</mi></mtd><mtd><mo>=</mo></mtd><mtd><mfrac><mrow><mi>ms per second</mi></mrow><mrow><mi>packet ms</mi></mrow></mfrac></mtd>',
    );
    expect(xml).toContain(
      '<mfrac><mrow><mn>1000</mn></mrow><mrow><mrow><mn>20</mn><mspace width="0.2em"/><mi>ms</mi></mrow></mrow></mfrac>',
    );
    expect(xml).toContain('<mrow><mn>50</mn><mspace width="0.2em"/><mi>packets/s</mi></mrow>');
    expect(xml).toContain(' alttext="Packets of one call, one way: 1000 ÷ 20 = 50"');
  });

  test('a product over a number', () => {
    expect(linesAt('media.0.wireBitsPerSecond')).toEqual([
      'wire bits per second=wire bytes×bits per byte×ms per secondpacket ms',
      '=238B×8×100020ms',
      '=95200bit/s',
    ]);
  });

  test('what was searched for: conditions, values, and what was found', () => {
    expect(linesAt('traffic.peakCalls')).toEqual([
      'erlangB\u2061(offered erlangs,peak calls)≤blocking ratio',
      'erlangB\u2061(offered erlangs,peak calls−1)>blocking ratio',
      'erlangB\u2061(30E,42)≤0.01',
      'erlangB\u2061(30E,42−1)>0.01',
      'peak calls=42',
    ]);
  });

  test('an input is one line', () => {
    expect(linesAt('media.0.packetMs')).toEqual(['packet ms=20ms']);
  });

  test('symbols of the E-model, with what they lack below', () => {
    const [rule] = linesAt('quality.rFactor');
    expect(rule).toBe('R=Ro−Is−Id−Ie,eff+A');
    expect(mathml(explain(plan, 'quality.rFactor'))).toContain('<msub><mi>I</mi><mi>e,eff</mi></msub>');
  });

  test.each<[string, string]>([
    ['a ^ 2', '<msup><mrow><mi>a</mi></mrow><mrow><mn>2</mn></mrow></msup>'],
    [
      '(a + b) ^ 2',
      '<mrow><mo>(</mo><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo>)</mo></mrow></mrow><mrow><mn>2</mn></mrow></msup>',
    ],
    [
      '(a + b) / (a - b)',
      '<mfrac><mrow><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mrow><mrow><mrow><mi>a</mi><mo>−</mo>',
    ],
    ['sqrt(a)', '<msqrt><mi>a</mi></msqrt>'],
    ['ceil(a / b)', '<mo>⌈</mo><mfrac>'],
    ['floor(a)', '<mrow><mo>⌊</mo><mi>a</mi><mo>⌋</mo></mrow>'],
    ['exp(-a)', '<msup><mi>e</mi><mrow><mrow><mo>−</mo><mi>a</mi></mrow></mrow></msup>'],
    ['log10(a)', '<msub><mi>log</mi><mn>10</mn></msub>'],
    ['log(a)', '<mi>ln</mi>'],
    ['min(a, b)', '<mi>min</mi><mo>\u2061</mo><mrow><mo>(</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>)</mo></mrow>'],
    ['0.000007 * a', '<mn>0.000007</mn><mo>×</mo>'],
    ['a < b ? 1 : a > b ? 2 : 3', '<mtr><mtd><mn>3</mn></mtd><mtd><mtext>otherwise</mtext></mtd></mtr>'],
    ['a < b ? 1 : 3', '<mtext>if </mtext><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>'],
  ])('%s', (expression, markup) => {
    const xml = mathml(stepOf('c', { kind: 'formula', label: 'C', expression }));
    expectMathml(xml);
    expect(xml).toContain(markup);
  });

  test('negative values are in brackets beside a sign, small and large ones keep their digits', () => {
    const used = (value: number) => {
      const step = stepOf('c', { kind: 'formula', label: 'C', expression: 'a * b' });
      const uses = step.uses.map((use) => ({ ...use, step: { ...use.step, value } }));
      return linesOf(mathml({ ...step, uses }))[1];
    };
    expect(used(-3)).toBe('=(−3)×(−3)');
    expect(used(0.000412345)).toBe('=0.000412×0.000412');
    expect(used(1.5e30)).toBe('=1.5×1030×1.5×1030');
    expect(used(1e-20)).toBe('=1×10−20×1×10−20');
  });
});

describe('laws', SLOW, () => {
  test('every number of every plan is typeset', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const planned = planCapacity(given);
        for (const { path } of numbersIn(planned)) expectMathml(mathml(explain(planned, path)));
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  test('whatever a label holds, it is text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const tree = expectMathml(mathml({ ...explain(plan, 'media.0.packetMs'), label }));
        expect(tree.attributes['alttext']).toBe(
          label.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu, ''),
        );
      }),
    );
    const xml = mathml({ ...explain(plan, 'media.0.packetMs'), label: '"><script>alert(1)</script>' });
    expect(xml).toContain('alttext="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  test('what no formula has is refused', () => {
    for (const expression of ['a = 1', '[a]', 'a.b', 'a!', 'a mod b'])
      expect(() => mathml(stepOf('c', { kind: 'formula', label: 'C', expression })), expression).toThrow();
  });
});
