/** The command can be started as it stands in the repository, which is what `npx cop` does there. */
import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';

it('bin/cop.js begins with its interpreter and may be run', () => {
  expect(readFileSync('bin/cop.js', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  // Windows knows no such permission; npm makes a starter of its own there.
  expect(process.platform === 'win32' || (statSync('bin/cop.js').mode & 0o111) === 0o111).toBe(true);
});
