import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as api from '../../src/index.ts';
import { CONVENTIONS } from '../../src/catalog/conventions.ts';
import { QOS_MAP } from '../../src/catalog/qosMap.ts';
import { MEDIA_PORTS, SIP_PORTS } from '../../src/catalog/voicePorts.ts';
import { scenario } from '../support/arbitraries.ts';
import { numbersIn } from '../support/numbers.ts';

const { CODECS, EXOTEL_BANDWIDTH, EXOTEL_CODECS, IMPAIRMENTS, LAYERS, PATHS, planCapacity, PROFILES } = api;
const { SERVICE_CLASSES } = api;

/** Keys that name no quantity: what stands under them is in the unit of the name above. */
const TAKE_THE_NAME_ABOVE = /^(?:\d+|down|up|value|least|most|step|standard)$/;

/** Bytes for each unit of a parameter: its unit depends on the parameter. */
const BYTES_FOR_EACH = 'bytesEach';

/** The name that tells the unit of a number: a list of choices has the unit of what is chosen. */
function nameOf(path: string): string {
  const keys = path.split('.').filter((key) => !TAKE_THE_NAME_ABOVE.test(key));
  return (keys.at(-1) ?? '').replace(/Choices$/, '');
}
const unnamed = (value: unknown): string[] =>
  numbersIn(value)
    .map(({ path }) => path)
    .filter((path) => api.unitSuffix(nameOf(path)) === undefined && nameOf(path) !== BYTES_FOR_EACH);

describe('a number’s name ends in its unit', () => {
  test('in every plan', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        expect(unnamed(planCapacity(given))).toEqual([]);
      }),
    );
  });

  const { EXOTEL_API_RATE, EXOTEL_CALL_RATE, EXOTEL_PLANS, EXOTEL_SLOTS } = api;
  const limits = { EXOTEL_API_RATE, EXOTEL_CALL_RATE, EXOTEL_PLANS, EXOTEL_SLOTS };
  const { E_MODEL_PARAMETERS, E_MODEL_SCALES, SATISFACTION_BANDS } = api;
  const { ACCESS_CATEGORIES, CLASS_MECHANISMS, CODE_POINTS, MARKING_STYLES, WEBRTC_MARKS } = api;
  const marks = { ACCESS_CATEGORIES, CLASS_MECHANISMS, CODE_POINTS, MARKING_STYLES, WEBRTC_MARKS };
  const catalogs = {
    ...limits,
    E_MODEL_PARAMETERS,
    E_MODEL_SCALES,
    SATISFACTION_BANDS,
    ...marks,
    CODECS,
    CONVENTIONS,
    EXOTEL_BANDWIDTH,
    EXOTEL_CODECS,
    IMPAIRMENTS,
    LAYERS,
    MEDIA_PORTS,
    PATHS,
    PROFILES,
    PROPAGATION_RULES: api.PROPAGATION_RULES,
    SERVICE_CLASSES,
    SIMPLE_BUFFER_RULES: api.SIMPLE_BUFFER_RULES,
    STANDARD_LINKS: api.STANDARD_LINKS,
    WIFI_STANDARDS: api.WIFI_STANDARDS,
    QOS_MAP,
    SIP_PORTS,
  };
  test.each(Object.entries({ ...catalogs, SRTP_SUITES: api.SRTP_SUITES }))('in %s', (_name, catalog) => {
    expect(numbersIn(catalog).length + Object.keys(catalog).length).toBeGreaterThan(0);
    expect(unnamed(catalog)).toEqual([]);
  });

  test('a name without one is found, so are the forms that are never used', () => {
    const wrong = { delay: 1, rateBps: 2, kbps: 3, list: [4], size: { down: 5 }, goodMs: 6, goodBytes: { up: 7 } };
    expect(unnamed(wrong)).toEqual(['delay', 'rateBps', 'kbps', 'list.0', 'size.down']);
  });
});
