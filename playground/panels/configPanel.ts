import type { Plan } from 'exo-capacity';
import { qosConfig, type QosConfigOptions, type QosPlatform } from 'exo-capacity/config';
import { html, type TemplateResult } from 'lit';
import type { PlannedFile } from './fileTabs.ts';

type Device = Omit<PlannedFile, 'text'> & { platform: QosPlatform; options?: QosConfigOptions };

const DEVICES: readonly Device[] = [
  { id: 'cisco-ios-xe', label: 'Cisco IOS XE', fileName: 'qos.ios', platform: 'cisco-ios-xe' },
  { id: 'junos', label: 'Junos', fileName: 'qos.junos', platform: 'junos' },
  { id: 'routeros', label: 'RouterOS', fileName: 'qos.rsc', platform: 'routeros' },
  { id: 'linux', label: 'Linux, HTB', fileName: 'qos.sh', platform: 'linux' },
  {
    id: 'linux-fq-codel',
    label: 'Linux, fq_codel',
    fileName: 'qos-fq-codel.sh',
    platform: 'linux',
    options: { linuxQueues: 'htb-fq-codel' },
  },
  {
    id: 'linux-cake',
    label: 'Linux, CAKE',
    fileName: 'qos-cake.sh',
    platform: 'linux',
    options: { linuxQueues: 'cake' },
  },
  { id: 'fortios', label: 'FortiOS', fileName: 'qos.fortios', platform: 'fortios' },
  { id: 'windows', label: 'Windows', fileName: 'qos.ps1', platform: 'windows' },
  { id: 'webrtc', label: 'Browser', fileName: 'qos.js', platform: 'webrtc' },
  { id: 'wifi-qos-map', label: 'Wi-Fi QoS Map', fileName: 'qos-map.conf', platform: 'wifi-qos-map' },
];

/** The plan as each device takes it. */
export function configPanel(plan: Plan): TemplateResult {
  const files = DEVICES.map(({ platform, options, ...device }) => ({
    ...device,
    text: () => qosConfig(plan, platform, options),
  }));
  return html`<section class="panel wide" aria-labelledby="config-title">
    <h2 id="config-title">Configurations</h2>
    <file-tabs id="config" label="Devices" .files=${files}></file-tabs>
  </section>`;
}
