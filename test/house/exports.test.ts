import { describe, expect, test } from 'vitest';
import * as main from '../../src/index.ts';
import * as report from '../../src/report.ts';

/** What users build on. A name that leaves these lists breaks somebody's program. */
const MAIN = [
  'CODECS',
  'CapacityError',
  'EXOTEL_BANDWIDTH',
  'EXOTEL_CODECS',
  'HEADER_HABITS',
  'LAYERS',
  'LINK_HABITS',
  'PATHS',
  'PROFILES',
  'SERVICE_CLASSES',
  'SRTP_SUITES',
  'UNIT_SUFFIXES',
  'callBandwidth',
  'codec',
  'decodeScenario',
  'encodeScenario',
  'erlangB',
  'explain',
  'formatBitRate',
  'formatNumber',
  'formatRatio',
  'formatValue',
  'packetSize',
  'parseScenario',
  'planCapacity',
  'reconcile',
  'requiredChannels',
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
