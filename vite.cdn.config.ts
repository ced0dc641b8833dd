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
            sheet
              .replace(/\s+/g, ' ')
              .replace(/ ?([{};,>]) ?|(?<=:) | (?=`)/g, (_, sign?: string) => sign ?? '')
              .replaceAll(';}', '}'),
          )
          // In markup a line begins or ends with a tag, or begins with an attribute or a value.
          .replace(/\n\s*(?=[<>]|\/>|\$\{|[\w@.-]+=[$"])|(?<=>)\n\s*/g, ' ')
      : undefined,
};

/**
 * The build for pages without a bundler. `exo-capacity.js` registers the element and brings all that asking and answering
 * take; `exo-capacity-reasons.js`, beside it, is fetched once somebody asks why.
 */
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  plugins: [shortTemplates],
  build: {
    modulePreload: false,
    outDir: fileURLToPath(new URL('dist/cdn', import.meta.url)),
    lib: {
      entry: fileURLToPath(new URL('src/elements/exo-capacity.define.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'exo-capacity.js',
    },
    rolldownOptions: {
      // What both files need is exported by the main one: else it would stand in a third.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Library mode leaves ES output readable unless told so here.
        minify: true,
        comments: { legal: true, annotation: false, jsdoc: false },
        // Both names are in documents and in other people's pages.
        chunkFileNames: 'exo-capacity-reasons.js',
        // Files of different releases, side by side, must fail to load and not mistake one another's functions.
        minifyInternalExports: false,
      },
    },
  },
});
