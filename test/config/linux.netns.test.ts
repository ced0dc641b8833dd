import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type LinuxQueues, qosConfig } from '../../src/config.ts';
import type { Plan } from '../../src/index.ts';
import { GOLDEN_PLAN, planWith, VOICE_AND_SIGNALING } from '../support/qosPlans.ts';

interface Applied {
  status: number;
  stderr: string;
  rules: string;
  classes: string;
}

interface Outcome {
  applied: Applied[];
  marked: Record<string, number>;
  dropped: number[];
  /** Full-size packets that came between two questions of voice. */
  passed: number[];
  /** Full-size packets that came before a question that is not marked. */
  unmarked: number;
}

const LINK_BEGIN = fileURLToPath(new URL('../support/linkBegin.mjs', import.meta.url));

/** What becomes of scripts, and of packets, on a link of two network namespaces. */
function onALink(input: { scripts: readonly string[]; traffic?: object }): Outcome {
  const own = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
  const options = { input: JSON.stringify(input), encoding: 'utf8', env } as const;
  const { status, stdout, stderr } = spawnSync('unshare', [...own, '--net', process.execPath, LINK_BEGIN], options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Outcome;
}

const script = (plan: Plan, linuxQueues?: LinuxQueues) => qosConfig(plan, 'linux', linuxQueues ? { linuxQueues } : {});
const fine = { status: 0, stderr: '' };

/** A few calls on a narrow link: a full-size packet takes 12 ms. */
const NARROW: Plan = planWith(
  {
    voice: { ...VOICE_AND_SIGNALING.voice, bitsPerSecond: 196_000, policeBitsPerSecond: 8000, burstBytes: 10_000 },
    signaling: VOICE_AND_SIGNALING.signaling,
  },
  { demand: { kind: 'calls', peakCalls: 5 }, link: { downBitsPerSecond: 1e6, upBitsPerSecond: 1e6 } },
);
const { policeBitsPerSecond, burstBytes, ...unpoliced } = VOICE_AND_SIGNALING.voice;
const NARROW_UNPOLICED: Plan = planWith(
  { voice: { ...unpoliced, bitsPerSecond: 196_000 }, signaling: VOICE_AND_SIGNALING.signaling },
  NARROW.scenario,
);

describe('nft and tc', () => {
  test('take the script, and take it again', () => {
    const plans = [
      GOLDEN_PLAN,
      NARROW,
      NARROW_UNPOLICED,
      planWith(VOICE_AND_SIGNALING, { demand: { kind: 'calls', peakCalls: 5 } }),
    ];
    for (const plan of plans) {
      const { applied } = onALink({ scripts: [script(plan), script(plan)] });
      for (const { status, stderr } of applied) expect({ status, stderr }).toEqual(fine);
      expect(applied[1]).toEqual(applied[0]);
    }
  });

  test('read back the classes of the plan, each with its rate', () => {
    const [first] = onALink({ scripts: [script(GOLDEN_PLAN)] }).applied;
    const rates = [...(first?.classes ?? '').matchAll(/^class htb 1:(\d+) .* rate (\S+) ceil (\S+)/gm)].map((match) =>
      match.slice(1),
    );
    expect(rates.sort()).toEqual([
      ['1', '10Mbit', '10Mbit'],
      ['10', '4772Kbit', '10Mbit'],
      ['11', '9600bit', '10Mbit'],
      ['12', '300Kbit', '10Mbit'],
      ['13', '1Mbit', '10Mbit'],
      // 3.9184 Mbit/s, of which tc prints the whole kbit/s.
      ['99', '3918Kbit', '10Mbit'],
    ]);
  });

  test('read back the same whatever the plan is called', () => {
    const names = [
      '"; reboot; "',
      '$(reboot)\n`reboot`',
      'EOF\nreboot\n',
      '\u2028}\r\ntable inet evil {',
      "'\\\n#",
      '$WAN',
    ];
    const scripts = [
      GOLDEN_PLAN,
      ...names.map((name) => ({ ...GOLDEN_PLAN, scenario: { ...GOLDEN_PLAN.scenario, name } })),
    ];
    const { applied } = onALink({ scripts: scripts.map((plan) => script(plan)) });
    expect(applied).toHaveLength(names.length + 1);
    for (const one of applied) expect(one).toEqual({ ...applied[0], ...fine });
  });

  test.each(['htb-fq-codel', 'cake'] as const)(
    'take %s where the kernel has it; where it lacks it, as it then says, the golden file alone stands for it',
    (linuxQueues) => {
      const [first] = onALink({ scripts: [script(GOLDEN_PLAN, linuxQueues)] }).applied;
      const isLacking = first?.stderr.includes('qdisc kind is unknown');
      if (isLacking) console.log(`This kernel has no ${linuxQueues}: checked as a golden file only.`);
      else expect(first).toMatchObject(fine);
      expect(first?.rules).toContain('table inet exo_capacity');
    },
  );
});

describe('packets on a link of 1 Mbit/s', () => {
  test('go to the class of their mark, set here by port or by who sends them', () => {
    const { marked } = onALink({ scripts: [script(NARROW_UNPOLICED)], traffic: { marks: true } });
    // One to a port of media and one that came marked; one of SIP; one that is neither, and what ARP adds.
    expect(marked).toMatchObject({ '1:10': 2, '1:11': 1 });
    expect(marked['1:99']).toBeGreaterThanOrEqual(1);
  });

  test('of voice wait for the packet that is being sent, and not for a bulk flow; unmarked ones wait for all of it', () => {
    const traffic = { bulkPackets: 400, questions: 21 };
    const { passed, unmarked } = onALink({ scripts: [script(NARROW_UNPOLICED)], traffic });
    // Of a busy machine some answers are late: the middle of all is not.
    const middle = [...passed].sort((one, other) => one - other)[10];
    expect(middle).toBeLessThanOrEqual(2);
    expect(unmarked).toBeGreaterThan(20);
  });

  test('of all calls at once pass the policer; what is far beyond does not', () => {
    expect([policeBitsPerSecond, burstBytes]).toEqual([4_760_000, 11_900]);
    // 50 packets of 200 bytes are the burst of the plan; 100 more are not.
    const { dropped } = onALink({ scripts: [script(NARROW)], traffic: { bursts: [50, 100] } });
    expect(dropped[0]).toBe(0);
    expect(dropped[1]).toBeGreaterThan(50);
  });
});
