import { beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.js';
import { killSession } from '../support/kill.js';
import { PtyRun } from '../support/pty.js';
import { makeFolder } from '../support/run-cop.js';

beforeAll(ensureBuilt, 120_000);

const KILLS = 15;

it(`a session killed ${KILLS} times at any instant goes on with every confirmed answer`, async () => {
  const folder = makeFolder({ 'cop.yaml': 'name: Forages\nlanguages: [fr]\n' });
  let kept = 0;
  const outcomes = [];
  for (let round = 0; round < KILLS && kept < 55; round += 1) {
    // On a busy machine the first key may take longer than that to be read: then longer, so that there is something to keep.
    const longestMs = kept === 0 && round > 3 ? 1000 : 40;
    const outcome = await killSession(folder, kept, Math.random() * longestMs);
    outcomes.push(outcome);
    expect(outcome.kept, JSON.stringify(outcomes)).toBeGreaterThanOrEqual(outcome.confirmed);
    expect(outcome.kept, JSON.stringify(outcomes)).toBeLessThanOrEqual(kept + outcome.pressed);
    kept = outcome.kept;
  }
  expect(kept, JSON.stringify(outcomes)).toBeGreaterThan(0);
  const run = new PtyRun(['compass'], { cwd: folder });
  await run.sees(`continuer (${kept} réponse`);
  run.press('q');
  await run.ended;
}, 60_000);
