import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { testScript } from '../../src/config.ts';
import { parseTestResults } from '../../src/measurement.ts';
import type { Plan } from '../../src/index.ts';
import { ALL_INTEGRATIONS, firewallPlan, SUBSETS } from '../support/firewallPlans.ts';

const SERVERS = fileURLToPath(new URL('../support/testServers.mjs', import.meta.url));
const SIP = { 'vendor-sip': ['127.0.0.5'] };

/** The outcome of each test against servers on the same machine. */
function outcomes(plan: Plan): { status: number; stderr: string; outcomes: Record<string, string> } {
  const own = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
  const options = { input: JSON.stringify({ script: testScript(plan, 'bash') }), encoding: 'utf8', env } as const;
  const ran = spawnSync('unshare', [...own, '--net', '--mount', process.execPath, SERVERS], options);
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
  const { status, stderr, results } = JSON.parse(ran.stdout) as { status: number; stderr: string; results: string };
  const { outcomes: all = [] } = parseTestResults(results);
  return { status, stderr, outcomes: Object.fromEntries(all.map(({ id, outcome }) => [id, outcome])) };
}

/** A second of the load is enough to see that it runs. */
function quick(plan: Plan): Plan {
  const tests = plan.readiness?.tests.map((each) =>
    each.probe.kind === 'iperf3' ? { ...each, probe: { ...each.probe, durationSeconds: 1 } } : each,
  );
  return { ...plan, readiness: { ...plan.readiness, tests } } as Plan;
}

describe('the script for bash', () => {
  test('tells what answers from what does not', () => {
    const plan = firewallPlan(ALL_INTEGRATIONS, {}, { readiness: { addresses: SIP, resolvers: ['127.0.0.1'] } });
    expect(outcomes(quick(plan))).toEqual({
      status: 1,
      stderr: '',
      outcomes: {
        'dns-api-exotel-com': 'passed',
        'dns-my-exotel-com': 'passed',
        'dns-global-stun-twilio-com': 'passed',
        'dns-global-turn-twilio-com': 'passed',
        'https-api-exotel-com': 'passed',
        'tls-api-exotel-com-443': 'passed',
        'tls-my-exotel-com-443': 'passed',
        'stun-global-stun-twilio-com-3478': 'passed',
        // Nobody says anything there.
        'stun-global-turn-twilio-com-3478': 'failed',
        // Nobody listens there, and there somebody with another name.
        'tls-global-turn-twilio-com-443': 'failed',
        'tls-global-turn-twilio-com-5349': 'failed',
        'tcp-127-0-0-5-5060': 'passed',
        'tcp-127-0-0-5-5061': 'failed',
        'ping-api-exotel-com': 'passed',
        'traceroute-api-exotel-com': 'passed',
        'iperf3-planned-load': 'passed',
      },
    });
  });

  test('fails a name that one of two resolvers does not know', () => {
    const plan = firewallPlan(['api'], {}, { readiness: { resolvers: ['127.0.0.1', '127.0.0.2'] } });
    expect(outcomes(quick(plan)).outcomes['dns-api-exotel-com']).toBe('failed');
  });

  test('ends well where all is well', () => {
    const plan = firewallPlan(['api', 'dashboard'], {}, { readiness: { resolvers: ['127.0.0.1'] } });
    const { status, outcomes: found } = outcomes(quick(plan));
    expect([status, new Set(Object.values(found))]).toEqual([0, new Set(['passed'])]);
  });

  test('is in order for bash and ShellCheck, for every set of uses', () => {
    const distinct = new Set(
      SUBSETS.flatMap((uses) => [firewallPlan(uses), firewallPlan(uses, SIP)]).map((plan) => testScript(plan, 'bash')),
    );
    // Scripts differ by the functions they need: each set of those once is enough for ShellCheck, which takes its time.
    const byFunctions = new Map(
      [...distinct].map((script) => [[...script.matchAll(/^(\w+)\(\) \{/gm)].join(), script]),
    );
    for (const script of distinct)
      expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    for (const script of byFunctions.values())
      expect(spawnSync('shellcheck', ['-s', 'bash', '-'], { input: script, encoding: 'utf8' })).toMatchObject({
        status: 0,
        stdout: '',
      });
    expect(byFunctions.size).toBeGreaterThan(5);
  });
});
