import type { Issue } from '../scenario/issue.ts';

/** Input that no plan can be made of: one line per issue, exit code 2. */
export class InputError extends Error {
  constructor(issues: readonly Issue[]) {
    super(
      issues
        .map(({ path, expected, received }) => `${path || 'scenario'}: expected ${expected}, received ${received}`)
        .join('\n'),
    );
    this.name = 'InputError';
  }
}
