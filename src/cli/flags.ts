import { CapacityError } from '../errors/capacityError.ts';
import type { Issue } from '../scenario/issue.ts';
import { demandKind, place, SCENARIO_WORDS } from '../scenario/scenarioWords.ts';
import { flagValue } from './flagValue.ts';

/** What the options said: text, or yes for a switch. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

type Tree = Record<string, unknown>;

/**
 * Scenario with what the options say put in, unchecked, and an issue for each option that is no number.
 *
 * @param base what a file gave, or an empty record
 */
export async function scenarioFromFlags(base: Tree, given: Given): Promise<{ scenario: Tree; issues: Issue[] }> {
  const scenario = structuredClone(base);
  const issues: Issue[] = [];
  for (const [name, { paths, unit }] of Object.entries(SCENARIO_WORDS)) {
    const said = given[name];
    if (said === undefined) continue;
    try {
      const value = unit && typeof said === 'string' ? await flagValue(said, { unit, field: `--${name}` }) : said;
      for (const path of paths) place(scenario, path.split('.'), value);
    } catch (error) {
      if (!(error instanceof CapacityError)) throw error;
      issues.push({
        path: error.field,
        code: 'wrong-type',
        expected: error.expected,
        received: JSON.stringify(error.received),
      });
    }
  }
  const kind = demandKind((word) => given[word] !== undefined);
  if (kind) place(scenario, ['demand', 'kind'], kind);
  return { scenario, issues };
}
