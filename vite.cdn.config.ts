import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Style sheets and markup travel without the white space that lays them out for reading; a run of it is one space. */
const shortTemplates: Plugin = {
  name: 'short-templates',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/src/elements/')
      ? code
          .replace(/css`[^`]*`/g, (sheet) =>
            sheet.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?|(?<=:) /g, (_, sign?: string) => sign ?? ''),
          )
          .replace(/\n\s*(?=<)|(?<=>)\n\s*/g, ' ')
      : undefined,
};

/** The one-file build for pages without a bundler: registers the element, brings everything it needs. */
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  plugins: [shortTemplates],
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
