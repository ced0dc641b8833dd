/** What a site connects to the vendor with: how calls are signaled, and what it uses beside calls. */
export const INTEGRATIONS = {
  'sip-udp': 'SIP over UDP',
  'sip-tcp': 'SIP over TCP',
  'sip-tls': 'SIP over TLS',
  webrtc: 'WebRTC in the browser',
  api: 'API',
  webhooks: 'Webhooks',
  dashboard: 'Dashboard',
  recordings: 'Recording downloads',
} as const;

export type IntegrationId = keyof typeof INTEGRATIONS;
