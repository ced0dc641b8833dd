import type { Cite, Status } from './source.ts';
import type { SourceId } from './sources.ts';

/** Sources that are not standards. */
const NOT_STANDARD: Readonly<Record<Exclude<Status, 'standard'>, readonly SourceId[]>> = {
  vendor: [
    'avaya-kw',
    'avaya-srtp',
    'bcm25',
    'cisco-7920',
    'cisco-docsis',
    'cisco-hoot',
    'cisco-qos-voip',
    'cisco5125',
    'cisco7934',
    'exotel-concurrency',
    'exotel-dst',
    'exotel-network',
    'exotel-rate-limits',
    'exotel-voice-faq',
    'exotel-vsip',
    'expressroute-qos',
    'hipath',
    'isi-bandwidth',
    'linksys',
    'lync2010',
    'nec-neax',
    'netiq',
    'oracle-silk',
    'quobis',
    'sfb-sdn',
    'teams-network',
    'twilio',
    'twilio-voice-js',
    'vialer',
    'webex-calling',
    'zoom-phone',
  ],
  paper: [
    '2000trainers',
    'alahmadi2021',
    'angus',
    'router-buffers',
    'asterisk-guide',
    'azimzadeh2016',
    'cooper1981',
    'garnett2002',
    'jewett1980',
    'jkroon',
    'li2016',
    'little1961',
    'mpogotsky',
    'planetcalc',
    'wilkinson1956',
    'wireguard',
  ],
  measured: ['wire-2026'],
  derived: ['3gpp26442', 'house-default', 'telektronikk2001'],
  unverified: ['ccda-640-864', 'cisco-qos-srnd', 'g113-2024', 'mac80211', 'nato-fmn', 'ns3', 'teams-2022', 'unseen'],
};

/** How far the source of a citation can be trusted. */
export function statusOf(cite: Cite): Status {
  const source = cite.slice(0, cite.indexOf('#')) as SourceId;
  const found = Object.entries(NOT_STANDARD).find(([, sources]) => sources.includes(source));
  return (found?.[0] as Status | undefined) ?? 'standard';
}
