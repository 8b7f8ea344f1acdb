/** The share of fuzzing that runs with every test; `npm run fuzz` runs more, from other seeds. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.js';

const CASES = 5_000;
const SEED = 1;

it(`${CASES} hostile inputs from seed ${SEED} each end well`, { timeout: 600_000 }, async () => {
  await ensureBuilt();
  const argv = [
    'scripts/run-typescript.js',
    'robustness/fuzz.ts',
    '--seed',
    String(SEED),
    '--cases',
    String(CASES),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, argv).catch((cause) => cause);
  expect(stdout).toMatch(/^failures +0$/m);
  // Both ways of ending have to be common, or the damage is too heavy or too light to find anything.
  expect(Number(/(\d+) done/.exec(stdout)?.[1])).toBeGreaterThan(CASES / 10);
  expect(Number(/(\d+) badInput/.exec(stdout)?.[1])).toBeGreaterThan(CASES / 10);
});
