import { describe, expect, test } from 'vitest';
import * as api from '../../src/index.ts';
import { CONVENTIONS } from '../../src/catalog/conventions.ts';
import {
  DELAY_PARTS,
  JITTER_KINDS,
  PROPAGATION_RULES,
  ROUTE,
  SIMPLE_BUFFER_RULES,
} from '../../src/catalog/delayConventions.ts';
import { FRAGMENTATION_RULE } from '../../src/catalog/fragmentationRule.ts';
import { HEADER_HABITS, LINK_HABITS, NOMINAL_RATES, RATED_CODECS } from '../../src/catalog/measurementConventions.ts';
import { QOS_MAP } from '../../src/catalog/qosMap.ts';
import { MEDIA_PORTS, SIP_PORTS } from '../../src/catalog/voicePorts.ts';
import { NETWORK_DEFAULTS } from '../../src/catalog/networkDefaults.ts';
import { PUBLISHED_FIGURES } from '../../src/catalog/publishedFigures.ts';
import { PUBLISHERS } from '../../src/catalog/publishers.ts';
import { WIFI_FRAME, WIFI_RATES } from '../../src/catalog/wifiStandards.ts';
import { type Source, SOURCES } from '../../src/evidence/sources.ts';
import { FORMULAS } from '../../src/explain/formulas.ts';
import {
  E_MODEL_FORMULAS,
  FULLBAND_FORMULAS,
  NOISE_REFERENCE_FORMULAS,
  WIDEBAND_FORMULAS,
} from '../../src/quality/eModelFormulas.ts';
import * as linkFormulas from '../../src/link/formulas.ts';
import * as qos from '../../src/qos/queueFormulas.ts';
import { textsIn } from '../support/numbers.ts';
import { filesBelow, textOf } from '../support/sources.ts';

const CATALOGS = {
  ACCESS_CATEGORIES: api.ACCESS_CATEGORIES,
  CLASS_MECHANISMS: api.CLASS_MECHANISMS,
  CODE_POINTS: api.CODE_POINTS,
  CODECS: api.CODECS,
  CONDITIONINGS: api.CONDITIONINGS,
  CONVENTIONS,
  DELAY_PARTS,
  E_MODEL_PARAMETERS: api.E_MODEL_PARAMETERS,
  E_MODEL_SCALES: api.E_MODEL_SCALES,
  SATISFACTION_BANDS: api.SATISFACTION_BANDS,
  EXOTEL_BANDWIDTH: api.EXOTEL_BANDWIDTH,
  EXOTEL_CODECS: api.EXOTEL_CODECS,
  FRAGMENTATION_RULES: { FRAGMENTATION_RULE },
  HEADER_HABITS,
  JITTER_KINDS,
  IMPAIRMENTS: api.IMPAIRMENTS,
  LAYERS: api.LAYERS,
  LINK_HABITS,
  NETWORK_DEFAULTS,
  MARKING_STYLES: api.MARKING_STYLES,
  MEDIA_PORTS,
  NOMINAL_RATES,
  PATHS: api.PATHS,
  PROFILES: api.PROFILES,
  PROPAGATION_RULES,
  PUBLISHED_FIGURES,
  PUBLISHERS,
  QOS_MAP,
  RATED_CODECS,
  ROUTES: { ROUTE },
  SERVICE_CLASSES: api.SERVICE_CLASSES,
  SIMPLE_BUFFER_RULES,
  SIP_PORTS,
  SRTP_SUITES: api.SRTP_SUITES,
  STANDARD_LINKS: api.STANDARD_LINKS,
  WIFI_FRAMES: { WIFI_FRAME },
  WIFI_RATES,
  WIFI_STANDARDS: api.WIFI_STANDARDS,
  WEBRTC_MARKS: api.WEBRTC_MARKS,
};

const citesIn = (value: unknown) => textsIn(value).filter(({ path }) => /(^|\.)(cite|cites\.\w+)$/.test(path));

/** What is wrong with a citation; undefined when it names a known source and a place in it. */
function complaint(cite: string): string | undefined {
  const [source = '', ...place] = cite.split('#');
  if (!Object.hasOwn(SOURCES, source)) return `${cite}: unknown source`;
  return place.join('#').trim() === '' ? `${cite}: no place` : undefined;
}
const complaints = (value: unknown) => citesIn(value).flatMap(({ text }) => complaint(text) ?? []);

describe('every citation names a source and a place in it', () => {
  test.each(Object.entries(CATALOGS))('in %s, entry by entry', (_name, catalog) => {
    for (const entry of Object.values(catalog)) expect(citesIn(entry).length).toBeGreaterThan(0);
    expect(complaints(catalog)).toEqual([]);
  });

  test('in the formulas', () => {
    expect(citesIn(FORMULAS).length).toBeGreaterThan(0);
    expect(complaints(FORMULAS)).toEqual([]);
    expect(complaints([E_MODEL_FORMULAS, FULLBAND_FORMULAS, NOISE_REFERENCE_FORMULAS, WIDEBAND_FORMULAS])).toEqual([]);
    expect(complaints({ FORMULAS, linkFormulas })).toEqual([]);
    expect(complaints(qos)).toEqual([]);
  });

  test('a wrong one is found', () => {
    const wrong = { cite: 'rfc9999#section 1', cites: { aMs: 'rfc3550#', bMs: 'rfc3550', cMs: 'rfc3550#section 1' } };
    expect(complaints(wrong)).toEqual(['rfc9999#section 1: unknown source', 'rfc3550#: no place', 'rfc3550: no place']);
  });
});

describe('the bibliography', () => {
  const code = filesBelow('src')
    .filter((path) => path.endsWith('.ts'))
    .map(textOf)
    .join('\n');

  test.each(Object.keys(SOURCES))('%s is cited somewhere', (id) => {
    expect(code.search(new RegExp(`['"\`]${id}#`)), id).toBeGreaterThanOrEqual(0);
  });

  test.each(Object.entries<Source>(SOURCES))(
    '%s has a title and, if any, an address that can be opened',
    (_id, source) => {
      expect(source.title.trim()).not.toBe('');
      if (source.url !== undefined) expect(new URL(source.url).protocol).toBe('https:');
      if (source.asOf !== undefined) expect(source.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );
});
