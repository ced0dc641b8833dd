// What others get: the tarball's doors and types, nothing unused, and the tests of the installed package.
import { spawnSync } from 'node:child_process';

// Each check runs even when one before it failed.
const checks = ['pack:exports', 'pack:types', 'pack:unused', 'pack:test'];
const results = checks.map((name) => spawnSync(`npm run ${name}`, { shell: true, stdio: 'inherit' }).status);
process.exitCode = results.every((status) => status === 0) ? 0 : 1;
