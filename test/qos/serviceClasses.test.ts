import { describe, expect, test } from 'vitest';
import {
  ACCESS_CATEGORIES,
  type AccessCategory,
  CLASS_MECHANISMS,
  CODE_POINTS,
  type Conditioning,
  MARKING_STYLES,
  SERVICE_CLASSES,
  type ServiceClass,
  type ServiceClassId,
  WEBRTC_MARKS,
} from '../../src/index.ts';
import { citedSource } from '../../src/evidence/sources.ts';
import { fixture } from '../support/fixture.ts';

const CLASSES = Object.entries(SERVICE_CLASSES) as [ServiceClassId, ServiceClass][];
const named = (label: string) => {
  const [id, entry] = CLASSES.find(([, each]) => each.label === label) ?? [];
  if (!id || !entry) throw new Error(`no class ${label}`);
  return { id, entry, mechanisms: CLASS_MECHANISMS[id] };
};
const plain = (points: readonly { dscp: number; dscpName: string }[]) =>
  points.map(({ dscpName, dscp }) => [dscpName, dscp]);

describe('RFC 4594, figures 3 and 4', () => {
  interface Row {
    class: string;
    codePoints: { name: string; bits: string }[];
    conditioning: string;
    queuing: string;
    aqm: string;
  }
  const { rows } = fixture<Row>('qos/rfc4594');
  const CONDITIONING: Record<string, Conditioning> = {
    'See Section 3.1': 'network-control',
    'Police using sr+bs': 'police',
    'Using two-rate, three-color marker (such as RFC 2698)': 'two-rate',
    'Using single-rate, three-color marker (such as RFC 2697)': 'single-rate',
    'Not applicable': 'none',
  };
  const AQM: Record<string, string> = { Yes: 'yes', No: 'no', 'Yes per DSCP': 'per-dscp' };

  test.each(rows)('$class', (row) => {
    const { entry, mechanisms } = named(row.class);
    const expected = row.codePoints.map(({ name, bits }) => [name, parseInt(bits, 2)]);
    const { olderCodePoint } = mechanisms;
    expect(plain(olderCodePoint ? [olderCodePoint] : mechanisms.codePoints)).toEqual(expected);
    expect(entry.queue).toBe(row.queuing.toLowerCase());
    expect(mechanisms.conditioning).toBe(CONDITIONING[row.conditioning]);
    expect(mechanisms.activeQueueManagement).toBe(AQM[row.aqm]);
  });

  test('beside these there is VOICE-ADMIT alone, 101100, with priority', () => {
    const others = CLASSES.filter(([, { label }]) => !rows.some((row) => row.class === label));
    expect(others.map(([id]) => id)).toEqual(['voice-admit']);
    expect(SERVICE_CLASSES['voice-admit']).toMatchObject({ dscp: 0b101100, dscpName: 'VA', queue: 'priority' });
  });

  test('low priority is LE, 000001, since RFC 8622', () => {
    expect(SERVICE_CLASSES['low-priority-data']).toMatchObject({ dscp: 1, dscpName: 'LE' });
    expect(SERVICE_CLASSES['low-priority-data'].cites.dscp).toMatch(/^rfc8622#/);
  });
});

describe('RFC 8325', () => {
  interface Row {
    class: string;
    phb: string[];
    userPriority: number;
    accessCategory: AccessCategory;
  }

  test.each(fixture<Row>('qos/rfc8325').rows)('figure 1, $class: $userPriority', ({ class: label, ...row }) => {
    const { entry, mechanisms } = named(label);
    const choices = [entry, entry.alternative].map((each) => [each?.userPriority, each?.accessCategory]);
    expect(choices).toContainEqual([row.userPriority, row.accessCategory]);
    const { codePoints, olderCodePoint } = mechanisms;
    expect((olderCodePoint ? [olderCodePoint] : codePoints).map(({ dscpName }) => dscpName)).toEqual(row.phb);
  });

  interface Edca {
    accessCategory: AccessCategory;
    aifsn: number;
    cwMin: number;
    cwMax: number;
    userPriorities: number[];
  }

  test.each(fixture<Edca>('qos/edca').rows)('$accessCategory by its defaults', (row) => {
    expect(ACCESS_CATEGORIES[row.accessCategory]).toMatchObject({
      waitSlotsCount: row.aifsn,
      leastWindowSlotsCount: row.cwMin,
      mostWindowSlotsCount: row.cwMax,
      userPriorityChoices: row.userPriorities,
    });
  });

  test('each class has the category of its user priority', () => {
    for (const [id, { userPriority, accessCategory }] of CLASSES)
      expect(ACCESS_CATEGORIES[accessCategory].userPriorityChoices, id).toContain(userPriority);
  });
});

describe('RFC 8837, table 1', () => {
  type Points = [string, number][];
  interface Row {
    flow: string;
    veryLow: Points;
    low: Points;
    medium: Points;
    high: Points;
  }

  test.each(fixture<Row>('qos/rfc8837').rows)('$flow', ({ flow, veryLow, low, medium, high }) => {
    const marks = Object.values(WEBRTC_MARKS).find(({ label }) => label === flow)?.codePoints;
    const found = marks && [marks['very-low'], marks.low, marks.medium, marks.high].map(plain);
    expect(found).toEqual([veryLow, low, medium, high]);
  });
});

describe('house styles', () => {
  const styles = Object.fromEntries(
    Object.entries(MARKING_STYLES).map(([id, { codePoints }]) => [
      id,
      Object.fromEntries(Object.entries(codePoints).map(([traffic, { dscp }]) => [traffic, dscp])),
    ]),
  );

  test('each with what it speaks of', () => {
    expect(styles).toEqual({
      rfc4594: { voice: 46, signaling: 40, video: 34, files: 10 },
      cisco: { signaling: 24 },
      microsoft: { voice: 46, video: 34, sharing: 18, files: 10 },
    });
    expect(MARKING_STYLES.cisco.olderCodePoints.signaling.dscp).toBe(26);
  });

  test('each says how far it can be trusted', () => {
    const statuses = Object.values(MARKING_STYLES).map(({ cite }) => citedSource(cite).status);
    expect(statuses).toEqual(['standard', 'unverified', 'vendor']);
  });
});

describe('laws', () => {
  test('a class is marked with the code point that is kept longest', () => {
    for (const [id, { dscp, dscpName }] of CLASSES)
      expect(CLASS_MECHANISMS[id].codePoints[0], id).toMatchObject({ dscp, dscpName });
  });

  test('code points are six bits, no two the same, each under its name', () => {
    const points = Object.entries(CODE_POINTS);
    expect(new Set(points.map(([, { dscp }]) => dscp)).size).toBe(points.length);
    for (const [name, { dscp, dscpName }] of points) {
      expect(dscpName).toBe(name);
      expect(dscp >= 0 && dscp < 64, name).toBe(true);
    }
  });

  test('class selectors are eights, assured forwarding is eight times the class and twice the precedence', () => {
    for (const [name, { dscp }] of Object.entries(CODE_POINTS)) {
      const [, kind, first, second = '0'] = /^(CS|AF)(\d)(\d)?$/.exec(name) ?? [];
      if (kind) expect(dscp, name).toBe(8 * Number(first) + 2 * Number(second));
    }
  });
});
