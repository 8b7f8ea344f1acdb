import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCompassTexts } from '../../src/io/load-compass.js';
import type { Answer, AnswerSet } from '../../src/model/answers.js';
import { formatAnswers } from '../../src/model/format-answers.js';
import { LANGS } from '../../src/model/lang.js';
import type { Profile } from '../../src/model/profile.js';
import { answerSet, arbitrarySet, compass, items, uniformSet } from '../support/answers.js';
import { editWorkbook, setCell } from '../support/edit-workbook.js';
import { makeLive, readLive } from '../support/live.js';

const PROFILE: Profile = {
  name: 'Achats durables',
  organisations: ['SPF Forêts, dunes', 'Agence des Marées'],
  domain: '=Acheter mieux',
  createdOn: '2024-09-01',
  origin: 'spontaneous',
  members: 34,
  membersJoinedLast12Months: 9,
  coreGroup: 5,
  coordinatorTimePercent: 12.5,
  meetingRhythm: '- tous les deux mois',
  languages: ['fr', 'nl'],
  timeZone: 'Europe/Brussels',
  coordinator: 'A. B.',
  sponsor: 'C. D.',
};

/** Answers without those that are blank and say nothing, as a workbook holds them. */
function plain(set: AnswerSet) {
  return formatAnswers(set).answers;
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((one) => one.trim() === one);

/** Sets with notes, evidence and reasons; only the questions of their mode. */
const annotated = fc
  .tuple(
    arbitrarySet,
    fc.array(fc.record({ note: text, evidence: text, reason: text }), { minLength: 60, maxLength: 60 }),
  )
  .map(([set, extras]): AnswerSet => {
    const asked = items.filter(({ express }) => set.mode === 'full' || express);
    const answers = asked.map(({ id }, index): [string, Answer] => {
      const { note, evidence, reason } = extras[index]!;
      const { answer } = set.answers[id]!;
      const reasoned = answer.kind === 'value' || answer.kind === 'blank' ? answer : { ...answer, reason };
      return [id, { answer: reasoned, ...(index % 3 === 0 ? { note, evidence } : {}) }];
    });
    return { ...set, answers: Object.fromEntries(answers) };
  });

describe('reading back what was written', () => {
  it('gives the same answers, notes, evidence and reasons', async () => {
    await fc.assert(
      fc.asyncProperty(annotated, async (set) => {
        const { set: back } = await readLive(await makeLive(set));
        expect(plain(back)).toEqual(plain(set));
        expect([back.mode, back.version]).toEqual([set.mode, compass.version]);
      }),
      { numRuns: 6 },
    );
  });

  it('keeps text that a spreadsheet could read as something else', async () => {
    const notes = ['=1+1', '-2', '+3', '@x', '_x0041_', '1/2', 'a\nb', '<b>&amp;', '007', 'é'.repeat(300)];
    const answers = notes.map((note, index): [string, Answer] => [
      items[index]!.id,
      { answer: { kind: 'value', value: 1 }, note, evidence: note },
    ]);
    const set = { ...answerSet({}), answers: Object.fromEntries(answers) };
    expect(plain((await readLive(await makeLive(set))).set)).toEqual(plain(set));
  });

  it('keeps characters of two halves, wherever in the file they stand', async () => {
    const answers = items.map(({ id }, index): [string, Answer] => [
      id,
      { answer: { kind: 'value', value: 2 }, note: 'x'.repeat(index % 2) + '\u{1F600}'.repeat(600) + index },
    ]);
    const set = { ...answerSet({}), answers: Object.fromEntries(answers) };
    expect(plain((await readLive(await makeLive(set))).set)).toEqual(plain(set));
  });

  it.each(LANGS)('does so in %s', async (lang) => {
    const set = uniformSet(2, { 'preparation.domain.1': 'not-applicable', 'growth.vitality.2': 'too-early' });
    const { set: back, warnings } = await readLive(await makeLive(set, { lang }));
    expect(plain(back)).toEqual(plain(set));
    expect(back.date).toBe(set.date);
    expect(warnings).toEqual([]);
  });

  it('keeps the profile', async () => {
    const { profile } = await readLive(await makeLive(answerSet({}), { profile: PROFILE }));
    expect(profile).toEqual(PROFILE);
  });

  it('finds an empty workbook empty, without a date or a profile', async () => {
    const { set, profile } = await readLive(await makeLive(answerSet({}, { mode: 'express' })));
    expect([set.mode, set.date, plain(set), profile]).toEqual(['express', '2026-01-01', {}, undefined]);
  });
});

describe('a workbook that people and programs changed', () => {
  it('is read after a sheet was renamed, a row and a column put in, sheets moved', async () => {
    const set = uniformSet(1);
    const bytes = await editWorkbook(await makeLive(set), (workbook) => {
      const sheet = workbook.getWorksheet('Démarrage')!;
      sheet.name = 'Voorbereiding';
      sheet.spliceRows(8, 0, ['', 'une ligne', 'à moi']);
      sheet.spliceColumns(2, 0, []);
      for (const name of ['Résultats', 'Calcul', 'Listes', 'Lisez-moi']) {
        workbook.removeWorksheet(workbook.getWorksheet(name)!.id);
      }
    });
    expect(plain((await readLive(bytes)).set)).toEqual(plain(set));
  });

  it('understands words of other languages, numbers, other case, spaces and apostrophes', async () => {
    const typed = [
      'in place',
      'UMGESETZT',
      ' in\u00a0orde ',
      '3',
      '3.0',
      'en place',
      'sait pas',
      "don't know",
      'weiß nicht',
    ];
    const bytes = await editWorkbook(await makeLive(answerSet({})), (workbook) => {
      typed.forEach((word, index) => {
        setCell(workbook, 'Préparation', `E${6 + index}`, word === 'sait pas' ? 'NE SAIT PAS' : word);
      });
      setCell(workbook, 'Préparation', 'E15', 4);
    });
    const { set, warnings } = await readLive(bytes);
    const ids = items.slice(0, 10).map(({ id }) => id);
    const unknown = {
      'preparation.goals.1': 'unknown',
      'preparation.goals.2': 'unknown',
      'preparation.goals.3': 'unknown',
    };
    const threes = Object.fromEntries(ids.slice(0, 6).map((id) => [id, 3]));
    expect(plain(set)).toEqual({ ...threes, ...unknown, 'preparation.mandate.1': 4 });
    // All but `en place` and `NE SAIT PAS`, which stand in the French list: the workbook's formulas do not count them.
    expect(warnings).toEqual([
      {
        code: 'workbook-unlisted-answers',
        values: { count: 8, found: 'in place', word: 'en place', place: 'Préparation!E6' },
      },
    ]);
  });

  it('understands a list that was reworded by hand', async () => {
    const bytes = await editWorkbook(await makeLive(answerSet({})), (workbook) => {
      const lists = workbook.getWorksheet('Listes')!;
      const scale = lists.getRow(1).values as string[];
      lists.getCell(5, scale.indexOf('cop:scale:implementation5')).value = 'c’est fait';
      setCell(workbook, 'Préparation', 'E6', 'C’EST FAIT');
    });
    const { set, warnings } = await readLive(bytes);
    expect([plain(set), warnings]).toEqual([{ 'preparation.domain.1': 3 }, []]);
  });

  it('never trusts a result that the workbook shows', async () => {
    const set = uniformSet(2);
    const bytes = await editWorkbook(await makeLive(set), (workbook) => {
      for (const name of ['Résultats', 'Calcul']) {
        workbook.getWorksheet(name)!.eachRow((row) =>
          row.eachCell((cell) => {
            if (!cell.isMerged) cell.value = 4;
          }),
        );
      }
    });
    expect(plain((await readLive(bytes)).set)).toEqual(plain(set));
  });

  it('keeps a reason beside a number as part of the note', async () => {
    const bytes = await editWorkbook(await makeLive(answerSet({ 'preparation.domain.1': 2 })), (workbook) => {
      setCell(workbook, 'Préparation', 'F6', 'vu');
      setCell(workbook, 'Préparation', 'H6', 'parce que');
    });
    expect(plain((await readLive(bytes)).set)).toEqual({
      'preparation.domain.1': { value: 2, note: 'vu\nparce que' },
    });
  });

  it('says how many questions are gone', async () => {
    const bytes = await editWorkbook(await makeLive(uniformSet(3)), (workbook) => {
      workbook.removeWorksheet(workbook.getWorksheet('Croissance')!.id);
    });
    const { warnings } = await readLive(bytes);
    expect(warnings).toEqual([{ code: 'workbook-questions-missing', values: { count: 15 } }]);
  });

  it('reads a profile typed by hand: dates, an origin of another language, lists', async () => {
    const bytes = await editWorkbook(await makeLive(answerSet({})), (workbook) => {
      setCell(workbook, 'Profil', 'C5', '3/11/2026');
      setCell(workbook, 'Profil', 'C7', 'Un; Deux ;');
      setCell(workbook, 'Profil', 'C9', new Date('2024-02-01T00:00:00Z'));
      setCell(workbook, 'Profil', 'C10', 'Von außen angeregt');
      setCell(workbook, 'Profil', 'C14', '12,5');
      setCell(workbook, 'Profil', 'C16', 'FR, nl');
    });
    const { set, profile } = await readLive(bytes);
    expect(set.date).toBe('2026-11-03');
    expect(profile).toEqual({
      organisations: ['Un', 'Deux'],
      createdOn: '2024-02-01',
      origin: 'solicited',
      coordinatorTimePercent: 12.5,
      languages: ['fr', 'nl'],
    });
  });
});

describe('the words of the lists', () => {
  it.each(LANGS)('are different for each answer in %s', (lang) => {
    const { scales, special } = loadCompassTexts(lang);
    for (const { options } of Object.values(scales)) {
      const words = [...Object.values(options), ...Object.values(special).map(({ label }) => label)];
      expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
      // Five steps and three special answers.
      expect(words).toHaveLength(8);
    }
  });
});
