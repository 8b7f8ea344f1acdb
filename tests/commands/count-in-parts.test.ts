/** A large file counted in two parts gives what it gives whole, or is left to the general way: never anything in between. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInParts } from '../../src/commands/count-in-parts.js';
import { CopError } from '../../src/errors.js';
import type { ReadOptions } from '../../src/model/responses.js';
import { planSurvey } from '../../src/scoring/survey/plan.js';
import { StreamAdder } from '../../src/scoring/survey/stream-adder.js';
import { type CohortTally, SurveyTally } from '../../src/scoring/survey/survey-tally.js';
import { openTables } from '../../src/sources/read-input.js';
import { readResponses } from '../../src/sources/read-responses.js';
import { makeFolder } from '../support/run-cop.js';
import { finish, survey, surveyTexts } from '../support/survey.js';

const path = join(makeFolder(), 'export.csv');

const read: ReadOptions = {
  instrument: survey,
  texts: surveyTexts,
  by: 'cohort',
  waveBy: null,
  mapping: null,
};
const items = survey.items.slice(0, 8).map(({ id }) => id);
const head = `id,cohort,${items.join(',')}`;
/** Enough for the file to be read in parts at all. */
const ROWS = 12_000;

/** An ordinary row: answers that change from row to row, some left out. */
function row(number: number): string {
  const cells = items.map((_, index) => {
    const value = (number * 7 + index * (number % 11)) % 6;
    return value === 0 ? '' : String(value);
  });
  return `r${number},cop-${number % 7},${cells.join(',')}`;
}

/** A file in which some rows are others, by their place. */
function lines(odd: ReadonlyMap<number, string> = new Map()): string {
  return [head, ...Array.from({ length: ROWS }, (_, number) => odd.get(number) ?? row(number))].join('\n');
}

function result(cohorts: readonly CohortTally[]) {
  const tally = new SurveyTally(planSurvey(survey));
  tally.merge(cohorts);
  return finish(tally);
}

async function inParts(text: string) {
  writeFileSync(path, text);
  const parts = await countInParts(path, { file: 'export.csv', read, rule: 'half' }, () => {}, 1);
  return parts && result(parts.flatMap(({ cohorts }) => cohorts));
}

/** Undefined when there is anything to tell about the file. */
async function whole(text: string) {
  async function* bytes() {
    yield new TextEncoder().encode(text);
  }
  try {
    const [table] = await openTables({ file: 'export.csv', bytes: bytes() });
    const stream = readResponses(table!, read);
    const tally = new SurveyTally(planSurvey(survey));
    const adder = new StreamAdder(tally, { rule: 'half', mapped: stream.mapped, nameCohort: (key) => key });
    for await (const batch of stream.batches) adder.add(batch, stream.cohortKeys);
    adder.finish();
    return stream.warnings.length > 0 ? undefined : result(tally.cohorts);
  } catch (cause) {
    if (cause instanceof CopError) return undefined;
    throw cause;
  }
}

describe('a file in two parts', () => {
  it('gives what it gives whole', async () => {
    const text = lines();
    const parts = await inParts(text);
    expect(parts?.cohorts.map(({ respondents }) => respondents).reduce((a, b) => a + b, 0)).toBeGreaterThan(
      11_000,
    );
    expect(parts).toEqual(await whole(text));
  });

  it.each([
    ['CRLF', lines().replaceAll('\n', '\r\n')],
    ['a byte-order mark and no end to the last line', `\uFEFF${lines()}`],
    ['a line that names the separator', `sep=,\n${lines()}\n`],
  ])('gives it with %s', async (_name, text) => {
    const parts = await inParts(text);
    expect(parts).toBeDefined();
    expect(parts).toEqual(await whole(text));
  });

  it.each([
    ['an id stands in both', new Map([[ROWS - 1, row(3)]])],
    ['a label means nothing', new Map([[ROWS - 5, row(ROWS - 5).replace(/,[^,]*$/, ',perhaps')]])],
    ['a row is too long', new Map([[ROWS - 5, `${row(ROWS - 5)},9`]])],
    ['a quotation mark is odd', new Map([[ROWS - 5, 'x,"a"b,3,3,3,3,3,3,3,3']])],
    [
      'a cell holds so many lines that the cut falls into it',
      new Map([[7_000, `x,"${'a\n'.repeat(20_000)}",3,3,3,3,3,3,3,3`]]),
    ],
  ])('is left to the general way when %s', async (_name, odd) => {
    expect(await inParts(lines(odd))).toBeUndefined();
  });

  it('is right or is left, whatever stands in it and wherever', async () => {
    const cell = fc.constantFrom('3', '', '"4"', '"a\nb"', '"', 'Plutôt d’accord', 'perhaps', '"x""y"', 'é');
    const line = fc
      .tuple(fc.integer({ min: 0, max: ROWS }), fc.array(cell, { minLength: 7, maxLength: 9 }))
      .map(([id, cells]) => `r${id},cop-1,${cells.join(',')}`);
    const odd = fc.array(fc.tuple(fc.integer({ min: 0, max: ROWS - 1 }), line), { maxLength: 3 });
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(odd, async (places) => {
        const text = lines(new Map(places));
        const parts = await inParts(text);
        if (!parts) return;
        counted += 1;
        expect(parts).toEqual(await whole(text));
      }),
      // With nothing odd first, which is always counted in parts.
      { numRuns: 25, examples: [[[]]] },
    );
    expect(counted).toBeGreaterThan(0);
  });
});

it('says of each part what the header shows to be lost, and needs no other way for it', async () => {
  writeFileSync(path, lines());
  const ungrouped = { ...read, by: null };
  const parts = await countInParts(path, { file: 'export.csv', read: ungrouped, rule: 'half' }, () => {}, 1);
  expect(parts!.map(({ headerWarnings }) => headerWarnings.map(({ code }) => code))).toEqual(
    Array(2).fill(['survey-columns-unmatched', 'survey-questions-missing']),
  );
});
