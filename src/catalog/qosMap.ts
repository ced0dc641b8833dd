import type { Cited } from '../evidence/source.ts';

/** What one code point becomes on the air. */
export type QosMapRow = Cited<{ dscp: number; userPriority: number }> & { dscpName: string };

const row = (dscpName: string, dscp: number, userPriority: number, label: string): QosMapRow => ({
  dscpName,
  dscp,
  userPriority,
  cites: { dscp: `rfc4594#figure 3, ${label}`, userPriority: `rfc8325#figure 1, ${label}` },
});

/** Code points that RFC 8325 does not map to user priority 0, without those of network control. */
export const QOS_MAP: readonly QosMapRow[] = [
  {
    dscpName: 'LE',
    dscp: 1,
    userPriority: 1,
    cites: { dscp: 'rfc8622#section 4', userPriority: 'rfc8622#update to RFC 8325' },
  },
  row('CS1', 8, 1, 'Low-Priority Data'),
  row('AF21', 18, 3, 'Low-Latency Data'),
  row('AF22', 20, 3, 'Low-Latency Data'),
  row('AF23', 22, 3, 'Low-Latency Data'),
  row('CS3', 24, 4, 'Broadcast Video'),
  row('AF31', 26, 4, 'Multimedia Streaming'),
  row('AF32', 28, 4, 'Multimedia Streaming'),
  row('AF33', 30, 4, 'Multimedia Streaming'),
  row('CS4', 32, 4, 'Real-Time Interactive'),
  row('AF41', 34, 4, 'Multimedia Conferencing'),
  row('AF42', 36, 4, 'Multimedia Conferencing'),
  row('AF43', 38, 4, 'Multimedia Conferencing'),
  row('CS5', 40, 5, 'Signaling'),
  row('VA', 44, 6, 'VOICE-ADMIT'),
  row('EF', 46, 6, 'Telephony'),
];
