import { describe, expect, test } from 'vitest';
import * as config from '../../src/config.ts';
import * as diagnosis from '../../src/diagnosis.ts';
import * as main from '../../src/index.ts';
import * as measurement from '../../src/measurement.ts';
import * as quantity from '../../src/quantity.ts';
import * as report from '../../src/report.ts';
import * as sites from '../../src/sites.ts';
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
  'EXOTEL_ADVICE',
  'EXOTEL_API_RATE',
  'EXOTEL_BANDWIDTH',
  'EXOTEL_CALL_RATE',
  'EXOTEL_CODECS',
  'EXOTEL_COMMANDS',
  'EXOTEL_DNS',
  'EXOTEL_ENDPOINTS',
  'EXOTEL_IMPACTS',
  'EXOTEL_PLANS',
  'EXOTEL_PROXY',
  'EXOTEL_RESOLVERS',
  'EXOTEL_SLOTS',
  'EXOTEL_TROUBLES',
  'EXOTEL_WEBRTC_DOMAINS',
  'E_MODEL_PARAMETERS',
  'E_MODEL_SCALES',
  'HEADER_HABITS',
  'IMPAIRMENTS',
  'INTEGRATIONS',
  'JITTER_KINDS',
  'LAYERS',
  'LINK_HABITS',
  'MARKING_STYLES',
  'NAT_RULES',
  'OTHER_ACTIVITIES',
  'PATHS',
  'PAYLOAD_FORMATS',
  'PEERS',
  'PORT_NEEDS',
  'PORT_SPARE',
  'PROFILES',
  'PROPAGATION_RULES',
  'ROLES',
  'ROUTER_QUEUE',
  'SATISFACTION_BANDS',
  'SERVICE_CLASSES',
  'SIGNALING',
  'SIMPLE_BUFFER_RULES',
  'SRTP_SUITES',
  'STANDARD_LINKS',
  'STREAM_PORTS',
  'UNIT_SUFFIXES',
  'VSIP_ACCESS',
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
  'comparePlans',
  'concurrentCallsPercentile',
  'connectivityTests',
  'dataVolumeBytes',
  'decodeScenario',
  'defaultUserPriority',
  'delayBudget',
  'dnsChecks',
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
  'firewallRules',
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
  'isUnresolved',
  'jitterBuffer',
  'linkFragmentation',
  'linkPriorities',
  'lossAfterBufferRatio',
  'lossQueue',
  'meanOpinionScore',
  'monthCallSeconds',
  'multirateBlocking',
  'networkAddress',
  'offeredLoadProfile',
  'overflow',
  'packetSize',
  'parseScenario',
  'planCapacity',
  'planRange',
  'planSites',
  'poissonBlocking',
  'policer',
  'poorOrWorsePercent',
  'portArithmetic',
  'predictiveDialer',
  'proxyChecks',
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
  'sensitivity',
  'serializationDelayMs',
  'shapedBulkBitsPerSecond',
  'simpleBuffer',
  'smallestStandardLink',
  'solve',
  'unitSuffix',
  'unmappedAccess',
  'whatIfs',
  'wifiAirtime',
  'wifiCalls',
];

const REPORT = [
  'BANDWIDTH_PLANE',
  'FORMULAS',
  'PRESETS',
  'SOURCES',
  'bandwidthPlot',
  'citeText',
  'citedSource',
  'csv',
  'html',
  'htmlText',
  'markdown',
  'outline',
  'planText',
  'quoteLines',
  'ruleText',
  'valueText',
  'valuesText',
  'verdict',
];

const CONFIG = ['FIREWALL_PLATFORMS', 'QOS_PLATFORMS', 'TEST_SHELLS', 'firewallConfig', 'qosConfig', 'testScript'];

const QUANTITY = ['formatQuantity', 'parseQuantity'];

describe('the entry points export', () => {
  test('the core', () => {
    expect(Object.keys(main).sort()).toEqual(MAIN);
  });

  test('configurations', () => {
    expect(Object.keys(config).sort()).toEqual(CONFIG);
  });

  test('measurements and diagnosis', () => {
    const parsers = ['parseIperf3', 'parseMeasurement', 'parseMtr', 'parsePing', 'parseRtcpXr', 'parseTestResults'];
    expect(Object.keys(measurement).sort()).toEqual([...parsers, 'parseWebRtcStats']);
    expect(Object.keys(diagnosis).sort()).toEqual(['SYMPTOMS', 'comparisons', 'diagnose', 'sentence']);
  });

  test('tables of sites', () => {
    expect(Object.keys(sites).sort()).toEqual([
      'SCENARIO_WORDS',
      'issueText',
      'planSites',
      'readHeads',
      'readSites',
      'utf8Text',
      'writeSites',
    ]);
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
