import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { firewallConfig } from '../../src/config.ts';
import { ALL_INTEGRATIONS, EVERYWHERE, firewallPlan, SUBSETS } from '../support/firewallPlans.ts';

const PLANS = SUBSETS.flatMap((uses) => [firewallPlan(uses, EVERYWHERE), firewallPlan(uses)]);

/** Runs a script in a network namespace of its own. */
function inNamespace(script: string): { status: number | null; stdout: string; stderr: string } {
  const own = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
  const { status, stdout, stderr } = spawnSync('unshare', [...own, '--net', 'sh', '-s'], {
    input: script,
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

const fine = { status: 0, stderr: '' };

describe('nft', () => {
  test('takes the rules of every set of uses', () => {
    const checks = PLANS.map((plan) => `nft -c -f - <<'NFT' || exit 1\n${firewallConfig(plan, 'nftables')}NFT\n`);
    expect(inNamespace(checks.join(''))).toMatchObject(fine);
  });

  test('has the same rules after a second time', () => {
    const text = firewallConfig(firewallPlan(ALL_INTEGRATIONS, EVERYWHERE), 'nftables');
    const load = `nft -f - <<'NFT' || exit 1\n${text}NFT\nnft list ruleset\n`;
    const once = inNamespace(load);
    expect(once).toMatchObject(fine);
    expect(once.stdout.match(/accept comment/g)).toHaveLength(19);
    const twice = inNamespace(`${load}echo again\n${load}`);
    expect(twice.stdout.split('again\n')).toEqual([once.stdout, once.stdout]);
  });
});

describe('iptables', () => {
  /** The two rule sets of a script, each with the program that takes it. */
  const sets = (text: string) =>
    [...text.matchAll(/^(ip6?tables)-restore --noflush <<'EXO'\n([^]*?)^EXO$/gm)].map(
      ([, program = '', rules = '']) => ({ program, rules }),
    );

  test('takes the rules of every set of uses', () => {
    const all = PLANS.flatMap((plan) => sets(firewallConfig(plan, 'iptables')));
    expect(all).toHaveLength(2 * PLANS.length);
    const checks = all.map(
      ({ program, rules }) => `${program}-restore --test --noflush <<'EXO' || exit 1\n${rules}EXO\n`,
    );
    expect(inNamespace(checks.join(''))).toMatchObject(fine);
  });

  test('the whole script leaves the same rules after a second time, with one jump each', () => {
    const script = firewallConfig(firewallPlan(ALL_INTEGRATIONS, EVERYWHERE), 'iptables');
    const list = 'iptables -S; ip6tables -S\n';
    const run = `sh -s <<'SCRIPT' || exit 1\n${script}SCRIPT\n${list}`;
    const once = inNamespace(run);
    expect(once).toMatchObject(fine);
    expect(once.stdout.match(/-j EXO-OUT/g)).toHaveLength(2);
    expect(once.stdout.match(/-j ACCEPT/g)).toHaveLength(19);
    expect(inNamespace(`${run}echo again\n${run}`).stdout.split('again\n')).toEqual([once.stdout, once.stdout]);
  });
});
