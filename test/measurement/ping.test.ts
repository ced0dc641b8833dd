import { describe, expect, test } from 'vitest';
import { parsePing } from '../../src/measurement.ts';

/** iputils 20221126 on Debian 12, against loopback, 2026-11-27. */
const LINUX = `PING 127.0.0.1 (127.0.0.1) 56(84) bytes of data.
64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=1.16 ms
64 bytes from 127.0.0.1: icmp_seq=2 ttl=64 time=0.052 ms
64 bytes from 127.0.0.1: icmp_seq=3 ttl=64 time=0.052 ms

--- 127.0.0.1 ping statistics ---
3 packets transmitted, 3 received, 0% packet loss, time 402ms
rtt min/avg/max/mdev = 0.052/0.421/1.161/0.522 ms
`;
/** In the forms that the programs' sources print; addresses and names are those kept for documents. */
const MAC = `PING example.com (192.0.2.1): 56 data bytes
64 bytes from 192.0.2.1: icmp_seq=0 ttl=57 time=12.345 ms
64 bytes from 192.0.2.1: icmp_seq=1 ttl=57 time=14.000 ms

--- example.com ping statistics ---
4 packets transmitted, 2 packets received, 50.0% packet loss
round-trip min/avg/max/stddev = 12.345/13.173/14.000/0.828 ms
`;
const BUSYBOX = `PING 192.0.2.1 (192.0.2.1): 56 data bytes
64 bytes from 192.0.2.1: seq=0 ttl=42 time=10.0 ms
64 bytes from 192.0.2.1: seq=1 ttl=42 time=12.0 ms
64 bytes from 192.0.2.1: seq=2 ttl=42 time=11.0 ms

--- 192.0.2.1 ping statistics ---
3 packets transmitted, 3 packets received, 0% packet loss
round-trip min/avg/max = 10.000/11.000/12.000 ms
`;
const WINDOWS = `\r
Pinging example.com [192.0.2.1] with 32 bytes of data:\r
Reply from 192.0.2.1: bytes=32 time=20ms TTL=57\r
Reply from 192.0.2.1: bytes=32 time=26ms TTL=57\r
Request timed out.\r
Reply from 192.0.2.1: bytes=32 time=23ms TTL=57\r
\r
Ping statistics for 192.0.2.1:\r
    Packets: Sent = 4, Received = 3, Lost = 1 (25% loss),\r
Approximate round trip times in milli-seconds:\r
    Minimum = 20ms, Maximum = 26ms, Average = 23ms\r
`;
const GERMAN = `Ping wird ausgeführt für example.com [192.0.2.1] mit 32 Bytes Daten:
Antwort von 192.0.2.1: Bytes=32 Zeit=20ms TTL=57
Antwort von 192.0.2.1: Bytes=32 Zeit=26ms TTL=57

Ping-Statistik für 192.0.2.1:
    Pakete: Gesendet = 2, Empfangen = 2, Verloren = 0
    (0% Verlust),
Ca. Zeitangaben in Millisek.:
    Minimum = 20ms, Maximum = 26ms, Mittelwert = 23ms
`;

describe('known values', () => {
  test('Linux', () => {
    expect(parsePing(LINUX)).toEqual({
      kind: 'ping',
      direction: 'round-trip',
      host: '127.0.0.1',
      sentPackets: 3,
      receivedPackets: 3,
      lossRatio: 0,
      roundTripMs: 0.421,
      minRoundTripMs: 0.052,
      maxRoundTripMs: 1.161,
      jitterMs: 0.522,
      jitterKind: 'standard-deviation',
    });
  });

  test('macOS, half lost', () => {
    expect(parsePing(MAC)).toMatchObject({ host: 'example.com', lossRatio: 0.5, roundTripMs: 13.173, jitterMs: 0.828 });
  });

  test('BusyBox prints no deviation: the mean of 2 and 1 ms from one answer to the next', () => {
    expect(parsePing(BUSYBOX)).toMatchObject({ roundTripMs: 11, jitterMs: 1.5, jitterKind: 'mean-difference' });
  });

  test('Windows, in any language', () => {
    expect(parsePing(WINDOWS)).toMatchObject({
      sentPackets: 4,
      receivedPackets: 3,
      lossRatio: 0.25,
      roundTripMs: 23,
      minRoundTripMs: 20,
      maxRoundTripMs: 26,
      jitterMs: 4.5,
    });
    expect(parsePing(GERMAN)).toMatchObject({ sentPackets: 2, lossRatio: 0, roundTripMs: 23, jitterMs: 6 });
  });

  test('nobody answers', () => {
    const text =
      'PING 192.0.2.9 (192.0.2.9) 56(84) bytes of data.\n\n--- 192.0.2.9 ping statistics ---\n2 packets transmitted, 0 received, 100% packet loss, time 1018ms\n';
    expect(parsePing(text)).toEqual({
      kind: 'ping',
      direction: 'round-trip',
      host: '192.0.2.9',
      sentPackets: 2,
      receivedPackets: 0,
      lossRatio: 1,
    });
  });
});

describe('refusals', () => {
  test.each([
    ['nothing', ''],
    ['no text', 5],
    ['the beginning alone', LINUX.split('\n---')[0]],
    ['half of the summary', LINUX.slice(0, -60)],
    ['times that are out of order', LINUX.replace('0.052/0.421', '9.052/0.421')],
    ['counts that do not add up', WINDOWS.replace('Lost = 1', 'Lost = 2')],
    ['a summary in a language that puts other words there', LINUX.replace('packets transmitted', 'Pakete gesendet')],
    ['ten megabytes', 'time=1 ms\n'.repeat(1e6)],
  ])('%s', (_what, input) => {
    expect(() => parsePing(input)).toThrow(expect.objectContaining({ code: 'not-understood', field: 'ping' }));
  });
});
