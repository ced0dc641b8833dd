import { EXOTEL_ADVICE } from '../catalog/exotelGuide.ts';
import { EXOTEL_TROUBLES, type SymptomId } from '../catalog/exotelTroubles.ts';
import type { Cite } from '../evidence/source.ts';
import type { FindingCode } from '../plan/findingCode.ts';
import type { Comparison } from './comparison.ts';

/** A cause, and what speaks for it. */
export interface CauseRule {
  id: string;
  cause: string;
  /** Rows of the guide that name it. */
  symptoms: readonly SymptomId[];
  /** Other symptoms that it may be behind. */
  alsoSymptoms: readonly SymptomId[];
  /** Tests that it makes fail, by the rule or the kind of their probe; those that pass speak against it. */
  tests: readonly { ruleId?: string; kind?: string }[];
  /** Figures that it makes bad. */
  metrics: readonly Comparison['metric'][];
  /** What the plan itself says. */
  findings: readonly FindingCode[];
  check: string;
  fix: string;
  cite: Cite;
}

type More = Partial<Omit<CauseRule, 'id' | 'check'>> & Pick<CauseRule, 'check'>;

/** A row of the guide's troubleshooting, with what confirms it. */
const ofGuide = (id: string, symptom: SymptomId, more: More): CauseRule[] =>
  EXOTEL_TROUBLES.filter((row) => row.id === symptom).map(({ cause, fix, cite }) => ({
    ...NOTHING,
    id,
    cause,
    fix,
    cite,
    symptoms: [symptom],
    ...more,
  }));

/** What the guide asks for elsewhere, and what others say. */
const further = (id: string, cause: string, fix: string, cite: Cite, more: More): CauseRule[] => [
  { ...NOTHING, id, cause, fix, cite, ...more },
];

const advised = (id: string): Cite =>
  EXOTEL_ADVICE.find((advice) => advice.id === id)?.cite ?? 'house-default#no such advice';

const NOTHING = { symptoms: [], alsoSymptoms: [], tests: [], metrics: [], findings: [] } as const;
const NO_AUDIO: readonly SymptomId[] = ['webrtc-no-audio', 'webrtc-one-way-audio'];

/** Causes in the order of the guide, then the others: of equal ones the first is the likelier. */
export const CAUSES: readonly CauseRule[] = [
  ...ofGuide('https-blocked', 'api-timeout', {
    tests: [{ ruleId: 'api' }],
    check: 'Connect to api.exotel.com on port 443 from the server itself: openssl s_client -connect api.exotel.com:443',
  }),
  ...ofGuide('webhooks-blocked', 'webhooks-missing', {
    findings: ['addresses-unresolved'],
    check: 'Look into the log of the firewall while the vendor sends a webhook',
  }),
  ...ofGuide('udp-blocked', 'webrtc-no-audio', {
    alsoSymptoms: ['webrtc-one-way-audio'],
    tests: [{ ruleId: 'webrtc-stun' }],
    check: 'Ask the STUN server on UDP 3478 from a browser or a script of the same network',
  }),
  ...ofGuide('translator', 'webrtc-one-way-audio', {
    alsoSymptoms: ['webrtc-no-audio'],
    tests: [{ ruleId: 'webrtc-turn' }],
    findings: ['nat-pool', 'port-range-narrow'],
    check: 'Compare the addresses that two STUN servers see for the same port, and count packets in both directions',
  }),
  ...ofGuide('sip-blocked', 'sip-registration-fails', {
    tests: [{ ruleId: 'sip-tcp' }, { ruleId: 'sip-tls' }, { ruleId: 'sip-udp' }],
    check: 'Connect to the SIP proxy of the vendor on its port, and capture what comes back',
  }),
  ...ofGuide('network-poor', 'poor-quality', {
    metrics: ['delay', 'round-trip', 'jitter', 'loss', 'score'],
    findings: [
      'delay-limit',
      'jitter-limit',
      'loss-limit',
      'round-trip-limit',
      'mean-opinion-score-limit',
      'quality-target',
    ],
    check: 'Measure delay, jitter and loss during a call, with iperf3 and mtr',
  }),
  ...ofGuide('storage-blocked', 'recording-download-fails', {
    tests: [{ ruleId: 'recordings' }],
    check: 'Fetch one recording with curl -v from the server itself',
  }),
  ...further(
    'names-unresolved',
    'The resolver does not know the names, or knows old addresses',
    'Use two resolvers that look names up, keep records no longer than they say, and write down no addresses',
    advised('two-resolvers'),
    {
      alsoSymptoms: ['api-timeout', 'recording-download-fails', 'sip-registration-fails', 'webrtc-no-audio'],
      tests: [{ kind: 'dns' }],
      findings: ['dns-check'],
      check: 'Look the names up by each resolver: nslookup api.exotel.com',
    },
  ),
  ...further(
    'proxy',
    'A proxy on the way refuses CONNECT, opens TLS, or gives up too early',
    'Let the names of the vendor pass the proxy, with CONNECT, untouched, and for longer than 60 s',
    advised('proxy-connect'),
    {
      alsoSymptoms: ['api-timeout', 'recording-download-fails'],
      tests: [{ kind: 'https' }, { kind: 'tls' }],
      findings: ['proxy-check'],
      check: 'Look at who issued the certificate that arrives: openssl s_client -connect api.exotel.com:443',
    },
  ),
  ...further(
    'turn-over-tcp',
    'Media goes through TURN over TCP, because UDP is blocked',
    'Let UDP out to ports 10000 to 60000',
    advised('udp-blocked'),
    {
      alsoSymptoms: ['poor-quality'],
      tests: [{ ruleId: 'webrtc-stun' }],
      check: 'Look at the pair of candidates in use in chrome://webrtc-internals: a relay over TCP',
    },
  ),
  ...further(
    'sip-gateway',
    'A gateway on the way rewrites SIP (SIP ALG), or forgets mappings between keepalives',
    'Turn the gateway off, and send keepalives more often',
    'unseen#application layer gateways for SIP are turned off',
    {
      alsoSymptoms: ['sip-registration-fails'],
      findings: ['sip-gateway'],
      check: 'Compare a SIP message as it was sent and as it arrived: its Via, Contact and SDP',
    },
  ),
  ...further(
    'link-too-small',
    'The link is too small for all calls at once',
    'Order a larger link, or take a codec that needs less',
    'house-default#what the plan reckons',
    {
      alsoSymptoms: ['poor-quality'],
      metrics: ['rate', 'loss'],
      findings: ['link-too-small', 'queues-too-large'],
      check: 'Test the link with the planned load in both directions: iperf3 -u',
    },
  ),
  ...further(
    'bulk-without-queues',
    'Downloads fill the queue that voice waits in',
    'Give voice a queue that is served first, and shape downloads',
    advised('dedicated-link'),
    {
      alsoSymptoms: ['poor-quality'],
      metrics: ['jitter', 'delay'],
      findings: ['bulk-download', 'slow-link'],
      check: 'Measure the round trip while a download runs, and without',
    },
  ),
  ...further(
    'wifi-priority',
    'On Wi-Fi voice shares the queue of video',
    'Map the marks as RFC 8325 has it',
    'rfc8325#section 2.1, mapping of EF',
    {
      alsoSymptoms: ['poor-quality'],
      findings: ['wifi-default-map'],
      check: 'Make the same call on a cable',
    },
  ),
  ...further(
    'one-way-firewall',
    'Only one direction of the media is let through',
    'Let UDP through in both directions, as the rules of the plan have it',
    'exotel-network#Proxy and Firewall Considerations, Corporate Firewall, SIP media',
    {
      alsoSymptoms: NO_AUDIO,
      findings: ['port-range-narrow'],
      check: 'Capture on both sides of the firewall, and count packets of both directions',
    },
  ),
];
