import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CapacityError, type QueueDemand, queueShares, shapedBulkBitsPerSecond } from '../../src/index.ts';
import { citedSource } from '../../src/evidence/sources.ts';
import { CONVENTIONS } from '../../src/catalog/conventions.ts';
import { numbersIn } from '../support/numbers.ts';

const demand = (id: string, queue: QueueDemand['queue'], bitsPerSecond: number): QueueDemand => ({
  id,
  queue,
  bitsPerSecond,
});
const OFFICE = [
  demand('voice', 'priority', 3e6),
  demand('signaling', 'rate', 0.5e6),
  demand('recordings', 'rate', 4e6),
  demand('standard', 'default', 1e6),
];

describe('known values', () => {
  test('10 Mbit/s: each class has its rate, the default class the quarter that is left', () => {
    expect(queueShares({ linkBitsPerSecond: 10e6, classes: OFFICE })).toEqual({
      fits: true,
      requiredBitsPerSecond: 8.5e6,
      priorityShareRatio: 0.3,
      priorityLimitRatio: 0.33,
      exceedsPriorityLimit: false,
      queues: [
        { ...OFFICE[0], queueBitsPerSecond: 3e6, shareRatio: 0.3 },
        { ...OFFICE[1], queueBitsPerSecond: 0.5e6, shareRatio: 0.05 },
        { ...OFFICE[2], queueBitsPerSecond: 4e6, shareRatio: 0.4 },
        { ...OFFICE[3], queueBitsPerSecond: 2.5e6, shareRatio: 0.25 },
      ],
    });
  });

  test('8 Mbit/s are half a megabit short, and there are no queues', () => {
    expect(queueShares({ linkBitsPerSecond: 8e6, classes: OFFICE })).toEqual({
      fits: false,
      requiredBitsPerSecond: 8.5e6,
      missingBitsPerSecond: 0.5e6,
      priorityShareRatio: 0.375,
      priorityLimitRatio: 0.33,
      exceedsPriorityLimit: true,
    });
  });

  test('a third is a habit of second hand, and can be set', () => {
    expect(citedSource(CONVENTIONS.priorityLimitRatio.cite).status).toBe('unverified');
    const on = (priorityLimitRatio: number) =>
      queueShares({ linkBitsPerSecond: 10e6, classes: OFFICE, priorityLimitRatio }).exceedsPriorityLimit;
    expect([on(0.29), on(0.3), on(0.5)]).toEqual([true, false, false]);
  });
});

describe('laws', () => {
  const rate = fc.double({ min: 0, max: 1e9, noNaN: true });
  const others = fc.array(fc.tuple(fc.constantFrom('priority' as const, 'rate' as const), rate), { maxLength: 12 });
  const classes = fc
    .tuple(others, rate)
    .map(([kinds, rest]) => [
      demand('rest', 'default', rest),
      ...kinds.map(([queue, bitsPerSecond], index) => demand(`class ${index}`, queue, bitsPerSecond)),
    ]);
  const link = fc.double({ min: 1, max: 2e10, noNaN: true });

  test('shares come to 1 and no queue is smaller than its class', () => {
    fc.assert(
      fc.property(classes, link, (given, linkBitsPerSecond) => {
        const shares = queueShares({ linkBitsPerSecond, classes: given });
        fc.pre(shares.fits);
        const sum = shares.queues.reduce((total, { shareRatio }) => total + shareRatio, 0);
        expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-12);
        for (const { bitsPerSecond, queueBitsPerSecond } of shares.queues)
          expect(queueBitsPerSecond).toBeGreaterThanOrEqual(bitsPerSecond);
      }),
    );
  });

  test('queues fit just when the rates do; with what is missing they fit', () => {
    fc.assert(
      fc.property(classes, link, (given, linkBitsPerSecond) => {
        const total = given.reduce((sum, { bitsPerSecond }) => sum + bitsPerSecond, 0);
        fc.pre(Math.abs(total - linkBitsPerSecond) > 1e-9 * linkBitsPerSecond);
        const shares = queueShares({ linkBitsPerSecond, classes: given });
        expect(shares.fits).toBe(total <= linkBitsPerSecond);
        if (shares.fits) return;
        const wider = linkBitsPerSecond + shares.missingBitsPerSecond;
        expect(queueShares({ linkBitsPerSecond: wider, classes: given }).fits).toBe(true);
      }),
    );
  });

  test('no number is negative, NaN or infinite', () => {
    const any = fc.oneof(rate, fc.constantFrom(0, -0, 5e-324, 1e307));
    fc.assert(
      fc.property(any, any, any, link, (voice, data, rest, linkBitsPerSecond) => {
        const given = [demand('a', 'priority', voice), demand('b', 'rate', data), demand('c', 'default', rest)];
        for (const { path, value } of numbersIn(queueShares({ linkBitsPerSecond, classes: given })))
          expect(value >= 0 && Number.isFinite(value) && !Object.is(value, -0), path).toBe(true);
      }),
    );
  });

  test('a download that is shaped to what is left fills the link and fits', () => {
    fc.assert(
      fc.property(rate, rate, link, (voiceBitsPerSecond, otherBitsPerSecond, linkBitsPerSecond) => {
        fc.pre(voiceBitsPerSecond + otherBitsPerSecond <= linkBitsPerSecond);
        const bulk = shapedBulkBitsPerSecond({ linkBitsPerSecond, voiceBitsPerSecond, otherBitsPerSecond });
        const given = [
          demand('voice', 'priority', voiceBitsPerSecond),
          demand('other', 'rate', otherBitsPerSecond),
          demand('bulk', 'rate', bulk),
          demand('rest', 'default', 0),
        ];
        const shares = queueShares({ linkBitsPerSecond, classes: given });
        expect(shares.fits).toBe(true);
        expect(Math.abs(shares.requiredBitsPerSecond / linkBitsPerSecond - 1)).toBeLessThanOrEqual(1e-12);
      }),
    );
  });
});

describe('edges and refusals', () => {
  test('the default class alone has the whole link', () => {
    const { queues } = queueShares({ linkBitsPerSecond: 1e6, classes: [demand('rest', 'default', 0)] }) as {
      queues: unknown[];
    };
    expect(queues).toEqual([
      { id: 'rest', queue: 'default', bitsPerSecond: 0, queueBitsPerSecond: 1e6, shareRatio: 1 },
    ]);
  });

  test('a link that is just full fits', () => {
    const full = [demand('voice', 'priority', 0.1), demand('data', 'rate', 0.2), demand('rest', 'default', 0.7)];
    expect(queueShares({ linkBitsPerSecond: 1, classes: full }).fits).toBe(true);
  });

  test.each([
    ['linkBitsPerSecond', { linkBitsPerSecond: 0 }],
    ['linkBitsPerSecond', { linkBitsPerSecond: NaN }],
    ['priorityLimitRatio', { priorityLimitRatio: 1.01 }],
    ['priorityLimitRatio', { priorityLimitRatio: NaN }],
    ['classes.voice.bitsPerSecond', { classes: [demand('voice', 'priority', -1)] }],
    ['classes.voice.bitsPerSecond', { classes: [demand('voice', 'priority', Infinity)] }],
    ['requiredBitsPerSecond', { classes: [demand('a', 'rate', 1e308), demand('b', 'default', 1e308)] }],
    ['classes', { classes: [] }],
    ['classes', { classes: [demand('voice', 'priority', 1)] }],
    ['classes', { classes: [demand('a', 'default', 1), demand('b', 'default', 1)] }],
  ])('a wrong %s is refused: %o', (field, wrong) => {
    expect(() => queueShares({ linkBitsPerSecond: 10e6, classes: OFFICE, ...wrong })).toThrow(CapacityError);
    expect(() => queueShares({ linkBitsPerSecond: 10e6, classes: OFFICE, ...wrong })).toThrow(
      expect.objectContaining({ code: 'out-of-range', field }) as Error,
    );
  });
});
