import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { usualEngine } from '../../.ci/twoEngines.ts';
import type { Engine } from '../../src/elements/engine.ts';

/** The engine of the build for pages, built by itself so that it runs without a page. */
export async function builtUsualEngine(): Promise<Engine> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [usualEngine],
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../src/elements/engine.ts', import.meta.url)),
        formats: ['es'],
      },
    },
  })) as Rolldown.RolldownOutput[];
  const code = built[0]?.output[0].code ?? '';
  const module = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as {
    engine: Engine;
  };
  return module.engine;
}
