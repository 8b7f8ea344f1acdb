/** The share of fuzzing that runs with every test; `npm run fuzz` runs more, from other seeds. */
import { expect, it, vi } from 'vitest';
import { describeFailures, runFuzz } from '../../robustness/fuzz/run-fuzz.js';
import { main } from '../../src/cli.js';

const CASES = 5_000;
const SEED = 1;

/** What ships is parsed once here: from the source that takes longer than a case, and the build holds it ready. */
vi.mock('../../src/io/shipped.js', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/io/shipped.js')>();
  const known = new Map<string, unknown>();
  const readShipped = (name: string): unknown => {
    if (!known.has(name)) known.set(name, original.readShipped(name));
    return known.get(name);
  };
  return { ...original, readShipped };
});

it(`${CASES} hostile inputs from seed ${SEED} each end well`, { timeout: 240_000 }, async () => {
  const report = await runFuzz({ run: main, seed: SEED, cases: CASES });
  expect(describeFailures(report.failures)).toBe('');
  expect(report.exits.get(0)).toBeGreaterThan(CASES / 20);
  expect(report.exits.get(65)).toBeGreaterThan(CASES / 5);
});
