import { createRequire } from 'node:module';
import * as config from 'exo-capacity/config';
import * as diagnosis from 'exo-capacity/diagnosis';
import * as measurement from 'exo-capacity/measurement';
import * as sites from 'exo-capacity/sites';
import * as quantity from 'exo-capacity/quantity';
import * as report from 'exo-capacity/report';
import * as typeset from 'exo-capacity/explain/typeset';
import * as main from 'exo-capacity';
import ts from 'typescript';
import { expect } from 'vitest';

const DOORS: Readonly<Record<string, unknown>> = {
  'exo-capacity': main,
  'exo-capacity/config': config,
  'exo-capacity/diagnosis': diagnosis,
  'exo-capacity/measurement': measurement,
  'exo-capacity/sites': sites,
  'exo-capacity/explain/typeset': typeset,
  'exo-capacity/quantity': quantity,
  'exo-capacity/report': report,
};

export interface Block {
  language: string;
  code: string;
  /** Of the opening fence, from 1. */
  line: number;
}

/** The fenced blocks of a Markdown text. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? '',
    code: match[2] ?? '',
    line: markdown.slice(0, match.index).split('\n').length,
  }));
}

/** A statement on one line, and the value that it promises. */
const PROMISE = /^(\s*)(?:const (\w+) = )?(\S.*?);? \/\/ => (.+)$/gm;

/** Number of promises `// => value` in a snippet. */
export function promisesIn(code: string): number {
  return [...code.matchAll(PROMISE)].length;
}

/**
 * Runs a snippet against the package and holds each line that carries `// => value` to it.
 *
 * A value is a literal, or a number that breaks off in `…`.
 */
export async function runSnippet(code: string): Promise<void> {
  const checked = code.replace(
    PROMISE,
    (_line, indent: string, name: string | undefined, expression: string, value: string) => {
      const check = `__check(${name ?? expression}, ${JSON.stringify(value)});`;
      return `${indent}${name ? `const ${name} = ${expression}; ` : ''}${check}`;
    },
  );
  const { outputText } = ts.transpileModule(checked, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const open = (door: string): unknown => DOORS[door] ?? createRequire(import.meta.url)(door);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  await new Function('require', 'exports', '__check', `return (async () => {${outputText}})();`)(open, {}, check);
}

function check(actual: unknown, promised: string): void {
  if (promised.endsWith('…')) {
    expect(String(actual).slice(0, promised.length - 1)).toBe(promised.slice(0, -1));
    return;
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  expect(actual).toEqual(new Function(`return (${promised});`)() as unknown);
}
