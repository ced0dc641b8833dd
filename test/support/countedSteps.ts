import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';

const installed = createRequire(import.meta.url);

/** `step()` before all that a loop repeats and before all that a function does. */
const counting: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const { factory } = context;
  const call = () => factory.createCallExpression(factory.createIdentifier('__step'), undefined, []);
  const counted = (body: ts.Statement) => factory.createBlock([factory.createExpressionStatement(call()), body], true);
  const visit = (node: ts.Node): ts.Node => {
    const seen = ts.visitEachChild(node, visit, context);
    if (ts.isForStatement(seen)) {
      const { initializer, condition, incrementor, statement } = seen;
      return factory.updateForStatement(seen, initializer, condition, incrementor, counted(statement));
    }
    if (ts.isForOfStatement(seen)) {
      const { awaitModifier, initializer, expression, statement } = seen;
      return factory.updateForOfStatement(seen, awaitModifier, initializer, expression, counted(statement));
    }
    if (ts.isWhileStatement(seen)) return factory.updateWhileStatement(seen, seen.expression, counted(seen.statement));
    if (ts.isDoStatement(seen)) return factory.updateDoStatement(seen, counted(seen.statement), seen.expression);
    if (ts.isArrowFunction(seen) && !ts.isBlock(seen.body)) {
      const body = factory.createParenthesizedExpression(factory.createComma(call(), seen.body));
      const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken } = seen;
      return factory.updateArrowFunction(
        seen,
        modifiers,
        typeParameters,
        parameters,
        type,
        equalsGreaterThanToken,
        body,
      );
    }
    // The body of a function, and of nothing else.
    if (ts.isBlock(seen) && ts.isFunctionLike(node.parent)) {
      return factory.updateBlock(seen, [factory.createExpressionStatement(call()), ...seen.statements]);
    }
    return seen;
  };
  return (file) => ts.visitNode(file, visit) as ts.SourceFile;
};

export interface Counted<T> {
  module: T;
  /** Runs something and tells how many times a loop went round or a function was called. */
  stepsOf(run: () => unknown): number;
}

/**
 * A module of the source with every round of every loop and every call counted, without a trace of it in the source.
 *
 * @param entry path in the repository
 * @param limit steps after which a run is broken off, so that one that never ends is found, too
 */
export function countedSteps<T>(entry: string, limit: number): Counted<T> {
  let steps = 0;
  let isRunning = false;
  const step = () => {
    steps += 1;
    if (isRunning && steps > limit) throw new Error(`more than ${limit} steps`);
  };
  const loaded = new Map<string, object>();
  const load = (path: string): object => {
    const before = loaded.get(path);
    if (before) return before;
    const exports = {};
    loaded.set(path, exports);
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    const { transformed } = ts.transform(file, [counting]);
    const { outputText } = ts.transpileModule(ts.createPrinter().printFile(transformed[0]!), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    // Packages of others are left as they are.
    const open = (specifier: string): unknown =>
      specifier.startsWith('.') ? load(posix.join(posix.dirname(path), specifier)) : installed(specifier);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function('require', 'exports', '__step', outputText)(open, exports, step);
    return exports;
  };
  return {
    module: load(entry) as T,
    stepsOf(run) {
      steps = 0;
      isRunning = true;
      try {
        run();
      } finally {
        isRunning = false;
      }
      return steps;
    },
  };
}
