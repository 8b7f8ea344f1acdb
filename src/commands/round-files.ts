/** Owns reading the rounds that a comparison is made of: files, dossiers, or the dossier one stands in. */
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { CopError, type Finding } from '../errors.js';
import { loadDossier, readDossier } from '../io/dossier.js';
import { loadCompass } from '../io/load-compass.js';
import { compareText } from '../model/compare-text.js';
import { LIMITS } from '../model/limits.js';
import { parseRoundName } from '../model/round.js';
import { type ReadAnswers, readAllAnswers } from './load-answers.js';
import { readNamedBytes } from './read-named-bytes.js';
import type { Session } from './session.js';

/** One person's answers, and who that is. */
export interface RaterAnswers extends ReadAnswers {
  rater: string;
  /** Absolute; absent for standard input. */
  path?: string;
}

export interface RoundAnswers {
  date: string;
  raters: readonly RaterAnswers[];
}

/**
 * The answers in all files, oldest first; a folder stands for the rounds of its dossier, and no file at all for the dossier
 * around the current folder. Answers to other versions of the instrument are taken as far as they are known. Errors:
 * COP-FILE-*, COP-YAML-*, COP-ANSWERS-*, COP-DOSSIER-*, those of all files together.
 */
export async function readRounds(files: readonly string[], session: Session): Promise<RaterAnswers[]> {
  const answers: RaterAnswers[] = [];
  const findings: Finding[] = [];
  for (const file of await listFiles(files, session)) {
    try {
      answers.push(...(await readFile(file, session)));
    } catch (cause) {
      if (!(cause instanceof CopError)) throw cause;
      findings.push(...cause.findings);
    }
  }
  if (findings.length > 0) throw new CopError(findings);
  return answers.sort((a, b) => compareText(a.set.date, b.set.date));
}

async function listFiles(files: readonly string[], session: Session): Promise<string[]> {
  if (files.length === 0) {
    const dossier = await loadDossier(session.host.cwd);
    session.noteDossier(dossier);
    return (dossier?.rounds ?? []).map(({ path }) => path);
  }
  const lists = await Promise.all(files.map((file) => expand(file, session)));
  return lists.flat();
}

async function expand(file: string, session: Session): Promise<string[]> {
  if (file === '-') return [file];
  const path = session.resolve(file);
  const info = await stat(path).catch(() => undefined);
  if (!info?.isDirectory()) return [file];
  const dossier = await readDossier(path);
  session.noteDossier(dossier);
  return dossier.rounds.map((round) => round.path);
}

async function readFile(file: string, session: Session): Promise<RaterAnswers[]> {
  const path = file === '-' ? undefined : session.resolve(file);
  const bytes = await readNamedBytes(file, LIMITS.textFileBytes, session);
  const fallbackDate = parseRoundName(basename(file))?.date ?? session.today();
  const read = await readAllAnswers(bytes, file, {
    instrument: loadCompass(),
    fallbackDate,
    otherVersions: true,
  });
  return read.map((one) => ({ ...one, rater: raterOf(file), ...(path ? { path } : {}) }));
}

/** The rater in the name of a round's file; else the name of the file. */
function raterOf(file: string): string {
  const name = basename(file);
  return parseRoundName(name)?.rater ?? name.slice(0, name.length - extname(name).length);
}

/** Answers of one day are those of several raters of one round. */
export function groupByDate(answers: readonly RaterAnswers[]): RoundAnswers[] {
  const dates = [...new Set(answers.map(({ set }) => set.date))];
  return dates.map((date) => ({ date, raters: answers.filter(({ set }) => set.date === date) }));
}
