import * as v from 'valibot';
import { crossIssues } from './crossIssues.ts';
import { type Issue, receivedText } from './issue.ts';
import { parsedMix } from './parsedMix.ts';
import type { Scenario } from './scenario.ts';
import { ScenarioSchema } from './scenarioSchema.ts';
import { unknownKeys } from './unknownKeys.ts';

export type ParseResult = { ok: true; scenario: Scenario } | { ok: false; issues: Issue[] };

/**
 * Scenario from anything at all, or every issue with it at once.
 *
 * Nothing is guessed: a number written as text, an unknown key, a NaN are issues. `media` may be a list; its shares come to 1.
 *
 * @param input such as parsed JSON
 * @returns the scenario as given, without defaults; or the issues, at most one per path. Never throws.
 */
export function parseScenario(input: unknown): ParseResult {
  try {
    const media = listIn(input);
    if (media) return parsedMix(input as object, media, parseScenario);
    const result = v.safeParse(ScenarioSchema, input);
    const issues = [
      ...(result.issues ?? []).flatMap(schemaIssues),
      ...unknownKeys(ScenarioSchema, input),
      ...crossIssues(input),
    ];
    if (issues.length === 0) return { ok: true, scenario: plain(result.output) as Scenario };
    return { ok: false, issues: [...new Map(issues.reverse().map((issue) => [issue.path, issue])).values()].reverse() };
  } catch {
    return {
      ok: false,
      issues: [{ path: '', code: 'unreadable', expected: 'a readable object', received: 'something else' }],
    };
  }
}

/** What says something, so that a scenario has one form: without empty objects, undefined values and -0. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value === 0 ? 0 : value;
  const said = Object.entries(value as Record<string, unknown>)
    .map(([key, inner]) => [key, plain(inner)])
    .filter((entry) => entry[1] !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

function listIn(value: unknown): readonly unknown[] | undefined {
  const media = (value as { media?: unknown } | null | undefined)?.media;
  return Array.isArray(media) ? media : undefined;
}

function schemaIssues(issue: v.BaseIssue<unknown>): Issue[] {
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const missing = issue.kind === 'schema' && issue.input === undefined && path !== '';
  const isNotFinite = issue.type === 'number' && typeof issue.input === 'number';
  const code = missing
    ? 'missing'
    : issue.type === 'picklist'
      ? 'not-a-choice'
      : issue.kind === 'schema' && !isNotFinite
        ? 'wrong-type'
        : 'out-of-range';
  const expected = missing && issue.type === 'object' ? 'a value' : issue.message;
  return [{ path, code, expected, received: receivedText(issue.input) }];
}
