import { spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseIperf3, parseMtr, parsePing } from '../../src/measurement.ts';

const PORT = 5297;
const env = { ...process.env, LC_ALL: 'C', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8', env });
let server: ReturnType<typeof spawn>;

beforeAll(async () => {
  server = spawn('iperf3', ['-s', '-p', `${PORT}`], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise((resolve) => setTimeout(resolve, 500));
});
afterAll(() => server.kill());

const iperf3 = (...args: string[]) =>
  run('iperf3', '-c', '127.0.0.1', '-p', `${PORT}`, '-u', '-b', '1M', '-l', '172', '-t', '1', ...args);

describe('what programs print just now', () => {
  test('ping: the numbers of its own summary', () => {
    const text = run('ping', '-c', '5', '-i', '0.2', '127.0.0.1').stdout;
    const [, least, mean, most, deviation] = /= ([\d.]+)\/([\d.]+)\/([\d.]+)\/([\d.]+) ms/.exec(text) ?? [];
    expect(parsePing(text)).toMatchObject({
      sentPackets: 5,
      receivedPackets: 5,
      lossRatio: 0,
      minRoundTripMs: Number(least),
      roundTripMs: Number(mean),
      maxRoundTripMs: Number(most),
      jitterMs: Number(deviation),
    });
  });

  test.each([
    ['up', []],
    ['down', ['-R']],
  ] as const)('iperf3 %s: rate, packets and loss as the receiver’s line for people has them', (direction, more) => {
    const found = parseIperf3(iperf3(...more, '-J').stdout);
    expect(found).toMatchObject({ direction, jitterKind: 'rfc3550' });
    // 1 Mbit/s in packets of 172 B are 726.7 packets a second.
    expect(Math.abs((found.sentPackets ?? 0) - 727)).toBeLessThanOrEqual(8);
    expect(found.bitsPerSecond).toBeGreaterThan(0.95e6);
    expect(found.bitsPerSecond).toBeLessThan(1.05e6);
    const [, lost, total] = /(\d+)\/(\d+) \([\d.e-]+%\) {2}receiver/.exec(iperf3(...more).stdout) ?? [];
    expect(Math.abs(Number(total) - (found.sentPackets ?? 0))).toBeLessThanOrEqual(8);
    expect([Number(lost), found.lossRatio]).toEqual([0, 0]);
  });

  test('iperf3 without a server: its own words', () => {
    const text = run('iperf3', '-c', '127.0.0.1', '-p', '5298', '-u', '-J').stdout;
    expect(() => parseIperf3(text)).toThrow(/unable to connect/);
  });

  test('mtr: the last line of its report for people, to its digits', () => {
    const found = parseMtr(run('mtr', '--json', '-c', '5', '-i', '0.2', '-n', '127.0.0.1').stdout);
    const [line = ''] = run('mtr', '--report', '-c', '5', '-i', '0.2', '-n', '127.0.0.1')
      .stdout.trim()
      .split('\n')
      .slice(-1);
    const [, loss, sent] = /([\d.]+)% +(\d+)/.exec(line) ?? [];
    expect(found).toMatchObject({ host: '127.0.0.1', lossRatio: Number(loss) / 100, sentPackets: Number(sent) });
    expect(found.roundTripMs).toBeGreaterThanOrEqual(found.minRoundTripMs ?? Infinity);
    expect(found.roundTripMs).toBeLessThanOrEqual(found.maxRoundTripMs ?? 0);
  });
});
