import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './.ci/browser.mjs';
import viteConfig from './vite.config.ts';

const BROWSER_TESTS = 'test/{elements,measurement}/**/*.browser.test.ts';
const BUILT_TESTS = 'test/playground/**/*.e2e.test.ts';
const PACKAGE_TESTS = 'test/package/**/*.test.ts';
const NETNS_TESTS = 'test/**/*.netns.test.ts';

/** Starting a browser or packing a tarball on a busy machine takes a while. */
const SLOW = { testTimeout: 60_000, hookTimeout: 120_000 };

const seeded = { setupFiles: ['test/support/seed.ts'], globalSetup: ['test/support/seed.ts'] };

/** The browser on this machine; without one only the browser tests fail, and say so. */
function executable() {
  try {
    return { executablePath: findChromium() };
  } catch {
    return {};
  }
}

export default defineConfig({
  resolve: { alias: viteConfig.resolve?.alias ?? [] },
  test: {
    coverage: { provider: 'v8', include: ['src/**'], reportsDirectory: 'coverage' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/*.e2e.test.ts', PACKAGE_TESTS, NETNS_TESTS],
          ...seeded,
        },
      },
      {
        extends: true,
        optimizeDeps: { include: ['lit', 'axe-core'] },
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...executable(), args: ['--autoplay-policy=no-user-gesture-required'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { extends: true, test: { name: 'netns', environment: 'node', include: [NETNS_TESTS], ...SLOW, ...seeded } },
      // These two run against dist, after a build.
      { extends: true, test: { name: 'built', environment: 'node', include: [BUILT_TESTS], ...SLOW, ...seeded } },
      { extends: true, test: { name: 'package', environment: 'node', include: [PACKAGE_TESTS], ...SLOW } },
    ],
  },
});
