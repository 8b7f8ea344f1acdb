import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCompassTexts } from '../../../../src/io/load-compass.js';
import { loadSurvey } from '../../../../src/io/load-survey.js';
import type { AnswerSet, Mode } from '../../../../src/model/answers.js';
import type { SurveyResult } from '../../../../src/model/survey-result.js';
import { compareViews, viewOfCohort } from '../../../../src/scoring/bridge.js';
import { answerSet, arbitrarySet, compass, items, uniformSet } from '../../../support/answers.js';
import { surveyOf } from '../../../support/dossier.js';
import { makeLive, resultOf } from '../../../support/live.js';
import { disagreements, fillIn, verdictOfResult, verdictOfSheet } from '../../../support/live-agreement.js';
import { openSpreadsheet, type Spreadsheet } from '../../../support/spreadsheet.js';

const texts = loadCompassTexts('fr');
const opened = new Map<Mode, Promise<Spreadsheet>>();

/** An empty workbook of a mode, opened once. */
function workbook(mode: Mode): Promise<Spreadsheet> {
  const known = opened.get(mode) ?? makeLive(answerSet({}, { mode })).then(openSpreadsheet);
  opened.set(mode, known);
  return known;
}

/** What formulas and scorer say differently of a set that is filled into an empty workbook. */
async function compare(set: AnswerSet): Promise<string[]> {
  const sheet = await workbook(set.mode);
  fillIn(sheet, set, texts);
  return disagreements(verdictOfSheet(sheet, 'Calcul', set.mode), verdictOfResult(resultOf(set)));
}

describe('formulas of the live workbook, computed by an independent engine', () => {
  it('agree with the scorer on any answers', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySet, async (set) => {
        expect(await compare(set)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['nothing', answerSet({})],
    ['nothing, express', answerSet({}, { mode: 'express' })],
    ['the top everywhere', uniformSet(4)],
    ['the bottom everywhere', uniformSet(0)],
    ['exactly on the threshold of acquired', uniformSet(3)],
    ['exactly half-way', uniformSet(2)],
    ['not applicable everywhere', uniformSet('not-applicable')],
    ['too early everywhere', uniformSet('too-early')],
    ['unknown everywhere', uniformSet('unknown')],
    ['one essential question unknown', uniformSet(4, { 'launch.kickoff.1': 'unknown' })],
    ['an essential question that does not apply', uniformSet(4, { 'launch.kickoff.1': 'not-applicable' })],
    [
      'a coordinator who is overloaded, without a successor',
      uniformSet(4, {
        'growth.facilitation.2': 1,
        'growth.facilitation.3': 0,
        'reorientation.succession.1': 0,
        'reorientation.succession.2': 1,
        'reorientation.succession.3': 3,
      }),
    ],
    [
      'a purpose that is outlived',
      uniformSet(
        4,
        Object.fromEntries(items.filter(({ theme }) => theme === 'relevance').map(({ id }) => [id, 1])),
      ),
    ],
    [
      'a later phase far above an earlier one',
      uniformSet(
        4,
        Object.fromEntries(items.filter(({ phase }) => phase === 'preparation').map(({ id }) => [id, 1])),
      ),
    ],
  ])('agree with the scorer on %s', async (_, set) => {
    expect(await compare(set)).toEqual([]);
  });

  it('show a position in words, and ask for answers before there are any', async () => {
    const sheet = await workbook('full');
    fillIn(sheet, answerSet({}), texts);
    expect(sheet.value('Résultats', 'A4')).toMatch(/^Répondez aux questions/);
    expect(sheet.value('Résultats', 'B10')).toBe('pas de score');
    expect(sheet.value('Actions', 'A3')).toMatch(/^Répondez d’abord/);
    fillIn(sheet, uniformSet(4, { 'launch.kickoff.1': 2 }), texts);
    expect(sheet.value('Résultats', 'A4')).toBe(
      'Votre CoP se situe en phase de démarrage, parce qu’il manque encore au moins un point essentiel à la phase «\u00a0Démarrage\u00a0».',
    );
    expect(sheet.value('Actions', 'C6')).toBe(texts.items['launch.kickoff.1']!.action.what);
  });

  it('count an answer that is not in the list, and leave it out', async () => {
    const sheet = await workbook('full');
    fillIn(sheet, uniformSet(3), texts);
    sheet.set('Préparation', 'E6', 'en*');
    sheet.set('Préparation', 'E7', ' en place ');
    const verdict = verdictOfSheet(sheet, 'Calcul', 'full');
    const set = uniformSet(3, { 'preparation.domain.1': 'blank' });
    expect(disagreements(verdict, verdictOfResult(resultOf(set)))).toEqual([]);
    expect(sheet.value('Résultats', 'F6')).toBe(1);
  });
});

function rounded(value: number | string | boolean): number | string | boolean {
  return typeof value === 'number' ? Math.round(value * 1e8) / 1e8 : value;
}

describe('the members’ view beside the coordinator’s', () => {
  /** The gaps as the scorer compares them, and as the sheet shows them: theme, members, smallest n, gap. */
  async function views(survey: SurveyResult) {
    const members = viewOfCohort(survey.cohorts[0]!, loadSurvey());
    const set = uniformSet(4, { 'preparation.mandate.1': 'blank', 'launch.identity.2': 0 });
    const sheet = await openSpreadsheet(await makeLive(set, { members }));
    expect(sheet.differences()).toEqual([]);
    const first = Array.from({ length: 40 }, (_, index) => index + 1).find(
      (row) => sheet.value('Enquête', `A${row}`) === texts.themes.mandate!.name,
    )!;
    const rows = Array.from({ length: 10 }, (_, index) =>
      ['A', 'D', 'E', 'F'].map((column) => rounded(sheet.value('Enquête', `${column}${first + index}`))),
    );
    const gaps = compareViews(compass, resultOf(set).phases, members);
    const expected = gaps.map(({ theme, members: seen, gap }) =>
      [
        texts.themes[theme]!.name,
        seen.kind === 'scored' ? seen.value : '',
        seen.kind === 'scored' ? seen.validN : '',
        gap ?? '',
      ].map(rounded),
    );
    return { rows, expected, reading: sheet.value('Enquête', `B${first}`) };
  }

  it('is what the bridge computes', async () => {
    const { rows, expected, reading } = await views(surveyOf(12, 4, { support: 1, 'purpose.2': 2 }));
    expect(rows).toEqual(expected);
    expect(reading).toBe('angle mort possible\u00a0: parlez-en avec les membres');
  });

  it('hides every theme that a hidden dimension feeds', async () => {
    const { rows, expected } = await views(surveyOf(4, 4));
    expect(rows).toEqual(expected);
    expect(rows.every(([, score, n, gap]) => `${score}${n}${gap}` === '')).toBe(true);
  });

  it('leaves out dimensions that nobody answered', async () => {
    const { rows, expected } = await views(surveyOf(12, 4, { support: 'no-opinion' }));
    expect(rows).toEqual(expected);
  });
});

describe('values in the file as written', () => {
  it.each([
    ['empty', answerSet({})],
    [
      'express, half filled',
      answerSet({ 'preparation.domain.1': 2, 'growth.value.1': 'unknown' }, { mode: 'express' }),
    ],
    [
      'filled',
      uniformSet(2, { 'preparation.domain.1': 'unknown', 'launch.kickoff.2': 4, 'growth.vitality.1': 0 }),
    ],
  ])('are those that the engine computes: %s', async (_, set) => {
    const sheet = await openSpreadsheet(await makeLive(set));
    expect(sheet.formulaCount).toBeGreaterThan(400);
    expect(sheet.differences()).toEqual([]);
    expect(disagreements(verdictOfSheet(sheet, 'Calcul', set.mode), verdictOfResult(resultOf(set)))).toEqual(
      [],
    );
  });
});
