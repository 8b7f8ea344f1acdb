/** Owns the file that a session of answers is kept in: read once, then merged and written whole at every answer. */

import { mkdir, stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { Warning } from '../errors.js';
import type { AnswerSet } from '../model/answers.js';
import type { CompassInstrument } from '../model/compass.js';
import { escapeUnseen } from '../model/escape-unseen.js';
import { formatAnswers } from '../model/format-answers.js';
import { mergeAnswers } from '../model/merge-answers.js';
import { parseAnswers } from '../model/parse-answers.js';
import { throwFindings } from '../model/path-finding.js';
import { type AnswersWords, formatAnswersYaml } from './answers-yaml.js';
import { placeSchema } from './editor-schema.js';
import { withLock } from './lock-file.js';
import { orCannotWrite } from './or-cannot-write.js';
import { readIfThere } from './read-input.js';
import { sweepLeftovers } from './temporary-path.js';
import { checkTarget, writeFiles } from './write-files.js';
import { parseYaml } from './yaml.js';

/** Answers are for their owner alone. */
const PRIVATE = 0o600;

export interface LoadedAnswers {
  set: AnswerSet;
  warnings: readonly Warning[];
  text: string;
}

/** The answers in a file, or undefined when there is none. Errors: those of reading YAML and of `parseAnswers`, all together. */
export async function loadAnswersFile(
  path: string,
  instrument: CompassInstrument,
  fallbackDate: string,
): Promise<LoadedAnswers | undefined> {
  const text = await readIfThere(path);
  if (text === undefined) return undefined;
  const { value, locate } = parseYaml(text, path);
  const { set, findings, warnings } = parseAnswers(value, instrument, fallbackDate);
  throwFindings(findings, { locate });
  return { set, warnings, text };
}

/**
 * Makes sure that answers can be kept in `path` before the first question is put: its folder is there, and it is no link or
 * folder itself. Removes what a process that died left half-written. Errors: COP-WRITE-002, -003, -004.
 */
export async function prepareAnswersFile(path: string): Promise<void> {
  const folder = dirname(path);
  await checkTarget(path, true);
  await orCannotWrite(path, () => mkdir(folder, { recursive: true }));
  await sweepLeftovers(path);
}

export interface SaveRequest {
  path: string;
  instrument: CompassInstrument;
  words: AnswersWords;
  /** What the file held when it was last read or written here. */
  base: AnswerSet['answers'];
  /** What it shall hold. */
  mine: AnswerSet;
}

/**
 * Writes `mine` into the file, merged with what another process wrote there since; gives what the file holds now. Once this
 * returns the answers are on disk. Errors: COP-WRITE-002 (also when the folder is gone), and those of `loadAnswersFile`.
 */
export async function saveAnswersFile({
  path,
  instrument,
  words,
  base,
  mine,
}: SaveRequest): Promise<AnswerSet> {
  await orCannotWrite(path, () => stat(dirname(path)));
  return withLock(path, async () => {
    const found = await loadAnswersFile(path, instrument, mine.date);
    const merged = found ? mergeSets(base, mine, found.set) : mine;
    const bytes =
      extname(path).toLowerCase() === '.json'
        ? `${escapeUnseen(JSON.stringify(formatAnswers(merged), null, 2))}\n`
        : formatAnswersYaml(merged, found ? words : await withSchema(words, path), found?.text);
    await writeFiles([{ path, bytes }], { force: true, mode: PRIVATE });
    return merged;
  });
}

async function withSchema(words: AnswersWords, path: string): Promise<AnswersWords> {
  return { ...words, schema: await placeSchema(path, 'answers') };
}

/** Whoever asked for more decides what was asked: full before express, all phases before one. */
function mergeSets(base: AnswerSet['answers'], mine: AnswerSet, theirs: AnswerSet): AnswerSet {
  const { phase, ...rest } = mine;
  return {
    ...rest,
    ...(phase !== undefined && phase === theirs.phase ? { phase } : {}),
    mode: mine.mode === 'full' || theirs.mode === 'full' ? 'full' : 'express',
    answers: mergeAnswers(base, mine.answers, theirs.answers),
  };
}
