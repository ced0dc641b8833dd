import type { Issue } from './issue.ts';
import { receivedText } from './issue.ts';
import type { ParseResult } from './parseScenario.ts';
import { useDefaults } from './mixDefaults.ts';
import type { MediaUse, Scenario } from './scenario.ts';

/** More ways of sending calls than anybody has. */
const MOST_USES = 16;
/** Shares written in decimals come to 1 but for their rounding. */
const ROUNDING = 1e-9;

/** A scenario with a list of media: each use is judged like one alone, and the shares together; a list of one is that one. */
export function parsedMix(
  input: object,
  uses: readonly unknown[],
  parse: (input: unknown) => ParseResult,
): ParseResult {
  if (uses.length === 1) return parse({ ...input, media: uses[0] });
  if (uses.length === 0 || uses.length > MOST_USES) {
    const expected = `a list of 1 to ${MOST_USES} uses`;
    return { ok: false, issues: [{ path: 'media', code: 'out-of-range', expected, received: `${uses.length}` }] };
  }
  const { defaults } = input as { defaults?: unknown };
  const results = uses.map((use, index) => {
    const { shareRatio, ...alone } = record(use);
    const media: unknown = isRecord(use) ? alone : use;
    return parse({ ...input, media, ...(isTexts(defaults) && { defaults: useDefaults(defaults, index) }) });
  });
  const found = results.flatMap((result, index) =>
    result.ok ? [] : result.issues.map((issue) => moved(issue, index)),
  );
  const issues = [...new Map([...found, ...shareIssues(uses)].map((issue) => [issue.path, issue])).values()];
  const [first] = results;
  if (issues.length > 0 || !first?.ok) return { ok: false, issues };
  const media = results.flatMap((result, index): MediaUse[] => {
    const parsed = result.ok ? (result.scenario.media as MediaUse | undefined) : undefined;
    return [{ ...parsed, shareRatio: record(uses[index]).shareRatio as number }];
  });
  const scenario: Scenario = { ...first.scenario, media, ...(isTexts(defaults) && { defaults: [...defaults] }) };
  return { ok: true, scenario };
}

const moved = (issue: Issue, index: number): Issue => ({
  ...issue,
  path: issue.path.replace(/^media(?=\.|$)/, `media.${index}`),
});

function shareIssues(uses: readonly unknown[]): Issue[] {
  const shares = uses.map((use) => record(use).shareRatio);
  const expected = 'a ratio above 0, at most 1, and 1 for all together';
  const bad = shares.flatMap((share, index): Issue[] => {
    if (typeof share === 'number' && share > 0 && share <= 1) return [];
    const code = share === undefined ? 'missing' : typeof share === 'number' ? 'out-of-range' : 'wrong-type';
    return [{ path: `media.${index}.shareRatio`, code, expected, received: receivedText(share) }];
  });
  const sum = shares.reduce<number>((total, share) => total + Number(share), 0);
  if (bad.length > 0 || Math.abs(sum - 1) <= ROUNDING) return bad;
  return [{ path: 'media.0.shareRatio', code: 'conflict', expected, received: `${sum} for all together` }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
