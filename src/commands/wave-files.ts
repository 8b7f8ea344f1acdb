/** Owns `WAVE=FILE`: a word of the command line that names a file and the wave that all of its responses belong to. */
import { existsSync } from 'node:fs';
import { fail } from '../errors.js';
import type { Session } from './session.js';

export interface WaveFile {
  /** As it was typed, without the wave. */
  path: string;
  /** Null when the word names none. */
  wave: string | null;
}

/** A path that is there as it was typed is that path, whatever its name. */
export function readWaveFile(word: string, session: Session): WaveFile {
  const at = word.indexOf('=');
  const wave = word.slice(0, at).trim();
  const path = word.slice(at + 1);
  if (at < 0 || wave === '' || path === '' || existsSync(session.resolve(word)))
    return { path: word, wave: null };
  return { path, wave };
}

/** How rows come to their cohorts and waves, as far as options say it. */
export interface CohortFlags {
  cop?: string;
  by?: string;
  wave?: string;
  waveBy?: string;
}

/** Errors: COP-USAGE-009 for two ways of naming the same thing. */
export function checkCohortFlags(words: readonly string[], flags: CohortFlags, session: Session): void {
  if (flags.cop !== undefined && flags.by !== undefined) throw clash('--cop', '--by');
  const named = words.find((word) => readWaveFile(word, session).wave !== null);
  if (named === undefined) return;
  if (flags.wave !== undefined) throw clash(named, '--wave');
  if (flags.waveBy !== undefined) throw clash(named, '--wave-by');
}

function clash(one: string, other: string): Error {
  return fail('COP-USAGE-009', { one, other });
}
