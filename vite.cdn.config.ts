import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The one-file build for pages without a bundler: registers the element, brings everything it needs. */
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('dist/cdn', import.meta.url)),
    lib: {
      entry: fileURLToPath(new URL('src/elements/exo-capacity.define.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'exo-capacity.js',
    },
    rolldownOptions: {
      output: {
        // Library mode leaves ES output readable unless told so here.
        minify: true,
        comments: { legal: true, annotation: false, jsdoc: false },
        codeSplitting: false,
      },
    },
  },
});
