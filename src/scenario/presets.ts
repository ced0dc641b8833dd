import type { Scenario } from './scenario.ts';

/** Starting points, each a whole scenario. */
export const PRESETS = [
  {
    id: 'office',
    label: 'Office, 50 calls',
    scenario: { demand: { kind: 'calls', peakCalls: 50 }, link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 } },
  },
  {
    id: 'trunk',
    label: 'SIP trunk, 30 erlangs',
    scenario: { demand: { kind: 'traffic', offeredErlangs: 30, blockingRatio: 0.01 }, media: { path: 'vlan-srtp' } },
  },
  {
    id: 'busy-hour',
    label: 'Busy hour, 600 calls',
    scenario: {
      demand: { kind: 'busy-hour', callsPerHour: 600, holdSeconds: 180, blockingRatio: 0.01 },
      media: { codec: 'g729' },
      link: { downBitsPerSecond: 2e6, upBitsPerSecond: 2e6 },
    },
  },
  {
    id: 'webrtc',
    label: 'WebRTC agents, 120 calls',
    scenario: {
      demand: { kind: 'calls', peakCalls: 120 },
      media: { codec: 'opus', path: 'webrtc' },
      link: { downBitsPerSecond: 50e6, upBitsPerSecond: 20e6 },
      network: { oneWayDelayMs: 40, jitterMs: 6, lossRatio: 0.003 },
    },
  },
] as const satisfies readonly { id: string; label: string; scenario: Scenario }[];
