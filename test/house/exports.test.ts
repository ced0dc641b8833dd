import { describe, expect, test } from 'vitest';
import * as main from '../../src/index.ts';
import * as report from '../../src/report.ts';

/** What users build on. A name that leaves these lists breaks somebody's program. */
const MAIN = [
  'CODECS',
  'CapacityError',
  'EXOTEL_BANDWIDTH',
  'EXOTEL_CODECS',
  'LAYERS',
  'PATHS',
  'PROFILES',
  'SERVICE_CLASSES',
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
  'formatBitRate',
  'formatNumber',
  'formatRatio',
  'formatValue',
  'haywardBlocking',
  'lossQueue',
  'multirateBlocking',
  'offeredLoadProfile',
  'overflow',
  'packetSize',
  'parseScenario',
  'planCapacity',
  'poissonBlocking',
  'predictiveDialer',
  'queue',
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

describe('the entry points export', () => {
  test('the core', () => {
    expect(Object.keys(main).sort()).toEqual(MAIN);
  });

  test('reports', () => {
    expect(Object.keys(report).sort()).toEqual(REPORT);
  });
});
