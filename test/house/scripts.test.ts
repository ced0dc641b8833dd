import { accessSync, constants } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonOf, textOf } from '../support/sources.ts';

const PARTS = ['lint', 'typecheck', 'test:unit', 'test:netns', 'build', 'test:browser', 'docs', 'size', 'pack'];

interface Manifest {
  scripts: Record<string, string>;
  exports: Record<string, string | { types?: string }>;
}

const { scripts, exports } = jsonOf('package.json') as Manifest;

describe('the commands', () => {
  test('each part of the check can be run alone', () => {
    expect(PARTS.filter((part) => !scripts[part])).toEqual([]);
  });

  test('the check runs these parts, in this order', () => {
    const named = [...textOf('.ci/check.mjs').matchAll(/\{ name: '([^']+)', reports/g)].map((match) => match[1]);
    expect(named).toEqual(PARTS);
  });

  test('npm test is the whole check, and start serves the playground', () => {
    expect(scripts['test']).toBe(scripts['check']);
    expect(scripts['check']).toBe('node .ci/check.mjs');
    expect(scripts['start']).toMatch(/vite preview/);
  });

  test('.ci/run can be executed, installs, and calls that same command', () => {
    expect(() => accessSync('.ci/run', constants.X_OK)).not.toThrow();
    const run = textOf('.ci/run');
    expect(run).toMatch(/\bnpm ci\b/);
    expect(run.trimEnd().split('\n').at(-1)).toMatch(/^exec npm (?:--silent )?test\b/);
  });
});

describe('the entry points', () => {
  test('the types of each door are found in the source, too', () => {
    const { compilerOptions } = jsonOf('tsconfig.json') as { compilerOptions: { paths: Record<string, string[]> } };
    const doors = Object.entries(exports).flatMap(([door, target]) => {
      const types = typeof target === 'string' ? undefined : target.types;
      const source = types?.replace(/^\.\/dist\//, './src/').replace(/\.d\.ts$/, '.ts');
      return source && door !== './cdn' ? [[door.replace('.', 'exo-capacity'), [source]]] : [];
    });
    expect(compilerOptions.paths).toEqual(Object.fromEntries(doors));
  });
});
