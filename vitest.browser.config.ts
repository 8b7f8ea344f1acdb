import { defineConfig } from 'vitest/config';

/** Tests that need a Chromium: `npm run test:browser`, with CHROMIUM naming the program where it is not /usr/bin/chromium. */
export default defineConfig({
  test: {
    include: ['tests-browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: 'tests/support/own-temp.ts',
    env: { TZ: 'UTC' },
  },
});
