import { defineConfig } from 'vitest/config';

/**
 * Tests that open what we write with LibreOffice, openpyxl and python-docx: `npm run test:office`. SOFFICE and PYTHON name the
 * programs where they are not `soffice` and /usr/bin/python3.
 */
export default defineConfig({
  test: {
    include: ['tests-office/**/*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 300_000,
    globalSetup: 'tests/support/own-temp.ts',
    env: { TZ: 'UTC' },
  },
});
