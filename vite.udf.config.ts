import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One classic script that defines `exoCapacity`: no modules, nothing fetched, nothing but the language. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: here('dist/udf'),
    target: 'es2020',
    lib: { entry: here('src/udf.ts'), name: 'exoCapacity', formats: ['iife'], fileName: () => 'exo-capacity-udf.js' },
  },
});
