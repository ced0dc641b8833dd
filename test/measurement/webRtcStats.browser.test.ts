import { afterEach, expect, test } from 'vitest';
import { parseWebRtcStats } from '../../src/measurement.ts';

const ends: { close: () => unknown }[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) void end.close();
});

/** A call of this page with itself: a tone on one side, a player on the other. */
async function call(): Promise<[RTCPeerConnection, RTCPeerConnection]> {
  const context = new AudioContext();
  const tone = new OscillatorNode(context);
  const out = context.createMediaStreamDestination();
  tone.connect(out);
  tone.start();
  const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
  ends.push(near, far, context);
  near.onicecandidate = ({ candidate }) => void far.addIceCandidate(candidate ?? undefined);
  far.onicecandidate = ({ candidate }) => void near.addIceCandidate(candidate ?? undefined);
  far.ontrack = ({ streams: [stream] }) => {
    const player = new Audio();
    player.muted = true;
    player.srcObject = stream ?? null;
    void player.play();
  };
  for (const track of out.stream.getTracks()) near.addTrack(track, out.stream);
  await near.setLocalDescription();
  await far.setRemoteDescription(near.localDescription!);
  await far.setLocalDescription();
  await near.setRemoteDescription(far.localDescription!);
  return [near, far];
}

/** Numbers of a report; empty until there is one. */
type Report = Record<string, number>;
const streamOf = (stats: RTCStatsReport, type: string): Report =>
  (([...stats.values()] as { type: string; kind?: string }[]).find(
    (report) => report.type === type && report.kind === 'audio',
  ) as Report | undefined) ?? {};

test('the numbers of a real call are those of its reports', async () => {
  const [near, far] = await call();
  await expect
    .poll(async () => streamOf(await far.getStats(), 'inbound-rtp')['packetsReceived'], { timeout: 20_000 })
    .toBeGreaterThan(100);
  const earlier = await far.getStats();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const later = await far.getStats();
  const [first, last] = [streamOf(earlier, 'inbound-rtp'), streamOf(later, 'inbound-rtp')];
  const number = (report: Report, key: string) => report[key] ?? Number.NaN;

  const whole = parseWebRtcStats(later);
  expect(whole.receivedPackets).toBe(last['packetsReceived']);
  expect(whole.jitterMs).toBeCloseTo(number(last, 'jitter') * 1000, 9);
  expect(whole.lossRatio).toBe(0);
  expect(whole.bufferMs).toBeCloseTo(
    (number(last, 'jitterBufferDelay') / number(last, 'jitterBufferEmittedCount')) * 1000,
    9,
  );

  // As JSON, as people paste it; and what came between the two.
  const dump = (stats: RTCStatsReport) => [...stats.values()] as unknown[];
  expect(parseWebRtcStats(JSON.stringify(dump(later)))).toEqual(whole);
  const between = parseWebRtcStats([dump(earlier), dump(later)]);
  expect(between.receivedPackets).toBe(number(last, 'packetsReceived') - number(first, 'packetsReceived'));
  // 50 packets a second of Opus.
  expect((between.receivedPackets ?? 0) / (between.durationSeconds ?? 1)).toBeGreaterThan(40);
  expect((between.receivedPackets ?? 0) / (between.durationSeconds ?? 1)).toBeLessThan(60);

  const reported = async () => parseWebRtcStats(await near.getStats(), { direction: 'up' });
  await expect
    .poll(
      async () =>
        reported().then(
          ({ roundTripMs }) => roundTripMs,
          () => undefined,
        ),
      { timeout: 20_000 },
    )
    .toBeDefined();
  const remote = streamOf(await near.getStats(), 'remote-inbound-rtp');
  expect((await reported()).roundTripMs).toBeCloseTo(number(remote, 'roundTripTime') * 1000, 6);
});
