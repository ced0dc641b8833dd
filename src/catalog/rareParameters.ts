import { adds, COUNTED, MOST_BYTES } from './layerParts.ts';

/** Parameters of the usual layers, for those who list layers of their own. */
export const RTP_PARAMETERS = {
  csrcCount: adds('headerBytes', 4, 15),
  extensionBytes: adds('headerBytes', 1, 65_532, 4),
};
export const SRTP_PARAMETERS = { mkiBytes: adds('trailerBytes', 1, MOST_BYTES) };
export const IPV4_PARAMETERS = { optionBytes: adds('headerBytes', 1, 40, 4) };
export const VLAN_PARAMETERS = COUNTED;
