import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shortSource } from '../../src/elements/shortSource.ts';
import { citedSource, SOURCES, type SourceId } from '../../src/evidence/sources.ts';
import { moduleFacts } from '../support/moduleFacts.ts';
import { textOf } from '../support/sources.ts';

/** Every module that a file brings with it at once, itself included, and what it may fetch later. */
function brought(entry: string): { atOnce: Set<string>; later: string[] } {
  const atOnce = new Set<string>();
  const later: string[] = [];
  const visit = (path: string) => {
    if (atOnce.has(path)) return;
    atOnce.add(path);
    for (const { specifier, kind } of moduleFacts(path, textOf(path)).imports) {
      if (!specifier.startsWith('.') || kind === 'type') continue;
      const target = posix.join(posix.dirname(path), specifier);
      if (kind === 'dynamic') later.push(target);
      else visit(target);
    }
  };
  visit(entry);
  return { atOnce, later };
}

/** What only a person who asks why needs: formulas, steps, bibliography. */
const FOR_ASKING =
  /\/formulas\.ts$|^src\/explain\/(?!valueAt\.ts$)|^src\/evidence\/sources\.ts$|^src\/elements\/why\.ts$/;

describe('the reasons', () => {
  const element = brought('src/elements/exo-capacity.define.ts');
  const reasons = brought('src/elements/reasons.ts');

  test('are, beside the whole engine, the only thing that is fetched later', () => {
    expect(element.later.sort()).toEqual(['src/elements/reasons.ts', 'src/elements/wholeEngine.ts']);
    expect(reasons.later).toEqual([]);
  });

  test('bring formulas, steps and bibliography; an answer brings none of them', () => {
    expect([...element.atOnce].filter((path) => FOR_ASKING.test(path))).toEqual([]);
    expect([...reasons.atOnce].filter((path) => FOR_ASKING.test(path)).length).toBeGreaterThan(5);
  });
});

describe('a citation without the bibliography', () => {
  test.each([
    ['rfc3550#section 5.1', 'RFC 3550', 'https://www.rfc-editor.org/rfc/rfc3550', 'section 5.1', 'standard'],
    ['exotel-network#Voice Calls', 'Exotel network', undefined, 'Voice Calls', 'vendor'],
    ['cisco-qos-srnd#75 %, #2', 'Cisco qos srnd', undefined, '75 %, #2', 'unverified'],
    ['house-default#what it says', 'House default', undefined, 'what it says', 'derived'],
  ] as const)('%s is %s', (cite, title, url, place, status) => {
    expect(shortSource(cite)).toEqual({ title, ...(url && { url }), place, status });
  });

  test.each(Object.keys(SOURCES) as SourceId[])('%s: the same place, status and address as with it', (id) => {
    const { place, status, url } = shortSource(`${id}#section 1`);
    const full = citedSource(`${id}#section 1`);
    expect({ place, status }).toEqual({ place: full.place, status: full.status });
    if (id.startsWith('rfc')) expect(url).toBe(full.url);
  });
});
