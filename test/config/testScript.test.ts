import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testScript, TEST_SHELLS, type TestShell } from '../../src/config.ts';
import type { ConnectivityTest, Plan } from '../../src/index.ts';
import { name } from '../support/arbitraries.ts';
import { ALL_INTEGRATIONS, EVERYWHERE, firewallPlan, SUBSETS } from '../support/firewallPlans.ts';
import { textOf } from '../support/sources.ts';

const PLAN = firewallPlan(
  ALL_INTEGRATIONS,
  {},
  { readiness: { addresses: EVERYWHERE, resolvers: ['192.0.2.53', '192.0.2.54'] } },
);
const statements = (text: string) => text.split('\n').filter((line) => !line.startsWith('#'));

/** Lines of PowerShell as words, brackets and quoted texts; undefined where a quote or a bracket stays open. */
function tokens(text: string): string[] | undefined {
  const open: string[] = [];
  const found: string[] = [];
  const pattern = /'(?:[^']|'')*'|"(?:[^"`]|`.|"")*"|#[^\n]*|[\w.:$@-]+|\s+|[()[\]{}]|[^\s\w]/gy;
  for (const [token] of text.matchAll(pattern)) {
    if (/^\s|^#/.test(token)) continue;
    if (/^['"]$/.test(token)) return undefined;
    if ('([{'.includes(token)) open.push(token);
    if (')]}'.includes(token) && '([{'.indexOf(open.pop() ?? '') !== ')]}'.indexOf(token)) return undefined;
    found.push(token);
  }
  return open.length === 0 ? found : undefined;
}

const withProbe = (probe: object, more: object = {}): Plan => {
  const [first] = PLAN.readiness?.tests ?? [];
  return { ...PLAN, readiness: { ...PLAN.readiness, tests: [{ ...first, ...more, probe }] } } as unknown as Plan;
};

describe('every shell', () => {
  test.each(TEST_SHELLS)('%s: the golden file', (shell) => {
    expect(testScript(PLAN, shell)).toBe(textOf(`test/fixtures/config/test-script-${shell}.txt`));
  });

  test.each(TEST_SHELLS)('%s: a call for each test, and no function that none needs', (shell) => {
    for (const uses of SUBSETS) {
      const plan = firewallPlan(uses);
      const text = testScript(plan, shell);
      for (const { id } of plan.readiness?.tests ?? [])
        expect(statements(text).filter((line) => line.includes(id))).toHaveLength(1);
      const kinds = new Set(plan.readiness?.tests.map(({ probe }) => probe.kind));
      expect(/stun/i.test(statements(text).join('\n'))).toBe(kinds.has('stun'));
    }
  });

  test.each(TEST_SHELLS)('%s: a name of the scenario never changes a statement', (shell) => {
    const plain = statements(testScript(PLAN, shell));
    fc.assert(
      fc.property(name, (hostile) => {
        const text = testScript({ ...PLAN, scenario: { ...PLAN.scenario, name: hostile } }, shell);
        expect(statements(text)).toEqual(plain);
      }),
    );
  });

  test.each(TEST_SHELLS)('%s: whatever a plan holds, it is refused, or stands in quotes', (shell) => {
    const hostile = fc.oneof(
      name,
      fc.constantFrom('$(reboot)', '`id`', "'; id; '", 'a.com\nid', '-oProxyCommand=id', '|id'),
    );
    fc.assert(
      fc.property(hostile, hostile, (host, id) => {
        for (const probe of [
          { kind: 'ping', host, packetsCount: 1 },
          { kind: 'https', url: `https://${host}` },
          { kind: 'dns', host: 'a.com', resolvers: [host] },
        ])
          try {
            expect(testScript(withProbe(probe, { id }), shell)).not.toMatch(/reboot|`id`|; id/);
          } catch (error) {
            expect((error as Error).name).toBe('CapacityError');
          }
      }),
    );
  });
});

// PowerShell itself is not had from Debian's packages: its text is taken apart here.
describe('PowerShell', () => {
  test('all quotes and brackets close, for every set of uses', () => {
    for (const uses of SUBSETS)
      expect(tokens(testScript(firewallPlan(uses, EVERYWHERE), 'powershell')), uses.join(' ')).toBeDefined();
  });

  test('the calls are of functions that are there, with quoted words and numbers', () => {
    const text = testScript(PLAN, 'powershell');
    const functions = [...text.matchAll(/^function ([\w-]+)\(/gm)].map(([, own]) => own);
    const calls = text.split('\n').filter((line) => line.startsWith('Test-'));
    expect(calls).toHaveLength(PLAN.readiness?.tests.length ?? 0);
    for (const call of calls) {
      expect(call).toMatch(/^Test-\w+( ('[^']*'|\d+|@\(('[^']*'(, '[^']*')*)?\)))+$/);
      expect(functions).toContain(call.split(' ')[0]);
    }
  });

  test('the reader of quotes sees one that stays open', () => {
    expect(tokens("Write-Output 'a' (b)")).toHaveLength(5);
    expect(tokens("Write-Output 'a")).toBeUndefined();
    expect(tokens('function A { (b }')).toBeUndefined();
  });
});

describe('refusals', () => {
  test.each([
    [{ kind: 'tcp', host: 'a.com; id', port: 1 }, 'host'],
    [{ kind: 'tcp', host: '10.0.0.0/8', port: 1 }, 'host'],
    [{ kind: 'tcp', host: 'a.com', port: 0 }, 'port'],
    [{ kind: 'tls', host: 'a.com', port: '443; id' }, 'port'],
    [{ kind: 'https', url: 'https://a.com/$(id)' }, 'url'],
    [{ kind: 'https', url: 'file:///etc/passwd' }, 'url'],
    [{ kind: 'dns', host: 'a.com', resolvers: ['1.2.3.4; id'] }, 'resolvers'],
    [{ kind: 'ping', host: 'a.com', packetsCount: 0.5 }, 'packetsCount'],
    [{ kind: 'iperf3', bitsPerSecond: Number.NaN, payloadBytes: 172, durationSeconds: 1 }, 'bitsPerSecond'],
    [{ kind: 'iperf3', bitsPerSecond: 1, payloadBytes: 0, durationSeconds: 1 }, 'payloadBytes'],
    [{ kind: 'iperf3', bitsPerSecond: 1, payloadBytes: 172, durationSeconds: Infinity }, 'durationSeconds'],
  ])('%o', (probe, field) => {
    for (const shell of TEST_SHELLS)
      expect(() => testScript(withProbe(probe), shell)).toThrow(
        expect.objectContaining({ name: 'CapacityError', field }),
      );
  });

  test('an id that is none, a plan without tests, a shell that nobody knows', () => {
    const [first] = PLAN.readiness?.tests as [ConnectivityTest];
    expect(() => testScript(withProbe(first.probe, { id: 'a b' }), 'bash')).toThrow(/^id: expected/);
    const { readiness, ...plan } = PLAN;
    expect(readiness).toBeDefined();
    expect(() => testScript(plan, 'bash')).toThrow(/^plan.readiness: expected a plan with tests/);
    expect(() => testScript(PLAN, 'fish' as TestShell)).toThrow(/^shell: expected one of bash, powershell/);
  });
});
