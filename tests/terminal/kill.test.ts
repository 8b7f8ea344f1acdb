import { readdirSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.js';
import { INTERVIEWS, type Interview, killSession } from '../support/kill.js';
import { PtyRun } from '../support/pty.js';
import { makeFolder } from '../support/run-cop.js';

beforeAll(ensureBuilt, 120_000);

const KILLS = 15;

/** Kills one session after the other until nearly all is answered; gives what is kept at the end. */
async function killAgainAndAgain(interview: Interview, folder: string): Promise<number> {
  let kept = 0;
  const outcomes = [];
  for (let round = 0; round < KILLS && kept < interview.answerable - 4; round += 1) {
    // On a busy machine the first key may take longer than that to be read: then longer, so that there is something to keep.
    const longestMs = kept === 0 && round > 3 ? 400 * round : 40;
    const outcome = await killSession(interview, folder, kept, Math.random() * longestMs);
    outcomes.push(outcome);
    expect(outcome.kept, JSON.stringify(outcomes)).toBeGreaterThanOrEqual(outcome.confirmed);
    expect(outcome.kept, JSON.stringify(outcomes)).toBeLessThanOrEqual(kept + outcome.pressed);
    kept = outcome.kept;
  }
  expect(kept, JSON.stringify(outcomes)).toBeGreaterThan(0);
  return kept;
}

it(`a session killed ${KILLS} times at any instant goes on with every confirmed answer`, async () => {
  const folder = makeFolder({ 'cop.yaml': 'name: Forages\nlanguages: [fr]\n' });
  const kept = await killAgainAndAgain(INTERVIEWS.compass, folder);
  const run = new PtyRun(['compass'], { cwd: folder });
  await run.sees(`continuer (${kept} réponse`);
  run.press('q');
  await run.ended;
}, 60_000);

it.each(['survey', 'charter'] as const)(
  'so does the %s, of which no file of its own is written yet',
  async (name) => {
    const folder = makeFolder();
    await killAgainAndAgain(INTERVIEWS[name], folder);
    expect(readdirSync(folder).filter((entry) => !entry.startsWith('.'))).toEqual([]);
    const run = new PtyRun(INTERVIEWS[name].argv, { cwd: folder });
    await run.sees('continuer où vous en étiez');
    run.kill('SIGKILL');
    await run.ended;
  },
  60_000,
);
