import { VENDORS_AND_STUDIES } from './vendorsAndStudies.ts';
import { RFCS } from './rfcs.ts';
import type { Cite, Status } from './source.ts';
import { statusOf } from './status.ts';

export interface Source {
  title: string;
  url?: string;
  /** When a page that may change was read [ISO date]. */
  asOf?: string;
}

/** Bibliography: every citation in the catalogs begins with one of these keys. */
export const SOURCES = {
  ...RFCS,
  '3gpp26114': {
    title: '3GPP TS 26.114, Multimedia telephony: media handling and interaction',
    url: 'https://www.3gpp.org/dynareport/26114.htm',
  },
  '3gpp26442': {
    title: '3GPP TS 26.442, EVS fixed-point code, header cnst_fx.h',
    url: 'https://www.3gpp.org/dynareport/26442.htm',
  },
  '3gpp26445': {
    title: '3GPP TS 26.445, EVS: detailed algorithmic description',
    url: 'https://www.3gpp.org/dynareport/26445.htm',
  },
  g113: {
    title: 'ITU-T G.113, Transmission impairments due to speech processing',
    url: 'https://www.itu.int/rec/T-REC-G.113',
  },
  'g113-2024': {
    title: 'ITU-T G.113 (09/2024, with Erratum 1 of 01/2026), as the documentation of sipnab quotes its tables',
    url: 'https://github.com/NormB/sipnab',
    asOf: '2026-11-25',
  },
  g114: { title: 'ITU-T G.114 (05/2003), One-way transmission time', url: 'https://www.itu.int/rec/T-REC-G.114' },
  '3gpp36323': {
    title: '3GPP TS 36.323, E-UTRA: Packet Data Convergence Protocol',
    url: 'https://www.3gpp.org/dynareport/36323.htm',
  },
  '3gpp38323': {
    title: '3GPP TS 38.323, NR: Packet Data Convergence Protocol',
    url: 'https://www.3gpp.org/dynareport/38323.htm',
  },
  'g984-3': { title: 'ITU-T G.984.3, GPON transmission convergence', url: 'https://www.itu.int/rec/T-REC-G.984.3' },
  g107: {
    title: 'ITU-T G.107 (06/2015), E-model, by the equations on which independent programs that cite them agree',
    url: 'https://www.itu.int/rec/T-REC-G.107',
  },
  g1071: {
    title: 'ITU-T G.107.1 (06/2019), wideband E-model, by the equations that programs cite from it',
    url: 'https://www.itu.int/rec/T-REC-G.107.1',
  },
  g1072: {
    title: 'ITU-T G.107.2 (06/2019), fullband E-model, by the core on which programs agree',
    url: 'https://www.itu.int/rec/T-REC-G.107.2',
  },
  g109: {
    title: 'ITU-T G.109, Categories of speech transmission quality',
    url: 'https://www.itu.int/rec/T-REC-G.109',
  },
  ieee8021ae: { title: 'IEEE 802.1AE, MAC Security' },
  ieee8021q: { title: 'IEEE 802.1Q, Bridged Networks' },
  ieee80211: { title: 'IEEE 802.11, Wireless LAN' },
  ieee8023: { title: 'IEEE 802.3, Ethernet' },
  si: {
    title: 'The International System of Units, 9th edition',
    url: 'https://www.bipm.org/en/publications/si-brochure',
  },
  ...VENDORS_AND_STUDIES,
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;

/** The document behind a citation, the place in it, and how far it can be trusted. */
export function citedSource(cite: Cite): Source & { place: string; status: Status } {
  const [id = '', ...place] = cite.split('#');
  return { ...SOURCES[id as SourceId], place: place.join('#'), status: statusOf(cite) };
}
