import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bulkDelay,
  linkPriorities,
  policer,
  queueShares,
  shapedBulkBitsPerSecond,
  type Step,
  unitSuffix,
  unmappedAccess,
} from '../../src/index.ts';
import {
  BULK_FORMULAS,
  DEFAULT_QUEUE_FORMULAS,
  LINK_PRIORITY_FORMULAS,
  POLICER_FORMULAS,
  QUEUE_FORMULAS,
  QUEUE_TOTAL_FORMULAS,
  UNMAPPED_FORMULAS,
} from '../../src/qos/queueFormulas.ts';
import { magnitudeOf, unitOf, valueOf } from '../support/algebra.ts';

type Values = Readonly<Record<string, number>>;

const CONSTANTS = { bitsPerByte: 8, msPerSecond: 1000 };

/** Holds each formula of a table against what the code gave, by value and by unit. */
function holdFormulas(table: object, code: Values, inputs: Values): void {
  const given = { ...inputs, ...code, ...CONSTANTS };
  for (const [name, { expression }] of Object.entries(table) as [string, { expression?: string }][]) {
    const expected = code[name];
    if (expression === undefined || expected === undefined) continue;
    const names = Object.keys(given).filter((each) => new RegExp(`\\b${each}\\b`).test(expression));
    const uses = names.map((each) => {
      const suffix = unitSuffix(each);
      return { name: each, step: { value: given[each as keyof typeof given], unit: suffix } };
    }) as unknown as Step['uses'];
    const scale = Math.max(
      expected,
      ...uses.filter(({ step }) => step.unit === unitSuffix(name)).map(({ step }) => step.value),
    );
    const error = (value: number) => (value === expected ? 0 : Math.abs(value - expected) / scale);
    expect(error(Number(valueOf(expression, new Map(Object.entries(given))))), name).toBeLessThanOrEqual(1e-12);
    expect(error(magnitudeOf(expression, uses, unitOf(name, unitSuffix(name)))), name).toBeLessThanOrEqual(1e-12);
  }
}

const rate = fc.double({ min: 1, max: 1e10, noNaN: true });

describe('every formula gives the number that the code gave, and its unit', () => {
  test('marks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 63 }), (dscp) => {
        const { userPriority } = unmappedAccess({ dscp, accessCategory: 'AC_VO' });
        holdFormulas(UNMAPPED_FORMULAS, { userPriority }, { dscp });
        holdFormulas(LINK_PRIORITY_FORMULAS, { ...linkPriorities(dscp) }, { dscp });
      }),
    );
  });

  test('queues', () => {
    fc.assert(
      fc.property(rate, rate, rate, rate, (voice, data, rest, linkBitsPerSecond) => {
        const shares = queueShares({
          linkBitsPerSecond,
          classes: [
            { id: 'voice', queue: 'priority', bitsPerSecond: voice },
            { id: 'data', queue: 'rate', bitsPerSecond: data },
            { id: 'rest', queue: 'default', bitsPerSecond: rest },
          ],
        });
        const otherBitsPerSecond = voice + data;
        const { requiredBitsPerSecond, priorityShareRatio } = shares;
        const missing = shares.fits ? {} : { missingBitsPerSecond: shares.missingBitsPerSecond };
        holdFormulas(
          QUEUE_TOTAL_FORMULAS,
          { requiredBitsPerSecond, priorityShareRatio, ...missing },
          { linkBitsPerSecond, otherBitsPerSecond, defaultBitsPerSecond: rest, priorityBitsPerSecond: voice },
        );
        for (const { queue, bitsPerSecond, queueBitsPerSecond, shareRatio } of shares.fits ? shares.queues : []) {
          const table = queue === 'default' ? { ...QUEUE_FORMULAS, ...DEFAULT_QUEUE_FORMULAS } : QUEUE_FORMULAS;
          const inputs = { bitsPerSecond, linkBitsPerSecond, otherBitsPerSecond };
          holdFormulas(table, { queueBitsPerSecond, shareRatio }, inputs);
        }
      }),
    );
  });

  test('policer', () => {
    const count = fc.integer({ min: 0, max: 1e6 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 9000 }), rate, (calls, packetBytes, packetsPerSecond) => {
        const input = { calls, packetBytes, packetsPerSecond };
        holdFormulas(POLICER_FORMULAS, { ...policer(input) }, input);
      }),
    );
  });

  test('downloads', () => {
    fc.assert(
      fc.property(rate, rate, rate, rate, (linkBitsPerSecond, queueBytes, voiceBitsPerSecond, otherBitsPerSecond) => {
        const input = { linkBitsPerSecond, queueBytes, packetBytes: 1500 };
        const reserved = { linkBitsPerSecond, voiceBitsPerSecond, otherBitsPerSecond };
        const code = { ...bulkDelay(input), shapedBulkBitsPerSecond: shapedBulkBitsPerSecond(reserved) };
        holdFormulas(BULK_FORMULAS, code, { ...input, ...reserved });
      }),
    );
  });

  test('a formula that is wrong, by value or by unit, is found', () => {
    const input = { calls: 2, packetBytes: 200, packetsPerSecond: 50 };
    const hold = (expression: string) => () => {
      holdFormulas({ burstBytes: { expression } }, { burstBytes: 400 }, input);
    };
    expect(hold('calls * packetBytes')).not.toThrow();
    expect(hold('calls * packetBytes * 2')).toThrow();
    expect(hold('calls * packetsPerSecond * 4')).toThrow(/should be|Units/);
  });
});
