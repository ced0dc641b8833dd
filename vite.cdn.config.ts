import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { usualEngine, wholeEngineBeside } from './.ci/twoEngines.ts';

const BLOCK_TAGS =
  / ?(<\/?(?:caption|details|div|fieldset|figcaption|figure|h3|legend|li|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)(?: [^<>]*)?>) ?/g;

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
              .replaceAll(';}', '}')
              .replace(/(?<=[ :])0(?=\.)/g, ''),
          )
          // In markup a line begins or ends with a tag, or begins with an attribute or a value.
          .replace(/\n\s*(?=[<>]|\/>|\$\{|[\w@.-]+=[$"])|(?<=>)\n\s*/g, ' ')
          // At the edges of blocks white space is not shown.
          .replace(BLOCK_TAGS, '$1')
          // A value of one word needs no quotes.
          .replace(/(?<= [\w-]+=)"([\w-]+)"(?=[ >])/g, '$1')
      : undefined,
};

/**
 * Before Vite's own minifier: together they leave less than either. Nothing here reads the length of a function, calls
 * `new` on one that is no class, or does more in a getter than to read. The package's tests run what comes out.
 */
const shortNames: Plugin = {
  name: 'short-names',
  async renderChunk(code) {
    const { code: short = code } = await minify(code, {
      module: true,
      ecma: 2020,
      compress: {
        passes: 3,
        keep_fargs: false,
        pure_getters: true,
        if_return: false,
        conditionals: false,
        unsafe_arrows: true,
      },
    });
    return { code: short, map: null };
  },
};

/** Names that are in documents and in other people's pages. */
const FILES: Readonly<Record<string, string>> = {
  reasons: 'exo-capacity-reasons.js',
  wholeEngine: 'exo-capacity-whole.js',
};

/**
 * The build for pages without a bundler. `exo-capacity.js` registers the element and answers what most ask. Beside it,
 * `exo-capacity-whole.js` is fetched once that is not enough, and `exo-capacity-reasons.js` once somebody asks why.
 */
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  plugins: [shortTemplates, wholeEngineBeside, usualEngine, shortNames],
  build: {
    modulePreload: false,
    outDir: fileURLToPath(new URL('dist/cdn', import.meta.url)),
    lib: {
      entry: fileURLToPath(new URL('src/elements/exo-capacity.define.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'exo-capacity.js',
    },
    rolldownOptions: {
      // What several files need is exported by the main one: else it would stand in one more.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Library mode leaves ES output readable unless told so here.
        minify: true,
        comments: { legal: true, annotation: false, jsdoc: false },
        chunkFileNames: ({ name }) => FILES[name] ?? '[name].js',
        // Files of different releases, side by side, must fail to load and not mistake one another's functions.
        minifyInternalExports: false,
      },
    },
  },
});
