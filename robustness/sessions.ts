/** Owns killing interactive sessions of the compass, one after the other, at any instant: every confirmed answer is kept. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killSession } from '../tests/support/kill.js';
import type { Random } from './random.js';

export interface SessionsReport {
  kills: number;
  /** Answers that were confirmed on the screen when a session was killed. */
  confirmed: number;
  wrong: readonly string[];
}

/** Near the end of the questions a new dossier is begun. */
const NEARLY_ALL = 55;
/** After the first question shows; mostly far sooner, so that some die while the first answer is written. */
const LONGEST_MS = 800;

export async function killSessions(count: number, random: Random): Promise<SessionsReport> {
  const report = { kills: 0, confirmed: 0, wrong: [] as string[] };
  while (report.kills < count) {
    const folder = mkdtempSync(join(tmpdir(), 'cop-sessions-'));
    writeFileSync(join(folder, 'cop.yaml'), 'name: Forages\nlanguages: [fr]\n');
    let kept = 0;
    while (kept < NEARLY_ALL && report.kills < count) {
      const before = kept;
      const outcome = await killSession(folder, before, random.next() ** 2 * LONGEST_MS);
      kept = outcome.kept;
      report.kills += 1;
      report.confirmed += outcome.confirmed - before;
      if (kept < outcome.confirmed || kept > before + outcome.pressed) {
        report.wrong.push(`session ${report.kills}: ${JSON.stringify({ before, ...outcome })}`);
      }
    }
    rmSync(folder, { recursive: true });
  }
  return report;
}
