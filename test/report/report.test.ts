import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { planCapacity, type Scenario } from '../../src/index.ts';
import { csv, markdown, verdict } from '../../src/report.ts';
import { scenario as anyScenario } from '../support/arbitraries.ts';

const calls = (peakCalls: number) => ({ kind: 'calls', peakCalls }) as const;

describe('verdict', () => {
  it.each([
    [
      { demand: calls(50) },
      '50 calls need 4.76 Mbit/s each way on the wire. A link of 6.347 Mbit/s each way carries that.',
    ],
    [
      { demand: calls(50), link: { downBitsPerSecond: 50e6, upBitsPerSecond: 2e6 } },
      '50 calls need 4.76 Mbit/s each way on the wire. Your 2 Mbit/s link, limited by its up direction, does not fit: it carries 15.',
    ],
    [
      { demand: { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 }, link: { measuredAt: 'ip' } } as const,
      '42 channels need 3.36 Mbit/s each way at IP. A link of 4.48 Mbit/s each way carries that.',
    ],
    [
      { demand: calls(1), link: { downBitsPerSecond: 1e6, upBitsPerSecond: 1e6 } },
      '1 call needs 95.2 kbit/s each way on the wire. Your 1 Mbit/s link fits, 9.52 % used, room for 6 more.',
    ],
    [
      { demand: { kind: 'traffic', offeredErlangs: 1e-6, blockingRatio: 0.01 } } as const,
      '1 channel needs 95.2 kbit/s each way on the wire. A link of 126.934 kbit/s each way carries that.',
    ],
    [
      { demand: calls(8) },
      '8 calls need 761.6 kbit/s each way on the wire. A link of 1.016 Mbit/s each way carries that.',
    ],
  ])('says it in a sentence', (scenario, sentence) => {
    expect(verdict(planCapacity(scenario))).toBe(sentence);
  });

  it('names a link that carries the calls when it is bought as printed', () => {
    fc.assert(
      fc.property(anyScenario, ({ link: { downBitsPerSecond: _, upBitsPerSecond: __, ...link } = {}, ...given }) => {
        const plan = planCapacity({ ...given, link });
        const [, digits = '', prefix = ''] = /A link of ([\d.]+) ([kMG]?)bit/.exec(verdict(plan)) ?? [];
        const rate = Number(digits) * 1e3 ** ['', 'k', 'M', 'G'].indexOf(prefix);
        if (rate < 1) return;
        const bought = { ...link, downBitsPerSecond: rate, upBitsPerSecond: rate };
        expect(planCapacity({ ...given, link: bought }).link.fits).toBe(true);
      }),
      { numRuns: 40 },
    );
    expect(markdown(planCapacity({ demand: calls(8) }))).toContain('| Smallest link | 1.016 Mbit/s |');
  });
});

describe('csv', () => {
  it.each(['=1+1', '=HYPERLINK("http://x","y")\nz', '@SUM(1)\r\n', '\n=1+1', '\t=1+1', '＝1+1'])(
    'neutralizes a name that a spreadsheet would run: %j',
    (name) => {
      const [row] = papa.parse<Record<string, string>>(csv([planCapacity({ name, demand: calls(5) })]), {
        header: true,
      }).data;
      expect(row?.['scenario.name']).toBe(`'${name}`);
    },
  );

  it('keeps one row per plan whatever the names hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 5 }), (names) => {
        const plans = names.map((name) => planCapacity({ name, demand: calls(5) }));
        const { data, errors } = papa.parse<Record<string, string>>(csv(plans).trimEnd(), { header: true });
        expect(errors).toEqual([]);
        expect(data.map((row) => row['traffic.peakCalls'])).toEqual(names.map(() => '5'));
      }),
    );
  });
});

describe('csv of demand', () => {
  const rowOf = (scenario: Scenario) =>
    papa.parse<Record<string, string>>(csv([planCapacity(scenario)]).trimEnd(), { header: true }).data[0] ?? {};
  const center = {
    kind: 'contact-center',
    callsPerHour: 200,
    talkSeconds: 120,
    wrapUpSeconds: 60,
    serviceLevelRatio: 0.8,
    answerSeconds: 20,
    blockingRatio: 0.01,
    shrinkageRatio: 0.3,
    menuSeconds: 30,
    recordingLegs: 2,
  } as const;

  it('holds agents, trunks, ports, streams and bundles', () => {
    expect(rowOf({ demand: center, trunks: { bundleChannels: 30 } })).toMatchObject({
      'traffic.agents': '14',
      'traffic.scheduledAgents': '20',
      'traffic.trunks': '16',
      'traffic.menuPortsCount': '7',
      'traffic.recordingStreamsCount': '28',
      'traffic.boughtChannels': '16',
      'traffic.bundleCount': '1',
      'traffic.bundledChannels': '30',
    });
  });

  it('holds the band, the neighbors and the month', () => {
    expect(
      rowOf({ demand: { kind: 'daily', callsPerDay: 3200, busyHourRatio: 0.1875, blockingRatio: 0.01 } }),
    ).toMatchObject({
      'traffic.callsPerDay': '3200',
      'traffic.callsPerMinute': '10',
      'traffic.medianCalls': '30',
      'traffic.p95Calls': '39',
      'traffic.p99Calls': '41',
      'traffic.oneFewerBlockingRatio': expect.stringMatching(/^0\.01043/) as string,
      'volume.monthBytes': expect.stringMatching(/^\d+/) as string,
    });
  });

  it('puts what came later behind the findings, and nothing where there is no number', () => {
    const row = rowOf({ demand: calls(5), media: { legsPerCall: 2 } });
    const columns = Object.keys(row);
    expect(columns.slice(0, 18).at(-1)).toBe('findings');
    expect(row).toMatchObject({ 'traffic.legs': '10', 'traffic.agents': '', 'volume.monthBytes': '' });
  });
});

describe('markdown', () => {
  it('gives the same bytes for the same scenario', () => {
    expect(markdown(planCapacity({ demand: calls(50) }))).toBe(markdown(planCapacity({ demand: calls(50) })));
  });

  it('lets no name become markup or leave its line', () => {
    const lines = markdown(planCapacity({ demand: calls(50) })).split('\n').length;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (name) => {
        const text = markdown(planCapacity({ name, demand: calls(50) }));
        expect(text.split('\n')).toHaveLength(lines);
        expect(text.split('\n')[0]).not.toMatch(/(^|[^\\])[<|`*[]/);
      }),
    );
  });
});

describe('what shares the link', () => {
  const shared: Scenario = {
    demand: calls(50),
    link: {
      downBitsPerSecond: 40e6,
      upBitsPerSecond: 20e6,
      backup: { downBitsPerSecond: 4e6, upBitsPerSecond: 4e6 },
    },
    otherTraffic: { api: true, recordingDownloads: 1 },
    growth: { yearlyRatio: 1, years: 3 },
  };

  it('is in Markdown a table of classes, with a share for each', () => {
    const rows = markdown(planCapacity(shared))
      .split('\n')
      .filter((line) => /^\| (Telephony|API calls|All else) /.test(line));
    expect(rows).toEqual([
      '| Telephony | EF 46 | 5 | AC_VO | 4.76 Mbit/s | 4.76 Mbit/s | served first | 11.9 % | 23.8 % |',
      '| API calls | AF21 18 | 2 | AC_BE | 1 Mbit/s | 1 Mbit/s | own rate | 2.5 % | 5 % |',
      expect.stringMatching(/^\| All else \| DF 0 \| 0 \| AC_BE \| 0 bit\/s \| 0 bit\/s \| the rest \| \d/),
    ]);
  });

  it('is without a link a table without shares', () => {
    expect(markdown(planCapacity({ demand: calls(50) }))).toContain(
      '| Telephony | EF 46 | 5 | AC_VO | 4.76 Mbit/s | 4.76 Mbit/s | served first |  |  |',
    );
  });

  it('is in the figures: backup, growth, queues and a full packet', () => {
    const text = markdown(planCapacity(shared));
    // 3 of 4 Mbit/s less 1 Mbit/s of API calls at 75 %: 4e6 * 0.75 - 1e6 = 2e6 and 2e6 / 95.2e3 = 21.
    expect(text).toContain('| Fit on the backup | 21 |');
    expect(text).toContain('| Lost on the backup | 29 |');
    // 20 Mbit/s * 0.75 - 1 = 14 Mbit/s usable; 4.76, 9.52, 19.04 Mbit/s.
    expect(text).toMatch(/\| Outgrown after \| 2/);
    expect(text).toMatch(/\| Full packet, up \| 0\.6/);
  });

  it('is in the table of plans', () => {
    const [row] = papa.parse<Record<string, string>>(csv([planCapacity(shared)]).trimEnd(), { header: true }).data;
    expect(row).toMatchObject({
      'link.bindingLimit': 'up',
      'link.backup.fits': 'false',
      'link.backup.lostCalls': '29',
      'link.growth.outgrownAfterYears': '2',
      'bandwidth.otherBitsPerSecond.up': '1000000',
    });
  });
});
