import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/commands/load-answers.js';
import { loadCompassTexts } from '../../src/io/load-compass.js';
import type { Answer, AnswerSet } from '../../src/model/answers.js';
import { formatAnswers } from '../../src/model/format-answers.js';
import { LANGS } from '../../src/model/lang.js';
import type { Profile } from '../../src/model/profile.js';
import { answerSet, arbitrarySet, compass, items, uniformSet } from '../support/answers.js';
import { editWorkbook, setCell } from '../support/edit-workbook.js';
import { findingsOf } from '../support/findings.js';
import { makeLive } from '../support/live.js';

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

function read(bytes: Uint8Array) {
  return readAnswers(bytes, 'boussole.xlsx', compass, '2026-01-01');
}

/** Code, sheet, cell and suggestion of each finding. */
async function refusals(bytes: Uint8Array): Promise<string[]> {
  return (await findingsOf(read(bytes))).map(({ code, place, suggestion }) =>
    [code, place?.sheet, place?.cell, suggestion].filter((part) => part !== undefined).join(' '),
  );
}

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
        const { set: back } = await read(await makeLive(set));
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
    expect(plain((await read(await makeLive(set))).set)).toEqual(plain(set));
  });

  it('keeps characters of two halves, wherever in the file they stand', async () => {
    const answers = items.map(({ id }, index): [string, Answer] => [
      id,
      { answer: { kind: 'value', value: 2 }, note: 'x'.repeat(index % 2) + '\u{1F600}'.repeat(600) + index },
    ]);
    const set = { ...answerSet({}), answers: Object.fromEntries(answers) };
    expect(plain((await read(await makeLive(set))).set)).toEqual(plain(set));
  });

  it.each(LANGS)('does so in %s', async (lang) => {
    const set = uniformSet(2, { 'preparation.domain.1': 'not-applicable', 'growth.vitality.2': 'too-early' });
    const { set: back, warnings } = await read(await makeLive(set, { lang }));
    expect(plain(back)).toEqual(plain(set));
    expect(back.date).toBe(set.date);
    expect(warnings).toEqual([]);
  });

  it('keeps the profile', async () => {
    const { profile } = await read(await makeLive(answerSet({}), { profile: PROFILE }));
    expect(profile).toEqual(PROFILE);
  });

  it('finds an empty workbook empty, without a date or a profile', async () => {
    const { set, profile } = await read(await makeLive(answerSet({}, { mode: 'express' })));
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
    expect(plain((await read(bytes)).set)).toEqual(plain(set));
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
    const { set } = await read(bytes);
    const ids = items.slice(0, 10).map(({ id }) => id);
    const unknown = {
      'preparation.goals.1': 'unknown',
      'preparation.goals.2': 'unknown',
      'preparation.goals.3': 'unknown',
    };
    const threes = Object.fromEntries(ids.slice(0, 6).map((id) => [id, 3]));
    expect(plain(set)).toEqual({ ...threes, ...unknown, 'preparation.mandate.1': 4 });
  });

  it('understands a list that was reworded by hand', async () => {
    const bytes = await editWorkbook(await makeLive(answerSet({})), (workbook) => {
      const lists = workbook.getWorksheet('Listes')!;
      const scale = lists.getRow(1).values as string[];
      lists.getCell(5, scale.indexOf('cop:scale:implementation5')).value = 'c’est fait';
      setCell(workbook, 'Préparation', 'E6', 'C’EST FAIT');
    });
    expect(plain((await read(bytes)).set)).toEqual({ 'preparation.domain.1': 3 });
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
    expect(plain((await read(bytes)).set)).toEqual(plain(set));
  });

  it('keeps a reason beside a number as part of the note', async () => {
    const bytes = await editWorkbook(await makeLive(answerSet({ 'preparation.domain.1': 2 })), (workbook) => {
      setCell(workbook, 'Préparation', 'F6', 'vu');
      setCell(workbook, 'Préparation', 'H6', 'parce que');
    });
    expect(plain((await read(bytes)).set)).toEqual({
      'preparation.domain.1': { value: 2, note: 'vu\nparce que' },
    });
  });

  it('says how many questions are gone', async () => {
    const bytes = await editWorkbook(await makeLive(uniformSet(3)), (workbook) => {
      workbook.removeWorksheet(workbook.getWorksheet('Croissance')!.id);
    });
    const { warnings } = await read(bytes);
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
    const { set, profile } = await read(bytes);
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

describe('what cannot be understood is refused with sheet and cell', () => {
  const change = async (edit: Parameters<typeof editWorkbook>[1]): Promise<string[]> =>
    refusals(await editWorkbook(await makeLive(uniformSet(3)), edit));

  it('an answer that means nothing, with the nearest word; all of them together', async () => {
    const found = await change((workbook) => {
      setCell(workbook, 'Préparation', 'E7', 'en plase');
      setCell(workbook, 'Croissance', 'E20', 7);
    });
    expect(found).toEqual(['COP-WORKBOOK-003 Préparation E7 en place', 'COP-WORKBOOK-003 Croissance E20']);
  });

  it('a formula in place of an answer or a note', async () => {
    const found = await change((workbook) => {
      setCell(workbook, 'Préparation', 'E7', { formula: 'E6', result: 'en place' });
      setCell(workbook, 'Préparation', 'F8', { formula: '1+1', result: 2 });
    });
    expect(found).toEqual(['COP-WORKBOOK-004 Préparation E7', 'COP-WORKBOOK-004 Préparation F8']);
  });

  it('a question twice with different answers, but not with the same', async () => {
    const copy = (word: string) => (workbook: Parameters<Parameters<typeof editWorkbook>[1]>[0]) => {
      const sheet = workbook.getWorksheet('Préparation')!;
      sheet.addRow(['preparation.domain.1', '', '', '', word]);
    };
    expect(await change(copy('en partie'))).toEqual(['COP-WORKBOOK-005 Préparation E21']);
    expect(await change(copy('en place'))).toEqual([]);
    expect(await change(copy(''))).toEqual([]);
  });

  it('a questionnaire whose hidden row is gone', async () => {
    const found = await change((workbook) => workbook.getWorksheet('Croissance')!.spliceRows(4, 1));
    expect(found).toEqual(['COP-WORKBOOK-002 Croissance A5']);
  });

  it('another version of the questions, and questions that are not known', async () => {
    const mark = (version: string) => (workbook: Parameters<Parameters<typeof editWorkbook>[1]>[0]) => {
      workbook.eachSheet((sheet) => {
        if (String(sheet.getCell('A1').value).startsWith('cop:compass')) {
          sheet.getCell('A1').value = `cop:compass ${version} full fr`;
        }
      });
    };
    expect(await change(mark('2.0.0'))).toEqual(['COP-ANSWERS-003 Profil A1']);
    expect(
      await change((workbook) => setCell(workbook, 'Préparation', 'A6', 'preparation.domain.9')),
    ).toEqual(['COP-ANSWERS-004 Préparation A6 preparation.domain.1']);
    const { warnings } = await read(await editWorkbook(await makeLive(uniformSet(3)), mark('1.9.0')));
    expect(warnings.map(({ code }) => code)).toEqual(['answers-other-version']);
  });

  it('a field of the profile that cannot be what it says', async () => {
    const found = await change((workbook) => {
      setCell(workbook, 'Profil', 'C11', 'beaucoup');
      setCell(workbook, 'Profil', 'C5', 'hier');
    });
    expect(found).toEqual(['COP-ANSWERS-007 Profil C5', 'COP-DOSSIER-001 Profil C11']);
  });

  it('a workbook, a document or an old file that is something else', async () => {
    const foreign = await editWorkbook(await makeLive(answerSet({})), (workbook) => {
      for (const sheet of [...workbook.worksheets])
        if (sheet.name !== 'Résultats') workbook.removeWorksheet(sheet.id);
    });
    const xls = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(512).fill(0)]);
    expect(await refusals(foreign)).toEqual(['COP-WORKBOOK-001']);
    expect(await refusals(xls)).toEqual(['COP-TABLE-004']);
    expect(await refusals(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]))).toEqual(['COP-ARCHIVE-001']);
  });
});

describe('a damaged workbook', () => {
  it('is read or refused with a code, wherever bytes are wrong or missing', async () => {
    const whole = await makeLive(uniformSet(2));
    const place = fc.nat(whole.length - 1);
    const damage = fc.record({
      cut: fc.boolean(),
      end: place,
      at: fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, end, at }) => {
        const bytes = whole.slice(0, cut ? end : whole.length);
        for (const [index, value] of at) if (index < bytes.length) bytes[index] = value;
        for (const finding of await refusals(bytes)) expect(finding).toMatch(/^COP-/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the words of the lists', () => {
  it.each(LANGS)('are different for each answer in %s', (lang) => {
    const { scales, special } = loadCompassTexts(lang);
    for (const { options } of Object.values(scales)) {
      const words = [...Object.values(options), ...Object.values(special).map(({ label }) => label)];
      expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(8);
    }
  });
});
