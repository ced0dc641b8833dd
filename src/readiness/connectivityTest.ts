import type { Cite } from '../evidence/source.ts';

/** What one test does, with the values it needs and nothing that a shell could take for a command. */
export type ConnectivityProbe =
  /** A request, to be answered with any status. */
  | { kind: 'https'; url: string }
  /** A connection is opened and closed. */
  | { kind: 'tcp'; host: string; port: number }
  /** A handshake whose certificate is good for the name. */
  | { kind: 'tls'; host: string; port: number }
  /** The name is resolved by each resolver; without any, by the system's own. */
  | { kind: 'dns'; host: string; resolvers: readonly string[] }
  | { kind: 'ping'; host: string; packetsCount: number }
  | { kind: 'traceroute'; host: string }
  /** A binding request (RFC 8489), answered with the address it came from. */
  | { kind: 'stun'; host: string; port: number }
  /** UDP at the planned rate to a server of one's own, both ways. */
  | { kind: 'iperf3'; bitsPerSecond: number; payloadBytes: number; durationSeconds: number };

/** One test of what a plan needs. */
export interface ConnectivityTest {
  /** A word of this library, in kebab case, and once in a list. */
  id: string;
  label: string;
  /** The rule it tests, where it tests one. */
  ruleId?: string;
  probe: ConnectivityProbe;
  /** What counts as passed. */
  expected: string;
  cite: Cite;
}
