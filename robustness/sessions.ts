/** Owns killing interactive sessions (compass, survey, a document), one after the other, at any instant: every confirmed answer is kept. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INTERVIEWS, type Interview, killSession } from '../tests/support/kill.js';
import type { Random } from './random.js';

export interface SessionsReport {
  kills: number;
  /** Answers that were confirmed on the screen when a session was killed. */
  confirmed: number;
  wrong: readonly string[];
}

/** After the first question shows; mostly far sooner, so that some die while the first answer is written. */
const LONGEST_MS = 800;

/** Each interview in turn, in a folder of its own until nearly all of it is answered. */
export async function killSessions(count: number, random: Random): Promise<SessionsReport> {
  const report = { kills: 0, confirmed: 0, wrong: [] as string[] };
  const interviews = Object.entries<Interview>(INTERVIEWS);
  for (let round = 0; report.kills < count; round += 1) {
    const [name, interview] = interviews[round % interviews.length]!;
    const folder = mkdtempSync(join(tmpdir(), 'cop-sessions-'));
    if (name === 'compass') writeFileSync(join(folder, 'cop.yaml'), 'name: Forages\nlanguages: [fr]\n');
    let kept = 0;
    while (kept < interview.answerable - 4 && report.kills < count) {
      const before = kept;
      const outcome = await killSession(interview, folder, before, random.next() ** 2 * LONGEST_MS);
      kept = outcome.kept;
      report.kills += 1;
      report.confirmed += outcome.confirmed - before;
      if (kept < outcome.confirmed || kept > before + outcome.pressed) {
        report.wrong.push(`session ${report.kills}, ${name}: ${JSON.stringify({ before, ...outcome })}`);
      }
    }
    rmSync(folder, { recursive: true });
  }
  return report;
}
