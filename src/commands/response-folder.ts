/** Owns where a member's response goes: a folder of the member's choice, never where a dossier keeps its results. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail } from '../errors.js';
import { findDossier } from '../io/find-dossier.js';
import type { Asker } from './asker.js';
import type { Session } from './session.js';

/** The folder, which need not be there yet. Errors: COP-RESPONSE-001 the results of a dossier, -002 not a folder. */
export function checkFolder(folder: string): string {
  const problem = problemOf(folder);
  if (problem === undefined) return folder;
  const code = problem === 'folder-of-results' ? 'COP-RESPONSE-001' : 'COP-RESPONSE-002';
  throw fail(code, { path: folder }, { place: { file: folder } });
}

/** Asks for it; the current folder when nothing is typed. Undefined when the person stops. */
export async function askFolder(asker: Asker, session: Session): Promise<string | undefined> {
  const { entries, outcome } = await asker.ask({
    title: session.t('response.hand-in'),
    questions: [
      {
        kind: 'text',
        id: 'folder',
        sectionId: 'folder',
        chapter: '',
        section: '',
        statement: session.t('response.folder'),
        help: session.t('response.folder-help', { path: session.host.cwd }),
        problem: (typed) => problemOf(session.resolve(typed)),
      },
    ],
    annotates: false,
    endings: [],
  });
  if (outcome !== 'answered') return undefined;
  return checkFolder(session.resolve(entries.folder?.text ?? '.'));
}

/** The message that says what is wrong with a folder, or undefined. */
function problemOf(folder: string): string | undefined {
  const dossier = findDossier(dirname(folder));
  if (dossier !== undefined && folder === join(dossier, 'survey')) return 'folder-of-results';
  const info = statSync(folder, { throwIfNoEntry: false });
  return info && !info.isDirectory() ? 'no-folder' : undefined;
}
