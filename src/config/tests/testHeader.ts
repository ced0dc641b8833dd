import { commentText } from '../commentText.ts';
import { NOT_IN_A_COMMENT } from '../configFile.ts';
import type { Plan } from '../../plan/plan.ts';
import { formatBitRate } from '../../units/format.ts';
import { sourceTexts } from '../sourceTexts.ts';
import type { Test } from '../testInput.ts';

/** Comments at the head of a script, the same in both shells. */
export function testHeader(
  { scenario, traffic, versions, bandwidth }: Plan,
  tests: readonly Test[],
  title: string,
): string[] {
  return [
    title,
    `Plan: ${commentText(scenario.name ?? '')}; ${traffic.peakCalls} calls at once, ${formatBitRate(bandwidth.ipBitsPerSecond)} of IP each way`,
    `Made by exo-capacity ${commentText(versions.engine)}, catalog ${commentText(versions.catalog)}`,
    '',
    'What is passed, what failed and what was skipped goes into a file of JSON: the first argument, or exo-capacity-results.json.',
    'A tool that is missing is a test skipped. For the load name a server of your own in EXO_IPERF3_SERVER (iperf3 -s).',
    '',
    'Sources:',
    ...sourceTexts(tests.map(({ cite }) => cite)),
  ].map((line) => `# ${line.replace(NOT_IN_A_COMMENT, '_')}`.trimEnd());
}
