import type { SignalingId } from './controlTraffic.ts';

/** What a site connects to the vendor with: how calls are signaled, and what it uses beside calls. */
export type IntegrationId = SignalingId | 'api' | 'webhooks' | 'dashboard' | 'recordings';

/** Every integration, in words. */
export const INTEGRATIONS: Readonly<Record<IntegrationId, string>> = {
  'sip-udp': 'SIP over UDP',
  'sip-tcp': 'SIP over TCP',
  'sip-tls': 'SIP over TLS',
  webrtc: 'WebRTC in the browser',
  api: 'API',
  webhooks: 'Webhooks',
  dashboard: 'Dashboard',
  recordings: 'Recording downloads',
};
