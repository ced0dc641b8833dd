import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The package's doors, open on the source: those of tsconfig.json, each exact as package.json's exports are. */
const tsconfig = JSON.parse(readFileSync(here('tsconfig.json'), 'utf8')) as {
  compilerOptions: { paths: Record<string, string[]> };
};
const doors = Object.entries(tsconfig.compilerOptions.paths).map(([door, [source = '']]) => ({
  find: new RegExp(`^${door}$`),
  replacement: here(source),
}));

/** Everything the page may do: run and load its own files. A page that cannot call out cannot leak a plan. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The policy goes into the built page itself, so that it holds on any static host. The dev server's own script would break it. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  worker: { format: 'es' },
  root: here('playground'),
  base: './',
  plugins: [policyInPage],
  resolve: { alias: doors },
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
  build: {
    outDir: here('dist/playground'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The polyfill fetches, which the policy forbids; every browser the page supports preloads by itself.
    modulePreload: { polyfill: false },
  },
});
