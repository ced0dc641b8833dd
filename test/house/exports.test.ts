import { describe, expect, test } from 'vitest';
import * as config from '../../src/config.ts';
import * as main from '../../src/index.ts';
import * as quantity from '../../src/quantity.ts';
import * as report from '../../src/report.ts';
import * as typeset from '../../src/typeset.ts';

/** What users build on. A name that leaves these lists breaks somebody's program. */
const MAIN = [
  'ACCESS_CATEGORIES',
  'CLASS_MECHANISMS',
  'CODECS',
  'CODE_POINTS',
  'CONDITIONINGS',
  'CapacityError',
  'DELAY_PARTS',
  'EXOTEL_API_RATE',
  'EXOTEL_BANDWIDTH',
  'EXOTEL_CALL_RATE',
  'EXOTEL_CODECS',
  'EXOTEL_PLANS',
  'EXOTEL_SLOTS',
  'E_MODEL_PARAMETERS',
  'E_MODEL_SCALES',
  'HEADER_HABITS',
  'IMPAIRMENTS',
  'JITTER_KINDS',
  'LAYERS',
  'LINK_HABITS',
  'MARKING_STYLES',
  'OTHER_ACTIVITIES',
  'PATHS',
  'PAYLOAD_FORMATS',
  'PEERS',
  'PROFILES',
  'PROPAGATION_RULES',
  'ROUTER_QUEUE',
  'SATISFACTION_BANDS',
  'SERVICE_CLASSES',
  'SIGNALING',
  'SIMPLE_BUFFER_RULES',
  'SRTP_SUITES',
  'STANDARD_LINKS',
  'UNIT_SUFFIXES',
  'WEBRTC_MARKS',
  'WIFI_STANDARDS',
  'accessCategory',
  'airtimeCalls',
  'backupFit',
  'bandwidthCurve',
  'bulkDelay',
  'bundledChannels',
  'busyHour',
  'callBandwidth',
  'callLegs',
  'callQuality',
  'carriableErlangs',
  'channelSensitivity',
  'channelsPerRoute',
  'clickToCallErlangs',
  'codec',
  'codecBudgets',
  'concurrentCallsPercentile',
  'dataVolumeBytes',
  'decodeScenario',
  'defaultUserPriority',
  'delayBudget',
  'eModel',
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
  'goodOrBetterPercent',
  'growth',
  'haywardBlocking',
  'headerExtensionBytes',
  'impairmentOf',
  'jitterBuffer',
  'linkFragmentation',
  'linkPriorities',
  'lossAfterBufferRatio',
  'lossQueue',
  'meanOpinionScore',
  'monthCallSeconds',
  'multirateBlocking',
  'offeredLoadProfile',
  'overflow',
  'packetSize',
  'parseScenario',
  'planCapacity',
  'poissonBlocking',
  'policer',
  'poorOrWorsePercent',
  'predictiveDialer',
  'qualityBudget',
  'queue',
  'queueShares',
  'rFactorFromMeanOpinionScore',
  'reconcile',
  'redundantLinks',
  'repairedLoss',
  'reportIntervalMs',
  'requiredAgents',
  'requiredCapacityUnits',
  'requiredChannels',
  'requiredChannelsWithRetries',
  'requiredTrunks',
  'satisfaction',
  'serializationDelayMs',
  'shapedBulkBitsPerSecond',
  'simpleBuffer',
  'smallestStandardLink',
  'unitSuffix',
  'unmappedAccess',
  'wifiAirtime',
  'wifiCalls',
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

const QUANTITY = ['formatQuantity', 'parseQuantity'];

describe('the entry points export', () => {
  test('the core', () => {
    expect(Object.keys(main).sort()).toEqual(MAIN);
  });

  test('configurations', () => {
    expect(Object.keys(config).sort()).toEqual(CONFIG);
  });

  test('quantities', () => {
    expect(Object.keys(quantity).sort()).toEqual(QUANTITY);
  });

  test('formulas as MathML', () => {
    expect(Object.keys(typeset)).toEqual(['mathml']);
  });

  test('reports', () => {
    expect(Object.keys(report).sort()).toEqual(REPORT);
  });
});
