/** Owns which files hold the newest round where one stands: in the dossier, else loose in the current folder. */
import { join } from 'node:path';
import { loadDossier } from '../io/dossier.js';
import { readFolder } from '../io/read-folder.js';
import { compareRounds, parseLooseName, type Round } from '../model/round.js';
import type { Session } from './session.js';

/** As one would type them, several raters of one day together; empty where there is no round. */
export async function newestRound(session: Session): Promise<string[]> {
  const { cwd } = session.host;
  const dossier = await loadDossier(cwd);
  session.noteDossier(dossier);
  const rounds = dossier ? dossier.rounds : await looseRounds(cwd);
  const newest = rounds.filter(({ date }) => date === rounds[0]?.date);
  return newest.map(({ path }) => session.display(path));
}

/** Rounds that no dossier holds, newest first. */
export async function looseRounds(folder: string): Promise<readonly (Round & { path: string })[]> {
  const names = (await readFolder(folder)) ?? [];
  const rounds = names.flatMap((name) => {
    const date = parseLooseName(name);
    return date === undefined ? [] : [{ date, path: join(folder, name) }];
  });
  return rounds.sort(compareRounds);
}
