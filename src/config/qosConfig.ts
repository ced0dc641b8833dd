import { CapacityError } from '../errors/capacityError.ts';
import type { Plan } from '../plan/plan.ts';
import { ciscoIosXe } from './qos/ciscoIosXe.ts';
import { fortios } from './qos/fortios.ts';
import { junos } from './qos/junos.ts';
import { linux, type LinuxQueues } from './qos/linux.ts';
import { routeros } from './qos/routeros.ts';
import { webrtc } from './qos/webrtc.ts';
import { wifiQosMap } from './qos/wifiQosMap.ts';
import { windows } from './qos/windows.ts';
import { type QosInput, qosInput } from './qosInput.ts';

export interface QosConfigOptions {
  /** What sends packets on Linux; by default HTB. */
  linuxQueues?: LinuxQueues;
}

/** What {@link qosConfig} writes for. */
export type QosPlatform =
  'cisco-ios-xe' | 'junos' | 'routeros' | 'linux' | 'fortios' | 'windows' | 'webrtc' | 'wifi-qos-map';

const PLATFORMS: Readonly<Record<QosPlatform, (input: QosInput, options: QosConfigOptions) => string>> = {
  'cisco-ios-xe': ciscoIosXe,
  junos,
  routeros,
  linux: (input, { linuxQueues = 'htb' }) => linux(input, linuxQueues),
  fortios,
  windows,
  webrtc,
  'wifi-qos-map': wifiQosMap,
};

/** Those that mark and leave the queues to others. */
const MARKING: readonly QosPlatform[] = ['windows', 'webrtc', 'wifi-qos-map'];

/** Every platform. */
export const QOS_PLATFORMS = Object.keys(PLATFORMS) as readonly QosPlatform[];

/**
 * Marks and queues of a plan, as a device takes them: a file of text with the plan's figures, what is assumed and the
 * documents as comments.
 *
 * It is for the way up, and assumes that nothing else on the device has names that begin with `exo`. Marks and queues are separate statements. Where the plan polices a class, so does the configuration.
 * Without a link there is no rate to shape to: what needs one is left out, and the file says so.
 *
 * @param plan a plan
 * @param platform what to write for
 * @param options how to queue, where a platform can do it in several ways
 * @returns the file; the same plan gives the same bytes. A name from the scenario stands in a comment alone, as plain
 *   letters
 * @throws CapacityError `out-of-range` where the queues do not fit into the link, or the platform; `unknown-id` for a
 *   platform that is not listed
 * @source RFC 4594 section 1.5.3; RFC 8325 section 4
 */
export function qosConfig(plan: Plan, platform: QosPlatform, options: QosConfigOptions = {}): string {
  if (!Object.hasOwn(PLATFORMS, platform)) {
    const expected = `one of ${QOS_PLATFORMS.join(', ')}`;
    throw new CapacityError({ code: 'unknown-id', field: 'platform', received: platform, expected });
  }
  return PLATFORMS[platform](qosInput(plan, !MARKING.includes(platform)), options);
}
