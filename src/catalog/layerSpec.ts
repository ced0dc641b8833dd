import type { LayerId, SrtpSuite } from './layers.ts';

/** Parameters of the layers that take some; the rest take none. */
export interface LayerParameters {
  rtp: { csrcCount?: number; extensionBytes?: number };
  srtp: { suite?: SrtpSuite; mkiBytes?: number };
  'turn-channel-data': { transport?: 'udp' | 'tcp' };
  'turn-send-indication': { fingerprint?: boolean; ipVersion?: 4 | 6 };
  tls: { version?: '1.2' | '1.3' };
  dtls: { version?: '1.2' | '1.3' };
  tcp: { optionBytes?: number };
  ipv4: { optionBytes?: number };
  ipv6: { extensionBytes?: number };
  crtp: { headerBytes?: number };
  rohc: { headerBytes?: number };
  esp: {
    cipher?: 'aes-cbc' | 'aes-gcm' | '3des-cbc' | 'chacha20-poly1305' | 'null';
    integrity?: HmacIntegrity | 'none';
    /** Tag of an AEAD cipher [B]. */
    icvBytes?: number;
  };
  ah: { integrity?: HmacIntegrity };
  gre: { key?: boolean; checksum?: boolean; sequence?: boolean };
  geneve: { optionBytes?: number };
  l2tpv3: { over?: 'ip' | 'udp'; sublayerBytes?: number; cookieBytes?: number };
  l2tpv2: { length?: boolean; pppBytes?: number };
  /** `mtuBytes` is that of the tunnel: padding does not go beyond it. */
  wireguard: { mtuBytes?: number };
  openvpn: {
    transport?: 'udp' | 'tcp';
    cipher?: 'aes-256-gcm' | 'chacha20-poly1305' | 'aes-256-cbc';
    integrity?: 'none' | 'sha1' | 'sha256';
  };
  mpls: { count?: number };
  vlan: { count?: number };
  macsec: { sci?: boolean };
  ppp: { headerBytes?: number };
  mlppp: { headerBytes?: number };
  hdlc: { headerBytes?: number };
  'frame-relay': { headerBytes?: number };
  'atm-aal5': {
    encapsulation?: 'vc-mux' | 'llc-snap' | 'bridged-llc' | 'bridged-vc-mux' | 'pppoa-vc-mux' | 'pppoa-llc';
  };
  wifi: { qos?: boolean; security?: 'open' | 'wpa2' };
  docsis: { extendedBytes?: number };
  gpon: { gemBytes?: number };
  lte: { headerBytes?: number };
  nr: { headerBytes?: number };
  'vsat-ule': { address?: boolean };
  custom: {
    headerBytes?: number;
    trailerBytes?: number;
    blockBytes?: number;
    minimumBytes?: number;
    label?: string;
  };
}

export type HmacIntegrity = 'hmac-sha1-96' | 'hmac-sha256-128' | 'hmac-sha384-192' | 'hmac-sha512-256';

/** One layer of a stack with its parameters; an id alone means every parameter at its default. */
export type LayerSpec = {
  [Id in LayerId]: { layer: Id } & (Id extends keyof LayerParameters ? LayerParameters[Id] : unknown);
}[LayerId];

export type LayerEntry = LayerId | LayerSpec;
