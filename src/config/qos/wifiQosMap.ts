import { QOS_MAP } from '../../catalog/qosMap.ts';
import { configFile } from '../configFile.ts';
import type { QosInput } from '../qosInput.ts';

/** Eight ranges, one for each user priority: all code points that are no exception are best effort. */
const RANGES = ['0,63', ...Array<string>(7).fill('255,255')];

/** A line for hostapd: the QoS Map that an access point uses and announces. */
export function wifiQosMap(input: QosInput): string {
  const planned = new Map(input.queues.map(({ dscp, userPriority }) => [dscp, userPriority]));
  const mapped = new Map([...QOS_MAP.map(({ dscp, userPriority }) => [dscp, userPriority] as const), ...planned]);
  const exceptions = [...mapped].filter(([, userPriority]) => userPriority !== 0).sort(([one], [other]) => one - other);
  return configFile(input, {
    title: 'QoS Map for Wi-Fi: hostapd.conf, in the section of the network',
    comment: '#',
    docs: ['hostapd'],
    cites: QOS_MAP.map(({ cites }) => cites.userPriority),
    assumptions: [
      'Without a map an access point takes the top three bits of the code point, and EF is sent as video.',
      'Network control, CS6 and CS7, has no business on the air and stays at user priority 0, as RFC 8325 section 8 has it.',
      'hostapd is built with interworking; clients that know the QoS Map follow it for what they send.',
    ],
    lines: [
      '# Pairs of code point and user priority, then a range of code points for each user priority from 0 to 7.',
      `qos_map_set=${[...exceptions.map((pair) => pair.join(',')), ...RANGES].join(',')}`,
    ],
  });
}
