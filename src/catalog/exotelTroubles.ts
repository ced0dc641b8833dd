import type { Cite } from '../evidence/source.ts';

/** A row of the guide's troubleshooting: what is seen, the likely cause, and what to do. */
export interface GuideTrouble {
  id: string;
  symptom: string;
  cause: string;
  fix: string;
  cite: Cite;
}

const row = (id: string, name: string, symptom: string, cause: string, fix: string) =>
  ({ id, symptom, cause, fix, cite: `exotel-network#Troubleshooting, ${name}` }) as const;

/** The guide's table of troubles. */
export const EXOTEL_TROUBLES = [
  row(
    'api-timeout',
    'API requests timeout',
    'API requests time out',
    'The firewall blocks port 443 outbound',
    'Let TCP 443 out to api.exotel.com',
  ),
  row(
    'webhooks-missing',
    'Webhooks not received',
    'Webhooks do not arrive',
    'The firewall blocks the addresses that webhooks come from',
    'Let TCP 443 in from the vendor’s addresses',
  ),
  row(
    'webrtc-no-audio',
    'WebRTC no audio',
    'WebRTC calls are silent',
    'The network blocks UDP',
    'Open UDP 10000 to 60000, or make TURN available',
  ),
  row(
    'webrtc-one-way-audio',
    'WebRTC one-way audio',
    'WebRTC calls are heard on one side',
    'An asymmetric address translator or firewall',
    'Configure a TURN server, and look at the kind of translator',
  ),
  row(
    'sip-registration-fails',
    'SIP registration fails',
    'SIP does not register',
    'Port 5060 or 5061 is blocked',
    'Let the ports of SIP through in both directions',
  ),
  row(
    'poor-quality',
    'Poor voice quality',
    'Voice sounds poor',
    'Delay, jitter or loss is high',
    'Measure the network, and give voice a queue of its own',
  ),
  row(
    'recording-download-fails',
    'Recording download fails',
    'Recordings cannot be downloaded',
    'The name of the storage is blocked',
    'Let *.amazonaws.com through on port 443',
  ),
] as const satisfies readonly GuideTrouble[];

export type SymptomId = (typeof EXOTEL_TROUBLES)[number]['id'];
