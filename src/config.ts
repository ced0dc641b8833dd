/**
 * What a plan becomes on a device.
 *
 * @module
 */
export { qosConfig, type QosConfigOptions, QOS_PLATFORMS, type QosPlatform } from './config/qosConfig.ts';
export type { LinuxQueues } from './config/qos/linux.ts';
export { firewallConfig, FIREWALL_PLATFORMS, type FirewallPlatform } from './config/firewallConfig.ts';
export { testScript, TEST_SHELLS, type TestShell } from './config/testScript.ts';
