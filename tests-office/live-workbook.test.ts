import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAnswers } from '../src/commands/load-answers.js';
import { loadCompassTexts } from '../src/io/load-compass.js';
import type { AnswerSet } from '../src/model/answers.js';
import { formatAnswers } from '../src/model/format-answers.js';
import { LANGS } from '../src/model/lang.js';
import { answerSet, arbitrarySet, compass, items, uniformSet } from '../tests/support/answers.js';
import { makeLive, resultOf } from '../tests/support/live.js';
import { disagreements, fillIn, verdictOfResult, verdictOfSheet } from '../tests/support/live-agreement.js';
import { openSpreadsheet, type Spreadsheet } from '../tests/support/spreadsheet.js';
import { convert, pdfText, python } from './support/office.js';

/** Only the questions of the mode, and no blank ones: what a workbook can hold. */
function withinMode(set: AnswerSet): AnswerSet {
  const asked = items.filter(({ id, express }) => {
    const kind = set.answers[id]?.answer.kind ?? 'blank';
    return (set.mode === 'full' || express) && kind !== 'blank';
  });
  return { ...set, answers: Object.fromEntries(asked.map(({ id }) => [id, set.answers[id]!])) };
}

describe('five hundred sets of answers', () => {
  const texts = loadCompassTexts('fr');
  let full: Spreadsheet;
  let express: Spreadsheet;

  beforeAll(async () => {
    full = await openSpreadsheet(await makeLive(answerSet({})));
    express = await openSpreadsheet(await makeLive(answerSet({}, { mode: 'express' })));
  });

  it('score alike by the formulas, by the workbook read back, and by the scorer', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySet.map(withinMode), async (set) => {
        const expected = verdictOfResult(resultOf(set));
        const sheet = set.mode === 'full' ? full : express;
        fillIn(sheet, set, texts);
        expect(disagreements(verdictOfSheet(sheet, 'Calcul', set.mode), expected)).toEqual([]);
        const { set: back } = await readAnswers(await makeLive(set), 'f.xlsx', compass, '2026-01-01');
        expect(formatAnswers(back)).toEqual(formatAnswers(set));
        expect(disagreements(verdictOfResult(resultOf(back)), expected)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** Takes the cached values of formulas out, so that only a program that computes can show any. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const text = strFromU8(part)
      .replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')
      .replace(/(<\/f>)<v\/>/g, '$1');
    parts[name] = strToU8(text);
  }
  return zipSync(parts);
}

describe('LibreOffice', () => {
  const sets = [
    answerSet({}),
    answerSet({}, { mode: 'express' }),
    uniformSet(3),
    uniformSet(4, { 'launch.kickoff.1': 'unknown' }),
    uniformSet(2, {
      'growth.facilitation.2': 1,
      'growth.facilitation.3': 1,
      'reorientation.succession.1': 0,
    }),
    ...fc.sample(arbitrarySet, { numRuns: 15, seed: 20261121 }),
  ].map(withinMode);

  it('computes what the scorer computes, and what it saves reads back the same', async () => {
    const written = await Promise.all(sets.map((set) => makeLive(set)));
    const saved = convert(written.map(withoutResults), 'xlsx', 'xlsx');
    for (const [index, set] of sets.entries()) {
      const sheet = await openSpreadsheet(saved[index]!, { cached: true });
      const expected = verdictOfResult(resultOf(set));
      expect(disagreements(verdictOfSheet(sheet, 'Calcul', set.mode), expected), `set ${index}`).toEqual([]);
      const { set: back } = await readAnswers(saved[index]!, 'f.xlsx', compass, set.date);
      expect(formatAnswers(back)).toEqual(formatAnswers(set));
    }
  });

  it.each(LANGS)('shows and prints it without an error in %s', async (lang) => {
    const written = [await makeLive(answerSet({}), { lang }), await makeLive(uniformSet(2), { lang })];
    for (const pdf of convert(written, 'xlsx', 'pdf')) {
      expect(pdfText(pdf)).not.toMatch(/#N\/A|#NAME|#VALUE|#REF|#DIV|Err:\d/);
    }
  });
});

describe('openpyxl', () => {
  const PROGRAM = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({
  'sheets': book.sheetnames,
  'charts': [len(sheet._charts) for sheet in book],
  'hidden': [sheet.title for sheet in book if sheet.sheet_state != 'visible'],
  'protected': all(sheet.protection.sheet for sheet in book),
  'lists': sum(len(sheet.data_validations.dataValidation) for sheet in book),
  'creator': book.properties.creator,
}))`;

  it('opens it with its charts, lists and protection, and nothing to warn about', async () => {
    const found = python<Record<string, unknown>>(PROGRAM, await makeLive(uniformSet(2)), 'xlsx');
    expect(found).toEqual({
      sheets: [
        'Lisez-moi',
        'Profil',
        'Préparation',
        'Démarrage',
        'Croissance',
        'Éventuelle réorientation',
        'Résultats',
        'Actions',
        'Méthode',
        'Enquête',
        'Calcul',
        'Listes',
      ],
      charts: [0, 0, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0],
      hidden: ['Calcul', 'Listes'],
      protected: true,
      lists: 19,
      creator: 'cop',
    });
  });
});
