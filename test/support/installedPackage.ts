import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { jsonOf } from './sources.ts';

/**
 * What is published, from its tarball, installed in a new temporary folder with its dependencies.
 *
 * @returns the folder, which the caller removes, and the package in it
 */
export function installedPackage(): { folder: string; installed: string } {
  const folder = mkdtempSync(join(tmpdir(), 'exo-capacity-pack-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'no tarball';
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
  const installed = join(folder, 'node_modules', 'exo-capacity');
  mkdirSync(join(folder, 'node_modules'));
  renameSync(join(folder, 'package'), installed);
  const { dependencies } = jsonOf('package.json') as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', name), link, 'junction');
  }
  return { folder, installed };
}
