import { describe, expect, test } from 'vitest';
import { filesBelow, jsonOf, textOf } from '../support/sources.ts';

/** Hosts that packages are downloaded from. Written in pieces, so that this file does not name what it forbids. */
const REGISTRY_HOST = new RegExp(
  [
    ['registry', '[a-z0-9-]+', '(?:org|com|net|io|dev|cn)'].join('\\.'),
    ['[a-z0-9-]+', 'pkg', 'github', 'com'].join('\\.'),
  ].join('|'),
  'i',
);

const TEXT = /\.(?:[cm]?[jt]sx?|json|md|html|css|csv|txt|svg|ya?ml)$|(?:^|\/)\.[^/]+$|(?:^|\/)[^./]+$/;

interface Lock {
  packages: Record<string, { version?: string; integrity?: string; link?: boolean }>;
}

const lock = jsonOf('package-lock.json') as Lock;
const settings = textOf('.npmrc').split(/\r?\n/);

describe('what is installed', () => {
  test('the lock names no place to download from, and an integrity for every package', () => {
    expect(textOf('package-lock.json')).not.toContain('"resolved"');
    const bare = Object.entries(lock.packages).filter(([path, { integrity, link }]) => path && !integrity && !link);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test('npm keeps it so, and refuses a Node that is too old', () => {
    expect(settings).toContain('omit-lockfile-registry-resolved=true');
    expect(settings).toContain('engine-strict=true');
  });

  test('no file of the repository names a registry', () => {
    const naming = filesBelow('.')
      .filter((path) => TEXT.test(path))
      .filter((path) => REGISTRY_HOST.test(textOf(path)));
    expect(naming).toEqual([]);
  });

  test('every direct dependency is pinned', () => {
    const { dependencies, devDependencies } = jsonOf('package.json') as Record<string, Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, version]) => !/^\d+\.\d+\.\d+$/.test(version) && name !== '@types/node',
    );
    expect(loose).toEqual([]);
  });

  test('mathjs is one without the holes that ran code', () => {
    const version = lock.packages['node_modules/mathjs']?.version ?? '0.0.0';
    const [major = 0, minor = 0] = version.split('.').map(Number);
    expect(major > 15 || (major === 15 && minor >= 2), `mathjs ${version} is below 15.2.0`).toBe(true);
  });
});
