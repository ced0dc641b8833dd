import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOT_OURS = ['node_modules', '.git', 'dist', 'coverage', 'reports', 'docs/reference'];

/** Paths of all files below a folder of the repository, with forward slashes, without what is installed or built. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (NOT_OURS.includes(path) || entry.name.endsWith('.tgz')) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}

/** A JSON file of the repository. */
export function jsonOf(path: string): unknown {
  return JSON.parse(textOf(path));
}
