// What others get: the tarball, its doors and types, nothing unused; then the tests of the installed package.
import { spawnSync } from 'node:child_process';

const CHECKS = ['publint --strict', 'attw --pack --profile esm-only', 'knip', 'node .ci/test.mjs package'];

// npm puts node_modules/.bin on the PATH. Each check runs even when one before it failed.
const results = CHECKS.map((command) => spawnSync(command, { shell: true, stdio: 'inherit' }).status);
process.exitCode = results.every((status) => status === 0) ? 0 : 1;
