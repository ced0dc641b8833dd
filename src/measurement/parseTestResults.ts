import { isFields, jsonOf, notUnderstood } from './measuredText.ts';
import type { Observation, TestOutcome } from './observation.ts';

/** What the scripts of this library write into their results. */
export const TEST_RESULTS_FORMAT = 'exo-capacity-test-results';

const EXPECTED = 'the results that a test script of this library wrote';
const OUTCOMES = ['passed', 'failed', 'skipped'] as const;
const MOST_DETAIL = 2000;

/**
 * Outcomes of a test script.
 *
 * @param input the file that the script wrote, as text or parsed
 * @throws CapacityError `not-understood`
 */
export function parseTestResults(input: unknown): Observation {
  const file = jsonOf(input, 'test-results', EXPECTED);
  const isOurs = isFields(file) && file['format'] === TEST_RESULTS_FORMAT && file['version'] === 1;
  const results: unknown = isOurs ? file['results'] : undefined;
  if (!Array.isArray(results)) throw notUnderstood('test-results', file, EXPECTED);
  return { kind: 'test-results', direction: 'round-trip', outcomes: results.map(outcomeOf) };
}

function outcomeOf(result: unknown, index: number): TestOutcome {
  const { id, outcome: said, detail } = isFields(result) ? result : {};
  const outcome = OUTCOMES.find((each) => each === said);
  const isWhole = typeof id === 'string' && (detail === undefined || typeof detail === 'string');
  if (!isWhole || !outcome)
    throw notUnderstood(`test-results.${index}`, result, `an id, and one of ${OUTCOMES.join(', ')}`);
  return { id, outcome, ...(detail !== undefined && { detail: detail.slice(0, MOST_DETAIL) }) };
}
