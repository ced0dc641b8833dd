import type { Cited } from '../evidence/source.ts';

/** What is known of address translators that nobody has looked at. */
export const NAT_RULES: Cited<{
  portsPerAddressCount: number;
  leastUdpMappingSeconds: number;
  leastTcpMappingSeconds: number;
  udpKeepaliveSeconds: number;
}> = {
  portsPerAddressCount: 64_512,
  leastUdpMappingSeconds: 120,
  leastTcpMappingSeconds: 7440,
  udpKeepaliveSeconds: 29,
  cites: {
    portsPerAddressCount: 'rfc6335#section 6, ports from 1024 to 65535',
    leastUdpMappingSeconds: 'rfc4787#section 4.3, REQ-5, two minutes or more',
    leastTcpMappingSeconds: 'rfc5382#section 5, REQ-5, two hours and four minutes',
    udpKeepaliveSeconds: 'rfc5626#section 4.4.2, 24 to 29 s',
  },
};

/** How many ports a stream of voice takes at an end. */
export const STREAM_PORTS: Readonly<Record<'sip' | 'webrtc', Cited<{ portsPerStreamCount: number }>>> = {
  sip: {
    portsPerStreamCount: 2,
    cites: { portsPerStreamCount: 'rfc3550#section 11, an even port for RTP and the next one for RTCP' },
  },
  webrtc: {
    portsPerStreamCount: 1,
    cites: { portsPerStreamCount: 'rfc8834#section 4.5, RTP and RTCP on one port' },
  },
};

/** How much wider a range is asked for than all streams need: a port that was just used is not used again at once. */
export const PORT_SPARE: Cited<{ spareFactor: number }> = {
  spareFactor: 2,
  cites: { spareFactor: 'house-default#twice the ports that all calls need' },
};
