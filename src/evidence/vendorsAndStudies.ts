import type { Source } from './sources.ts';

/** Vendors, studies and programs: all that is no standard. */
export const VENDORS_AND_STUDIES = {
  cisco5125: {
    title: 'Cisco, Understanding Delay in Packet Voice Networks (5125)',
    url: 'https://www.cisco.com/c/en/us/support/docs/voice/voice-quality/5125-delay-details.html',
  },
  cisco7934: {
    title: 'Cisco, Voice over IP: Per Call Bandwidth Consumption (7934)',
    url: 'https://www.cisco.com/c/en/us/support/docs/voice/voice-quality/7934-bwidth-consume.html',
  },
  'cisco-qos-srnd': { title: 'Cisco, Enterprise QoS Solution Reference Network Design, quoted at second hand' },
  'cisco-7920': {
    title: 'Cisco, Wireless IPT Design Guide for the Cisco 7920 IP Phone, read in a copy',
    url: 'https://office.manualsonline.com/manuals/mfg/cisco_systems/7920_ip.html?p=5',
    asOf: '2026-11-25',
  },
  'cisco-docsis': {
    title: 'Cisco, DOCSIS 1.0+ and 1.1 extended headers (white paper 09186a00801be4ac)',
    url: 'https://www.cisco.com/en/US/products/hw/cable/ps2209/products_white_paper09186a00801be4ac.shtml',
  },
  'ccda-640-864': { title: 'CCDA 640-864 guide, read in an excerpt at what-when-how.com', asOf: '2026-11-23' },
  '2000trainers': { title: '2000trainers.com, Planning VoIP Networks', asOf: '2026-11-23' },
  'isi-bandwidth': {
    title: 'ISI Telemanagement, Bandwidth Calculation',
    url: 'https://select.isi-info.com/Dashboard/Help/mergedProjects/ReportsExports/Bandwidth_Calculation.htm',
    asOf: '2026-11-23',
  },
  planetcalc: { title: 'PlanetCalc, VoIP bandwidth', url: 'https://planetcalc.com/3144/', asOf: '2026-11-23' },
  netiq: {
    title: 'NetIQ, Vivinet Assessor User Guide 6.4',
    url: 'https://www.netiq.com/documentation/appmanager-vivinet/assessoruserguide/data/voip_network_overhead.html',
    asOf: '2026-11-23',
  },
  'avaya-kw': {
    title: 'Avaya, IP Telephony Implementation Guide',
    url: 'https://manuzoid.com/manuals/rE1dB-Avaya%20IP%20Telephony%20User%20manual',
  },
  bcm25: {
    title: 'Nortel, BCM 2.5 IP Telephony Configuration Guide',
    url: 'https://avaya.manymanuals-pt.com/gateways-controllers/bcm-2-5-ip-telephony/configuration-guide-38847/93',
  },
  hipath: {
    title: 'Siemens, HiPath 3000/5000 V8, HG 1500 Administrator Documentation',
    url: 'https://www.manualshelf.com/manual/siemens/hipath-v1-2-33/specifications-english/page-369.html',
  },
  'nec-neax': {
    title: 'NEC, NEAX 2000 IPS RFP Reference Guide (NDA-24349)',
    url: 'https://www.easymanua.ls/nec/neax-2000-ips/manual/463172?p=290',
  },
  lync2010: { title: 'Microsoft, Lync Server 2010, read in a copy at unifiedpeople.ru', asOf: '2026-11-23' },
  'expressroute-qos': {
    title: 'Microsoft, ExpressRoute QoS requirements',
    url: 'https://learn.microsoft.com/en-us/azure/expressroute/expressroute-qos',
    asOf: '2026-11-25',
  },
  'sfb-sdn': {
    title: 'Microsoft, Skype for Business SDN Interface, bandwidth estimates',
    url: 'https://learn.microsoft.com/en-us/skype-sdk/sdn/articles/sdn-interface-bandwidth-estimates',
    asOf: '2026-11-23',
  },
  'asterisk-guide': { title: 'Asterisk guide, 2nd edition, chapter VoIP network' },
  mpogotsky: {
    title: 'MPogotsky, VoIPBandwidthCalculator',
    url: 'https://github.com/MPogotsky/VoIPBandwidthCalculator',
    asOf: '2026-11-23',
  },
  'cisco-hoot': {
    title: 'Cisco, VC-825, Hoot and Holler over IP',
    url: 'https://manualsdump.com/en/manuals/cisco_systems-vc-825/121603/9',
  },
  jkroon: { title: 'J. Kroon, Calculating VoIP Bandwidth requirements', asOf: '2026-11-23' },
  'exotel-dst': {
    title: 'Exotel, Dynamic SIP Trunking, Network Requirements',
    url: 'https://docs.exotel.com/dynamic-sip-trunking/network-requirements-for-voip-qos-and-bandwidth',
    asOf: '2026-11-23',
  },
  'webex-calling': {
    title: 'Webex Help, Audio specifications for Webex Calling',
    url: 'https://help.webex.com/en-us/article/gm3pa0/Audio-specifications-for-Webex-Calling',
    asOf: '2026-11-23',
  },
  'zoom-phone': {
    title: 'Zoom, KB0076072',
    url: 'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0076072',
    asOf: '2026-11-23',
  },
  'teams-2022': {
    title: 'Microsoft Teams, table per modality, quoted at seanmcavinue.net',
    url: 'https://seanmcavinue.net/2022/01/04/study-guide-series-exam-ms-700-plan-and-configure-network-settings-for-microsoft-teams-part-1/',
    asOf: '2026-11-23',
  },
  'teams-network': {
    title: 'Microsoft, Prepare your organization’s network for Microsoft Teams',
    url: 'https://learn.microsoft.com/en-us/microsoftteams/prepare-network',
    asOf: '2026-11-25',
  },
  twilio: {
    title: 'Twilio, Client JS SDK 1.7 GA',
    url: 'https://twilio.com/blog/client-javascript-sdk-1-7-ga',
    asOf: '2026-11-23',
  },
  'twilio-voice-js': {
    title: 'Twilio, twilio-voice.js',
    url: 'https://github.com/twilio/twilio-voice.js',
    asOf: '2026-11-25',
  },
  quobis: { title: 'Quobis, WAC', url: 'https://doc.quobis.com/wac/media_quality.html', asOf: '2026-11-23' },
  linksys: {
    title: 'Linksys, SPA9000 Administration Guide',
    url: 'https://www.easymanua.ls/linksys/spa9000/manual/460215?p=53',
  },
  'avaya-srtp': {
    title: 'Avaya, IP Office, SRTP Performance and Capacity',
    url: 'https://documentation.avaya.com/en-us/home/bundle/ip-office/IPOfficeSecurity/voip-security/VoIP_Security/SRTP_Performance_and_Capacity.html',
    asOf: '2026-11-23',
  },
  'nato-fmn': { title: 'NATO FMN spiral specifications, record of ITU-T G.722.1, quoted at second hand' },
  'oracle-silk': {
    title: 'Oracle, Enterprise SBC configuration guide, SILK',
    url: 'https://docs.oracle.com/cd/E92503_01/html/esbc_ecz800_configuration/GUID-8BE7A549-B7AF-4CEB-92E4-9870CC680E41.htm',
  },
  wireguard: {
    title: 'WireGuard: Next Generation Kernel Network Tunnel',
    url: 'https://www.wireguard.com/papers/wireguard.pdf',
  },
  'router-buffers': { title: 'G. Appenzeller, I. Keslassy, N. McKeown, Sizing Router Buffers, SIGCOMM 2004' },
  angus: { title: 'I. Angus, An Introduction to Erlang B and Erlang C' },
  'exotel-network': {
    title: 'Exotel, Network Requirements',
    url: 'https://developer.exotel.com/docs/advanced-config/network-requirements',
    asOf: '2026-11-23',
  },
  'exotel-concurrency': {
    title: 'Exotel, Concurrent Calls',
    url: 'https://developer.exotel.com/docs/advanced-config/concurrent-calls',
    asOf: '2026-11-23',
  },
  'exotel-rate-limits': {
    title: 'Exotel, Rate Limiting',
    url: 'https://developer.exotel.com/docs/advanced-config/rate-limiting',
    asOf: '2026-11-23',
  },
  'exotel-voice-faq': {
    title: 'Exotel, Voice FAQs',
    url: 'https://developer.exotel.com/docs/faqs/voice-faqs',
    asOf: '2026-11-23',
  },
  'exotel-vsip': {
    title: 'Exotel, vSIP master guide',
    url: 'https://developer.exotel.com/docs/vsip/master-guide',
    asOf: '2026-11-23',
  },
  vialer: { title: 'VoIPGRID, Vialer, SipCallStats.java, values after the product Prognosis' },
  alahmadi2021: {
    title: 'Alahmadi, Počta, Melvin 2021, ACM TOMM: impairment of Opus, estimated with POLQA',
    url: 'https://doi.org/10.1145/3458751',
  },
  azimzadeh2016: { title: 'Azimzadeh, Carpenter 2016, Fast Engset computation' },
  cooper1981: { title: 'Cooper 1981, Introduction to Queueing Theory' },
  garnett2002: { title: 'Garnett, Mandelbaum, Reiman 2002, Designing a Call Center with Impatient Customers' },
  jewett1980: { title: 'Jewett, Shrago, Yomtov 1980, Designing Optimal Voice Networks' },
  kaufman1981: { title: 'Kaufman 1981, Blocking in a Shared Resource Environment' },
  li2016: { title: 'Li, Whitt, Zhao 2016, Staffing to Stabilize Blocking in Loss Models' },
  little1961: { title: 'Little 1961, A Proof for the Queuing Formula L = λW' },
  telektronikk2001: { title: 'Telektronikk 2/3.2001, delay bounds of codecs under the E-model' },
  wilkinson1956: { title: 'Wilkinson 1956, Theories for Toll Traffic Engineering in the U.S.A.' },
  'wire-2026': { title: 'Packets captured from real tools (Chromium 156, GStreamer, baresip)', asOf: '2026-11-23' },
  unseen: { title: 'Known to practitioners; the document itself was not seen' },
  'house-default': { title: 'Default of this library, chosen and documented in its guide' },
  g702: { title: 'ITU-T G.702, Digital hierarchy bit rates', url: 'https://www.itu.int/rec/T-REC-G.702' },
  g704: {
    title: 'ITU-T G.704, Synchronous frame structures at 1544, 6312, 2048, 8448 and 44736 kbit/s',
    url: 'https://www.itu.int/rec/T-REC-G.704',
  },
  g751: {
    title: 'ITU-T G.751, Digital multiplex equipments at 34 368 and 139 264 kbit/s',
    url: 'https://www.itu.int/rec/T-REC-G.751',
  },
  'cisco-qos-voip': { title: 'Cisco, Quality of Service for Voice over IP' },
  mac80211: { title: 'Linux, mac80211, airtime of received frames', url: 'https://github.com/torvalds/linux' },
  ns3: { title: 'ns-3, Wi-Fi model, its test of durations', url: 'https://github.com/nsnam/ns-3-dev-git' },
} as const satisfies Record<string, Source>;
