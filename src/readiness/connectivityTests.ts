import type { Cite } from '../evidence/source.ts';
import type { ConnectivityProbe, ConnectivityTest } from './connectivityTest.ts';
import type { FirewallRule } from './firewallRule.ts';

export interface TestInput {
  rules: readonly FirewallRule[];
  /** Addresses of the resolvers to ask; the system's own where there are none. */
  resolvers?: readonly string[];
  /** UDP as heavy as all calls; not tested when absent. */
  load?: { bitsPerSecond: number; payloadBytes: number };
}

/** Enough for a mean and a loss of a tenth. */
const PING_PACKETS = 10;
/** Long enough for bursts to show. */
const LOAD_SECONDS = 30;

const COMMANDS: Cite = 'exotel-network#Network Testing, Connectivity Test';
const TOOLS: Cite = 'exotel-network#Network Testing, Voice Quality Test, fourth';

const EXPECTED: Readonly<Record<ConnectivityProbe['kind'], string>> = {
  https: 'an answer over HTTPS, whatever its status',
  tcp: 'a connection',
  tls: 'a handshake with a certificate for the name',
  dns: 'an address, by every resolver',
  ping: 'answers; a host that does not answer to ping may still be in order',
  traceroute: 'the way, to be looked at',
  stun: 'a binding response',
  iperf3: 'the planned rate both ways, with its loss and jitter',
};

const word = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/**
 * Tests of what rules let through: the guide's own, a connection for each rule that names a host, its names, and the
 * load of all calls.
 *
 * A rule whose domain is a pattern, or whose remote end nobody named, has no host to be tested.
 *
 * @returns each test once, names first; ids are words
 * @source Exotel, Network Requirements, read 2026-11-23, Network Testing
 */
export function connectivityTests({ rules, resolvers = [], load }: TestInput): ConnectivityTest[] {
  const outbound = rules.filter(({ direction }) => direction !== 'inbound');
  const hosts = [...new Set(outbound.flatMap(({ remote }) => remote.domains.filter(isHost)))];
  const api = outbound.find(({ id }) => id === 'api');
  const [apiHost] = api?.remote.domains.filter(isHost) ?? [];
  const tests: (ConnectivityTest | undefined)[] = [
    ...hosts.map((host) => test({ kind: 'dns', host, resolvers }, host, COMMANDS)),
    apiHost === undefined
      ? undefined
      : test({ kind: 'https', url: `https://${apiHost}/v1/` }, apiHost, COMMANDS, 'api'),
    ...outbound.flatMap(reachTests),
    apiHost === undefined
      ? undefined
      : test({ kind: 'ping', host: apiHost, packetsCount: PING_PACKETS }, apiHost, COMMANDS),
    apiHost === undefined ? undefined : test({ kind: 'traceroute', host: apiHost }, apiHost, TOOLS),
    load && loadTest(load),
  ];
  return [...new Map(tests.flatMap((each) => (each ? [[each.id, each]] : []))).values()];
}

/** The load of all calls, to a server of one's own. */
export function loadTest(load: NonNullable<TestInput['load']>): ConnectivityTest {
  return test({ kind: 'iperf3', ...load, durationSeconds: LOAD_SECONDS }, 'planned load', TOOLS);
}

const isHost = (domain: string): boolean => !domain.includes('*');

/** TLS where the port is for it, STUN where the rule is for it, else a bare connection. */
function reachTests({ id, protocol, ports, remote, cites }: FirewallRule): ConnectivityTest[] {
  const [cite = COMMANDS] = cites;
  const single = remote.addresses
    .filter((address) => /\/(32|128)$/.test(address))
    .map((address) => address.split('/')[0] ?? '');
  const hosts = [...remote.domains.filter(isHost), ...single];
  return hosts.flatMap((host) =>
    ports.flatMap(({ firstPort: port, lastPort }): ConnectivityTest[] => {
      if (port !== lastPort) return [];
      if (protocol === 'udp')
        return id === 'webrtc-stun' ? [test({ kind: 'stun', host, port }, `${host} ${port}`, cite, id)] : [];
      const isNamed = !single.includes(host);
      const kind = isNamed && (port === 443 || port === 5349 || port === 5061) ? 'tls' : 'tcp';
      return [test({ kind, host, port }, `${host} ${port}`, cite, id)];
    }),
  );
}

function test(probe: ConnectivityProbe, what: string, cite: Cite, ruleId?: string): ConnectivityTest {
  return {
    id: `${probe.kind}-${word(what)}`,
    label: `${LABELS[probe.kind]}: ${what}`,
    ...(ruleId !== undefined && { ruleId }),
    probe,
    expected: EXPECTED[probe.kind],
    cite,
  };
}

const LABELS: Readonly<Record<ConnectivityProbe['kind'], string>> = {
  https: 'HTTPS request',
  tcp: 'TCP connection',
  tls: 'TLS handshake',
  dns: 'Name',
  ping: 'Ping',
  traceroute: 'Way',
  stun: 'STUN binding',
  iperf3: 'UDP',
};
