/** Owns which rules for pitfalls a command uses. */
import { findPitfallsFolder } from '../io/find-pitfalls.js';
import type { Pitfalls } from '../io/load-own-pitfalls.js';
import { loadPitfallRules, loadPitfallTexts } from '../io/load-pitfalls.js';
import type { Session } from './session.js';

/** Those of `--pitfalls DIR`, else of a folder `pitfalls/` in or above `folder`, else those that ship. Errors: COP-PITFALLS-*. */
export async function choosePitfalls(
  folder: string,
  flags: { pitfalls?: string },
  session: Session,
): Promise<Pitfalls> {
  const own = flags.pitfalls === undefined ? findPitfallsFolder(folder) : session.resolve(flags.pitfalls);
  if (own === undefined) return { rules: loadPitfallRules(), textsOf: loadPitfallTexts };
  const { loadOwnPitfalls } = await import('../io/load-own-pitfalls.js');
  return loadOwnPitfalls(own);
}
