import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { SLOW } from '../support/slow.ts';

const compiled = mkdtempSync(join(tmpdir(), 'exo-cli-'));

beforeAll(() => {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', join(compiled, 'dist')];
  expect(spawnSync(process.execPath, tsc, { encoding: 'utf8' })).toMatchObject({ status: 0 });
  writeFileSync(join(compiled, 'package.json'), '{"type":"module"}');
  expect(spawnSync('ln', ['-s', join(process.cwd(), 'node_modules'), join(compiled, 'node_modules')]).status).toBe(0);
}, 120_000);

function exo(args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(compiled, 'dist/cli/main.js'), ...args], {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
}

describe('plan', SLOW, () => {
  it('takes all that shares the link', () => {
    const options =
      '--calls 50 --link 20Mbps --backup-down 4Mbps --backup-up 3Mbps --growth 20% --years 3 --api --webhooks --dashboard-users 20 --downloads 2 --agent-data 100kbps --other-down 2Mbps --other-up 1Mbps --marking-style cisco --admitted --bulk-background --priority-limit 40% --router-queue 100ms';
    const { stdout } = exo(['plan', ...options.split(' '), '--format', 'json']);
    const { scenario, qos } = JSON.parse(stdout) as Plan;
    expect(scenario.link.backup).toEqual({ downBitsPerSecond: 4e6, upBitsPerSecond: 3e6 });
    expect(scenario.growth).toEqual({ yearlyRatio: 0.2, years: 3 });
    expect(scenario.otherTraffic).toEqual({
      api: true,
      webhooks: true,
      dashboardUsers: 20,
      recordingDownloads: 2,
      dataPerAgentBitsPerSecond: 1e5,
      otherDownBitsPerSecond: 2e6,
      otherUpBitsPerSecond: 1e6,
    });
    expect(scenario.qos).toEqual({
      markingStyle: 'cisco',
      isAdmitted: true,
      isBulkBackground: true,
      priorityLimitRatio: 0.4,
      queueMs: 100,
    });
    expect([qos.voice.dscp, qos.signaling.dscp]).toEqual([44, 24]);
  });

  it('answers in text, and exits 0 when the plan holds', () => {
    const { status, stdout } = exo(['plan', '--calls', '50', '--link', '10Mbps']);
    expect(stdout).toContain(
      '50 calls need 4.76 Mbit/s each way on the wire. Your 10 Mbit/s link fits, 47.6 % used, room for 28 more.',
    );
    expect(status).toBe(0);
  });

  it('exits 1 when something in the plan fails, and still prints it', () => {
    const { status, stdout } = exo(['plan', '--calls', '50', '--link', '2 Mbit/s']);
    expect(stdout).toContain('does not fit: it carries 15');
    expect(status).toBe(1);
  });

  it('prints the whole plan as JSON', () => {
    const { stdout } = exo(['plan', '--erlangs', '30', '--blocking', '1%', '--format', 'json']);
    const plan = JSON.parse(stdout) as Plan;
    expect(plan.traffic.peakCalls).toBe(42);
    expect(plan.scenario.demand).toEqual({ kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 });
  });

  it.each([
    [['--erlangs', '5.5', '--blocking', '3%', '--retry', '50%'], { retryRatio: 0.5 }, 11],
    [['--erlangs', '2', '--blocking', '2%', '--sources', '10'], { sources: 10 }, 5],
    [['--erlangs', '23.5524', '--blocking', '1%', '--peakedness', '3.80733'], { peakednessFactor: 3.80733 }, 47],
    [
      ['--calls-per-day', '3200', '--busy-hour', '18.75%', '--blocking', '1%'],
      { kind: 'daily', callsPerDay: 3200 },
      42,
    ],
    [['--minutes-per-day', '9600', '--busy-hour', '18.75%', '--blocking', '1%'], { minutesPerDay: 9600 }, 42],
    [['--seats', '30', '--calls-per-seat', '20%'], { kind: 'seats', seats: 30 }, 6],
    [
      '--calls-per-hour 200 --talk-time 2min --wrap-up 60s --service-level 80% --answer 20s --blocking 1%'.split(' '),
      { kind: 'contact-center', talkSeconds: 120 },
      14,
    ],
  ])('takes %j', (args, demand, peakCalls) => {
    const plan = JSON.parse(exo(['plan', ...args, '--bundle', '30', '--format', 'json']).stdout) as Plan;
    expect(plan.scenario.demand).toMatchObject(demand);
    expect(plan.traffic.peakCalls).toBe(peakCalls);
    expect(plan.traffic.bundledChannels).toBe(Math.ceil(peakCalls / 30) * 30);
  });

  it('takes any expression of quantities', () => {
    const options = [
      '--calls',
      '2 * 25',
      '--link',
      '8 * 4.1 Mbps / 2',
      '--delay',
      '1 s / 25',
      '--loss',
      '(1 + 2) / 10 * 1%',
    ];
    const { scenario } = JSON.parse(exo(['plan', ...options, '--format', 'json']).stdout) as Plan;
    expect(scenario.demand).toEqual({ kind: 'calls', peakCalls: 50 });
    expect(scenario.link.downBitsPerSecond).toBe(16_400_000);
    expect(scenario.network).toMatchObject({ oneWayDelayMs: 40, lossRatio: 0.003 });
  });

  it('says what may have been meant, and does not guess at bytes', () => {
    const { status, stderr } = exo([
      'plan',
      '--calls',
      '5O',
      '--link',
      '1,5 Mbps',
      '--delay',
      '40 msec',
      '--other-up',
      '1 MB/s',
    ]);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([
      '--calls: expected a number of calls such as 50, received "5O"',
      '--link: expected a bit rate such as 1.5 Mbit/s; did you mean 1.5 Mbps?, received "1,5 Mbps"',
      '--other-up: expected a bit rate such as 1.5 Mbit/s, received "1 MB/s"',
      '--delay: expected a time such as 20 ms; did you mean 40 ms?, received "40 msec"',
    ]);
  });

  it.each(['10MB/S', '10 MBPS', '10 MB per S', '10 MBps'])('does not guess at %s', (link) => {
    const { status, stderr } = exo(['plan', '--calls', '5', '--link', link]);
    expect(status).toBe(2);
    expect(stderr).toContain(`--link: expected a bit rate such as 1.5 Mbit/s, received ${JSON.stringify(link)}`);
  });

  it('loads what reads expressions for those alone', () => {
    const main = join(compiled, 'dist/cli/main.js');
    const loaded = (link: string) => {
      const hook = `import { register } from 'node:module'; register('data:text/javascript,' + encodeURIComponent(\`export async function resolve(name, context, next) { if (name === 'mathjs') process._rawDebug('MATHJS'); return next(name, context); }\`));`;
      const options = [
        '--import',
        `data:text/javascript,${encodeURIComponent(hook)}`,
        main,
        'plan',
        '--calls',
        '5',
        '--link',
        link,
      ];
      return spawnSync(process.execPath, options, { encoding: 'utf8' }).stderr.includes('MATHJS');
    };
    expect([loaded('10Mbps'), loaded('2 * 5 Mbps')]).toEqual([false, true]);
  });

  it('prints Markdown and CSV', () => {
    expect(exo(['plan', '--calls', '50', '--format', 'markdown']).stdout).toContain(
      '| All calls, wire | 4.76 Mbit/s |',
    );
    expect(exo(['plan', '--calls', '50', '--format', 'csv']).stdout.split('\n')[1]).toContain(
      ',g711,20,,50,80000,87200,95200,',
    );
  });

  it('reads a scenario from a file and from standard input, and lets options override it', () => {
    const file = join(compiled, 'scenario.json');
    const scenario = JSON.stringify({ demand: { kind: 'calls', peakCalls: 10 }, media: { codec: 'g729' } });
    writeFileSync(file, scenario);
    expect(exo(['plan', file]).stdout).toContain('10 calls need 392 kbit/s');
    expect(exo(['plan', '-'], scenario).stdout).toContain('10 calls need 392 kbit/s');
    expect(exo(['plan', file, '--calls', '20']).stdout).toContain('20 calls need 784 kbit/s');
  });

  it.each([
    [
      ['plan', '--calls', '-5', '--codec', 'g999', '--link', '1,5'],
      ['--link', 'demand.peakCalls', 'media.codec'],
    ],
    [['plan', '--calls', '50', '--packet-time', '25ms', '--codec', 'g729'], ['media.packetMs']],
    [['plan', '--calls', '50', '--format', 'pdf'], ['--format']],
    [['plan'], ['demand']],
    [['plan', 'no-such-file.json'], ['no-such-file.json']],
    [['explain', '--calls', '50', '--number', 'nonsense.path'], ['path']],
    [['fly'], ['fly']],
  ])('exits 2 with one line per issue: %j', (args, fields) => {
    const { status, stdout, stderr } = exo(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    const lines = stderr.trim().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(fields);
    for (const line of lines) expect(line).toMatch(/: expected .+, received .+/);
  });

  it('exits 2 for an option that there is none of', () => {
    const { status, stderr } = exo(['plan', '--calls', '5', '--bogus', '1']);
    expect(status).toBe(2);
    expect(stderr).toContain('--bogus');
  });
});

describe('explain and codecs', SLOW, () => {
  it('takes the legs of a call', () => {
    const plan = JSON.parse(exo(['plan', '--calls', '25', '--legs', '2', '--format', 'json']).stdout) as Plan;
    expect(plan.traffic).toEqual({ peakCalls: 25, legs: 50 });
  });

  it('explains a number down to inputs and sources', () => {
    const { stdout } = exo(['explain', '--calls', '50']);
    expect(stdout).toContain('95200 × 50 = 4760000');
    expect(stdout).toContain('[rfc3551#section 4.5.14]');
    expect(stdout).toContain('Calls at once: 50 (given)');
    expect(stdout).toContain('Packet time: 20 ms (default)');
  });

  it('gives both as JSON, Markdown and CSV', () => {
    const step = JSON.parse(exo(['explain', '--calls', '50', '--format', 'json']).stdout) as { value: number };
    expect(step.value).toBe(4_760_000);
    expect(exo(['explain', '--calls', '50', '--format', 'csv']).stdout).toContain(
      'bandwidth.wireBitsPerSecond,"All calls, one way, wire",4.76 Mbit/s,',
    );
    expect(exo(['codecs', '--format', 'markdown']).stdout).toContain('| g729 | g729a g729b | 20 ms | 20 B |');
    expect(exo(['codecs', '--format', 'csv']).stdout).toContain('g729,g729a g729b,20 ms,20 B,24 kbit/s');
    const codecs = JSON.parse(exo(['codecs', '--format', 'json']).stdout) as { id: string }[];
    expect(codecs.map(({ id }) => id)).toContain('opus');
    expect(exo(['codecs', '--format', 'pdf']).status).toBe(2);
  });

  it('lists every codec with its rates', () => {
    expect(exo(['codecs']).stdout).toMatch(
      /g729\s+g729a g729b\s+20 ms\s+20 B\s+24 kbit\/s\s+31.2 kbit\/s\s+39.2 kbit\/s/,
    );
  });
});

it('plan writes a printable page, with numbers of a locale', () => {
  const { status, stdout } = exo(['plan', '--calls', '50', '--format', 'html', '--locale', 'de-DE']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^<!doctype html>/);
  expect(stdout).toContain('50 calls need 4,76 Mbit/s each way');
  expect(exo(['plan', '--calls', '50', '--format', 'markdown', '--locale', 'de-DE']).stdout).toContain('4,76 Mbit/s');
  expect(exo(['plan', '--calls', '50', '--format', 'html', '--locale', 'x']).status).toBe(2);
  expect(exo(['codecs', '--format', 'html']).status).toBe(2);
});

describe('a reader who has seen enough', () => {
  const table = join(compiled, 'read.csv');
  const ended = (args: string[]) =>
    new Promise<{ status: number | null; stderr: string }>((resolve) => {
      const child = spawn(process.execPath, [join(compiled, 'dist/cli/main.js'), ...args]);
      let stderr = '';
      child.stdout.destroy();
      child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
      child.on('close', (status) => {
        resolve({ status, stderr });
      });
    });

  it.each([
    [['plan', '--calls', '50', '--format', 'json'], 0, ''],
    [['plan', '--calls', '50', '--link', '2Mbps', '--format', 'html'], 1, ''],
    [['codecs', '--format', 'json'], 0, ''],
    [['explain', '--calls', '50'], 0, ''],
    [['sites', table], 0, '1 sites, 1 hold, 0 do not, 0 could not be planned\n'],
  ])('ends %j as it would have ended', async (args, status, stderr) => {
    writeFileSync(table, 'calls\n5\n');
    expect(await ended(args)).toEqual({ status, stderr });
  });
});

describe('sites', () => {
  const table = 'Site,Calls,link_mbps,Address\nPune,50,10,"A, B"\nDelhi,many,10,x\nGoa,60,2,y\n';
  const file = join(compiled, 'sites.csv');
  const out = join(compiled, 'plans.csv');

  it('plans a table into a table, tells the bad rows by line and column, and shows no bar in a pipe', () => {
    writeFileSync(file, table);
    const { status, stdout, stderr } = exo(['sites', file, '-o', out, '--skip', 'Address', '--codec', 'g729']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      [
        'line 3, column Calls: expected a number of calls such as 50, received "many"',
        '3 sites, 1 hold, 1 do not, 1 could not be planned',
        '',
      ].join('\n'),
    );
    const rows = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(rows.map((row) => row.split(',').slice(0, 4).join())).toEqual([
      'line,scenario.name,media.0.codec,media.0.packetMs',
      '2,Pune,g729,20',
      '3,,,',
      '4,Goa,g729,20',
    ]);
  });

  it('reads a pipe and writes one, with heads and numbers of another kind', () => {
    const { status, stdout } = exo(
      ['sites', '-', '--map', 'Leitung=link_mbps', '--locale', 'de-DE'],
      'calls;Leitung\n1;0,5\n',
    );
    expect(status).toBe(0);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stdout).toContain(',500000,500000,true,');
    expect(exo(['sites', '-'], 'calls,link\n9,100kbps\n').status).toBe(1);
  });

  it('replaces a file once all is written, also that of the table itself, and else leaves it', () => {
    const own = join(compiled, 'own.csv');
    writeFileSync(own, 'calls,link\n5,10Mbps\n');
    chmodSync(own, 0o600);
    expect(exo(['sites', own, '-o', own]).status).toBe(0);
    const planned = readFileSync(own, 'utf8');
    expect(planned.split('\n').map((row) => row.slice(0, 5))).toEqual(['line,', '2,,g7', '']);
    expect(statSync(own).mode & 0o777).toBe(0o600);
    const endless = `calls\n${'5\n'.repeat(500)}"${'x'.repeat(1_100_000)}`;
    for (const [args, input] of [
      [['sites', join(compiled, 'nowhere.csv')], ''],
      [['sites', '-'], 'colour\nred\n'],
      [['sites', '-'], endless],
    ] as const) {
      expect(exo([...args, '-o', own], input).status).toBe(2);
      expect(readFileSync(own, 'utf8')).toBe(planned);
    }
    symlinkSync('own.csv', join(compiled, 'link.csv'));
    expect(exo(['sites', '-', '-o', join(compiled, 'link.csv')], 'calls\n7\n').status).toBe(0);
    expect(readFileSync(own, 'utf8')).not.toBe(planned);
    const pipe = `mkfifo pipe; cat pipe > read & echo calls | sed 'a 7' | node dist/cli/main.js sites - -o pipe; wait`;
    expect(spawnSync('sh', ['-c', pipe], { cwd: compiled }).status).toBe(0);
    expect(readFileSync(join(compiled, 'read'), 'utf8')).toBe(readFileSync(own, 'utf8'));
    expect(readdirSync(compiled).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    ['Windows-1252', Buffer.from('name,calls\nPune,5\nMünchen,6\n', 'latin1'), 3, 'bytes of another encoding'],
    ['UTF-16 with its mark', Buffer.from('\uFEFFname,calls\nPune,5\n', 'utf16le'), 1, 'bytes of another encoding'],
    ['UTF-16', Buffer.from('name,calls\nPune,5\n', 'utf16le'), 1, 'characters of two bytes, as in UTF-16'],
  ])('a table in %s is refused, and nothing of it is mangled', (_, bytes, line, received) => {
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = exo(['sites', file]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`line ${line}: expected text in UTF-8; save the table as CSV UTF-8, received ${received}\n`);
  });

  it.each([
    [['sites'], 'sites: expected one table'],
    [['sites', 'a.csv', 'b.csv'], 'sites: expected one table'],
    [['sites', '/nowhere.csv'], '/nowhere.csv: expected a file that can be read, received "ENOENT"'],
    [['sites', '-', '--skip', 'colour', '-o', '/nowhere/plans.csv'], '--output: expected a file that can be written'],
    [['sites', '-', '--map', 'Speed'], '--map: expected a head and what it means'],
    [['sites', '-', '--map', 'Speed='], '--map: expected a head and what it means'],
    [['sites', '-', '--map', 'colour=link_MBps'], 'link_MBps is in bytes: did you mean mbps?'],
    [['sites', '-', '--codec-rate', 'fast'], '--codec-rate: expected'],
    [['sites', '-'], 'columns: expected a word such as calls, codec or link_mbps'],
  ])('%j is refused', (args, message) => {
    const { status, stdout, stderr } = exo(args, 'colour\nred\n');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
