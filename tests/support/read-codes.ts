/** Owns reading bytes to codes in a test: every row of every stream as one object of names and answers. */
import { BLANK, layoutRows, NO_OPINION, type ReadOptions } from '../../src/model/responses.js';
import { readSurveyInput } from '../../src/sources/read-input.js';
import type { Answers } from './exports/words.js';
import { survey, surveyTexts } from './survey.js';

export function optionsFor(rest: Partial<ReadOptions> = {}): ReadOptions {
  return { instrument: survey, texts: surveyTexts, by: null, waveBy: null, mapping: null, ...rest };
}

/** Bytes in chunks of any size. */
export async function* chunked(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export interface ReadBack {
  file: string;
  tool: string;
  codes: number[][];
  unfinished: number[] | null;
  texts: { row: number; question: string; text: string; quotable: boolean }[];
  warnings: readonly { code: string; values: Record<string, string | number> }[];
  cohorts: (string | null)[];
}

export async function readBack(
  bytes: Uint8Array,
  options: ReadOptions = optionsFor(),
  chunk = 64 * 1024,
  file = 'f',
): Promise<ReadBack[]> {
  const { width } = layoutRows(options.instrument);
  const streams = await readSurveyInput({ file, bytes: chunked(bytes, chunk) }, options);
  const read: ReadBack[] = [];
  for (const stream of streams) {
    const codes: number[][] = [];
    const texts: ReadBack['texts'] = [];
    const cohorts: (string | null)[] = [];
    let unfinished: number[] | null = null;
    for await (const batch of stream.batches) {
      for (const text of batch.texts) texts.push({ ...text, row: text.row + codes.length });
      if (batch.unfinished) unfinished = [...(unfinished ?? []), ...batch.unfinished];
      for (let row = 0; row < batch.rowCount; row += 1) {
        codes.push([...batch.codes.subarray(row * width, (row + 1) * width)]);
        cohorts.push(stream.cohortKeys[batch.cohorts?.[row] ?? 0]!.cohort);
      }
    }
    const { file: name, tool, warnings } = stream;
    read.push({ file: name, tool, codes, unfinished, texts, warnings, cohorts });
  }
  return read;
}

/** The codes that a response must come back as. */
export function codesOf(answers: Answers): number[] {
  const { instrument } = optionsFor();
  return layoutRows(instrument).columns.map(({ kind, id }) => {
    if (kind === 'priority') {
      if (answers.priorities.length === 0) return BLANK;
      return answers.priorities.includes(id) ? 1 : 0;
    }
    const answer = answers.choices[id];
    if (answer === undefined) return BLANK;
    if (kind === 'profile')
      return instrument.profile.questions.find((question) => question.id === id)!.options.indexOf(answer);
    if (answer === 'no-opinion') return NO_OPINION;
    const item = [...instrument.items, ...instrument.overall].find((one) => one.id === id)!;
    return Number(answer) - instrument.scales[item.scale]!.min;
  });
}
