import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCompassTexts } from '../../src/io/load-compass.js';
import { answerSet, uniformSet } from '../support/answers.js';
import { editWorkbook, setCell } from '../support/edit-workbook.js';
import { findingsOf } from '../support/findings.js';
import { makeLive, readLive } from '../support/live.js';

/** Code, sheet, cell and suggestion of each finding. */
async function refusals(bytes: Uint8Array): Promise<string[]> {
  return (await findingsOf(readLive(bytes))).map(({ code, place, suggestion }) =>
    [code, place?.sheet, place?.cell, suggestion].filter((part) => part !== undefined).join(' '),
  );
}

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
    const { warnings } = await readLive(await editWorkbook(await makeLive(uniformSet(3)), mark('1.9.0')));
    expect(warnings.map(({ code }) => code)).toEqual(['answers-other-version']);
  });

  it('a field of the profile that cannot be what it says', async () => {
    const found = await change((workbook) => {
      setCell(workbook, 'Profil', 'C11', 'beaucoup');
      setCell(workbook, 'Profil', 'C5', 'hier');
    });
    expect(found).toEqual(['COP-WORKBOOK-006 Profil C5', 'COP-WORKBOOK-006 Profil C11']);
  });

  it('a field and a question by their words on the sheet, with what may stand there', async () => {
    const bytes = await editWorkbook(await makeLive(uniformSet(3), { lang: 'nl' }), (workbook) => {
      setCell(workbook, 'Profiel', 'C5', '31/02/2026');
      setCell(workbook, 'Profiel', 'C10', 'spontaa');
      setCell(workbook, 'Profiel', 'C11', 'ongeveer 45');
    });
    expect(
      (await findingsOf(readLive(bytes))).map(({ values, suggestion }) =>
        suggestion ? { ...values, suggestion } : values,
      ),
    ).toEqual([
      { field: 'Datum van de antwoorden', found: '31/02/2026', expected: 'date', options: '' },
      {
        field: 'Ontstaan',
        found: 'spontaa',
        expected: 'oneOf',
        options: 'spontaan, op initiatief van buitenaf',
        suggestion: 'spontaan',
      },
      { field: 'Aantal leden', found: 'ongeveer 45', expected: 'count', options: '' },
    ]);
  });

  it('an answer beside the list, with its statement and the words of that list', async () => {
    const bytes = await editWorkbook(await makeLive(uniformSet(3)), (workbook) =>
      setCell(workbook, 'Préparation', 'E7', 'Oui, tout à fait'),
    );
    const [finding] = await findingsOf(readLive(bytes));
    const { scales, special, items } = loadCompassTexts('fr');
    const { statement } = items['preparation.domain.2']!;
    expect(finding?.values).toEqual({
      id: 'preparation.domain.2',
      statement: statement.length > 70 ? `${statement.slice(0, 69)}…` : statement,
      found: 'Oui, tout à fait',
      options: [
        ...Object.values(scales.implementation5?.options ?? {}),
        ...Object.values(special).map(({ label }) => label),
      ].join(', '),
    });
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
