import { describe, expect, test } from 'vitest';
import * as config from '../../src/config.ts';
import * as main from '../../src/index.ts';
import * as report from '../../src/report.ts';

/** What users build on. A name that leaves these lists breaks somebody's program. */
const MAIN = [
  'CODECS',
  'CapacityError',
  'EXOTEL_API_RATE',
  'EXOTEL_BANDWIDTH',
  'EXOTEL_CALL_RATE',
  'EXOTEL_CODECS',
  'EXOTEL_PLANS',
  'EXOTEL_SLOTS',
  'HEADER_HABITS',
  'LAYERS',
  'LINK_HABITS',
  'PATHS',
  'PAYLOAD_FORMATS',
  'PEERS',
  'PROFILES',
  'SERVICE_CLASSES',
  'SIGNALING',
  'SRTP_SUITES',
  'UNIT_SUFFIXES',
  'bundledChannels',
  'busyHour',
  'callBandwidth',
  'callLegs',
  'carriableErlangs',
  'channelSensitivity',
  'channelsPerRoute',
  'clickToCallErlangs',
  'codec',
  'concurrentCallsPercentile',
  'dataVolumeBytes',
  'decodeScenario',
  'encodeScenario',
  'engset',
  'engsetOffered',
  'equivalentRandom',
  'erlangA',
  'erlangB',
  'erlangC',
  'explain',
  'extendedErlangB',
  'feedbackIntervalMs',
  'formatBitRate',
  'formatNumber',
  'formatRatio',
  'formatValue',
  'fragments',
  'haywardBlocking',
  'headerExtensionBytes',
  'lossQueue',
  'monthCallSeconds',
  'multirateBlocking',
  'offeredLoadProfile',
  'overflow',
  'packetSize',
  'parseScenario',
  'planCapacity',
  'poissonBlocking',
  'predictiveDialer',
  'queue',
  'reconcile',
  'reportIntervalMs',
  'requiredAgents',
  'requiredCapacityUnits',
  'requiredChannels',
  'requiredChannelsWithRetries',
  'requiredTrunks',
  'unitSuffix',
];

const REPORT = [
  'FORMULAS',
  'PRESETS',
  'SOURCES',
  'citedSource',
  'csv',
  'markdown',
  'outline',
  'planText',
  'ruleText',
  'valueText',
  'valuesText',
  'verdict',
];

const CONFIG = ['QOS_PLATFORMS', 'qosConfig'];

describe('the entry points export', () => {
  test('the core', () => {
    expect(Object.keys(main).sort()).toEqual(MAIN);
  });

  test('configurations', () => {
    expect(Object.keys(config).sort()).toEqual(CONFIG);
  });

  test('reports', () => {
    expect(Object.keys(report).sort()).toEqual(REPORT);
  });
});
