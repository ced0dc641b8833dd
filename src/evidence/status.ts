import type { Cite, Status } from './source.ts';
import type { SourceId } from './sources.ts';

/** Sources that are not standards. */
const STATUS: Partial<Record<SourceId, Status>> = {
  cisco7934: 'vendor',
  'cisco-qos-srnd': 'unverified',
  '3gpp26442': 'derived',
  'cisco-docsis': 'vendor',
  'nato-fmn': 'unverified',
  'oracle-silk': 'vendor',
  wireguard: 'paper',
  'avaya-kw': 'vendor',
  bcm25: 'vendor',
  hipath: 'vendor',
  'nec-neax': 'vendor',
  lync2010: 'vendor',
  'expressroute-qos': 'vendor',
  'sfb-sdn': 'vendor',
  'cisco-hoot': 'vendor',
  'exotel-dst': 'vendor',
  'webex-calling': 'vendor',
  'zoom-phone': 'vendor',
  twilio: 'vendor',
  quobis: 'vendor',
  linksys: 'vendor',
  'avaya-srtp': 'vendor',
  'isi-bandwidth': 'vendor',
  netiq: 'vendor',
  '2000trainers': 'paper',
  planetcalc: 'paper',
  'asterisk-guide': 'paper',
  mpogotsky: 'paper',
  jkroon: 'paper',
  'ccda-640-864': 'unverified',
  'teams-2022': 'unverified',
  unseen: 'unverified',
  angus: 'paper',
  azimzadeh2016: 'paper',
  cooper1981: 'paper',
  garnett2002: 'paper',
  jewett1980: 'paper',
  li2016: 'paper',
  little1961: 'paper',
  'exotel-network': 'vendor',
  'exotel-concurrency': 'vendor',
  'exotel-rate-limits': 'vendor',
  'exotel-voice-faq': 'vendor',
  'exotel-vsip': 'vendor',
  'wire-2026': 'measured',
  'house-default': 'derived',
};

/** How far the source of a citation can be trusted. */
export function statusOf(cite: Cite): Status {
  return STATUS[cite.slice(0, cite.indexOf('#')) as SourceId] ?? 'standard';
}
