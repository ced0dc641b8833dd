// What a plan costs beside writing it as JSON: npm run bench
import { bundled, conclude, measured, show, time } from './measured.mjs';

const { planCapacity } = await bundled('index');

const oneLine = (run) => ({ demand: { kind: 'calls', peakCalls: 50 + (run & 63) } });

/** A contact center with all that a plan can hold, on one way of sending calls. */
const contactCenter = (run) => ({
  name: 'Pune',
  demand: {
    kind: 'contact-center',
    callsPerHour: 600 + (run & 63),
    talkSeconds: 180,
    wrapUpSeconds: 60,
    serviceLevelRatio: 0.8,
    answerSeconds: 20,
    blockingRatio: 0.01,
    patienceSeconds: 60,
    maxOccupancyRatio: 0.85,
    shrinkageRatio: 0.3,
    menuSeconds: 30,
    recordingLegs: 2,
  },
  media: { codec: 'opus', path: 'webrtc' },
  link: {
    downBitsPerSecond: 50e6,
    upBitsPerSecond: 20e6,
    backup: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 },
  },
  otherTraffic: { api: true, webhooks: true, dashboardUsers: 50, recordingDownloads: 2 },
  network: { oneWayDelayMs: 40, jitterMs: 6, lossRatio: 0.003 },
  growth: { yearlyRatio: 0.2, years: 3 },
  integration: ['webrtc', 'api', 'webhooks'],
});

for (const [what, scenarioOf, most] of [
  ['a one-line plan', oneLine, 1],
  ['a whole contact center', contactCenter, 4],
]) {
  // As many plans as scenarios, so that nothing is written that was never planned.
  const plans = Array.from({ length: 64 }, (_, run) => planCapacity(scenarioOf(run)));
  const { plan, json } = measured({
    plan: (run) => planCapacity(scenarioOf(run)).traffic.peakCalls,
    json: (run) => JSON.stringify(plans[run & 63]).length,
  });
  show(
    `${what}: ${time(plan)} for ${time(json)} of JSON.stringify`,
    plan / json,
    plan / json <= most,
    `at most ${most}`,
  );
}

conclude();
