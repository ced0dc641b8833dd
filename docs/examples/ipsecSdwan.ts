import { planCapacity, whatIfs } from 'exo-capacity';

/** A branch on SD-WAN: 30 G.711 calls in an IPsec tunnel on 10 Mbit/s, and what the tunnel costs. */
const scenario = {
  demand: { kind: 'calls', peakCalls: 30 },
  media: { codec: 'g711', path: 'ipsec' },
  link: { downBitsPerSecond: 10e6, upBitsPerSecond: 10e6 },
} as const;
const plan = planCapacity(scenario);
const bare = planCapacity({ ...scenario, media: { codec: 'g711' } });
const lost = whatIfs(scenario).find(({ id }) => id === 'link-lost');

export const result = {
  ipBytes: plan.media[0]?.ledger.ipBytes,
  wireBytes: plan.media[0]?.ledger.wireBytes,
  requiredBitsPerSecond: plan.link.requiredBitsPerSecond,
  maxCalls: plan.link.maxCalls,
  maxCallsWithoutTunnel: bare.link.maxCalls,
  linkLost: lost && 'reason' in lost ? lost.reason : undefined,
};
