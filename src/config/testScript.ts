import { CapacityError } from '../errors/capacityError.ts';
import type { Plan } from '../plan/plan.ts';
import { testInput } from './testInput.ts';
import { bashScript } from './tests/bash.ts';
import { powershellScript } from './tests/powershell.ts';

/** What {@link testScript} writes for. */
export type TestShell = 'bash' | 'powershell';

const SHELLS = { bash: bashScript, powershell: powershellScript } as const;

/** Every shell. */
export const TEST_SHELLS = Object.keys(SHELLS) as readonly TestShell[];

/**
 * The tests of a plan as a script: it asks for nothing, changes nothing, and writes what it found as JSON.
 *
 * @param plan a plan
 * @param shell what to write for
 * @returns the script; the same plan gives the same bytes. A name from the scenario stands in a comment alone
 * @throws CapacityError `unknown-id`, `not-an-address`, `out-of-range` for tests that a shell could take for anything else
 * @source Exotel, Network Requirements, read 2026-11-23, Network Testing; RFC 8489 section 5
 */
export function testScript(plan: Plan, shell: TestShell): string {
  if (!Object.hasOwn(SHELLS, shell)) {
    const expected = `one of ${TEST_SHELLS.join(', ')}`;
    throw new CapacityError({ code: 'unknown-id', field: 'shell', received: shell, expected });
  }
  return SHELLS[shell](plan, testInput(plan));
}
