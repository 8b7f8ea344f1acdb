import { defineConfig } from 'vitest/config';

/** Follows the recipes of CONTRIBUTING.md, each on a copy of the repository: half a minute, before a change lands. */
export default defineConfig({
  test: {
    include: ['tests-recipes/**/*.test.ts'],
    testTimeout: 120_000,
    globalSetup: 'tests/support/own-temp.ts',
    env: { TZ: 'UTC' },
  },
});
