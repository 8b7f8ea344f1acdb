import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../../src/model/lang.js';
import { listSurveyItems } from '../../src/model/survey.js';
import type { Answers } from '../support/exports/words.js';
import { writeExports } from '../support/exports/write-exports.js';
import { codesOf, readBack } from '../support/read-codes.js';
import { survey } from '../support/survey.js';

/** Every answer of every question at least once, blanks among them, words that break careless parsers. */
function sampleResponses(): Answers[] {
  const words = ['Le café; "bien", sûr', '=SOMME(A1)', 'deux\nlignes', '- tiret', 'Größe, maß & ‘zo’'];
  return Array.from({ length: 13 }, (_, n) => {
    const choices: Record<string, string> = {};
    listSurveyItems(survey).forEach(({ id, scale }, at) => {
      const { min, max, special } = survey.scales[scale]!;
      const names = Array.from({ length: max - min + 1 }, (_step, step) => String(min + step)).concat(
        special,
      );
      const place = (n + at) % (names.length + 1);
      if (place < names.length) choices[id] = names[place]!;
    });
    for (const { id, options } of survey.profile.questions) {
      if (n % 5 !== 4) choices[id] = options[n % options.length]!;
    }
    const dimensions = survey.dimensions.map(({ id }) => id);
    return {
      choices,
      open: n % 3 === 0 ? { 'open.story': words[n % words.length]!, 'open.keep': 'garder' } : {},
      quotable: n % 6 === 0,
      priorities: dimensions.filter((_id, at) => n % 4 !== 0 && (at + n) % 3 === 0),
    };
  });
}

describe.each(LANGS)('an export in %s comes back to the same codes', (lang) => {
  it('from every tool', async () => {
    const responses = sampleResponses();
    for (const { tool, name, bytes } of await writeExports(responses, lang)) {
      const [read] = await readBack(bytes);
      expect(read!.tool, name).toBe(tool);
      expect(read!.codes, name).toEqual(responses.map(codesOf));
      const stories = responses.flatMap(({ open, quotable }, row) =>
        open['open.story'] === undefined
          ? []
          : [{ row, question: 'open.story', text: open['open.story'], quotable }],
      );
      expect(
        read!.texts.filter(({ question }) => question === 'open.story'),
        name,
      ).toEqual(stories);
      expect(read!.warnings, name).toEqual([]);
    }
  });
});

it('reads the same whatever the size of the chunks', async () => {
  const responses = sampleResponses().slice(0, 3);
  const exports = await writeExports(responses, 'fr');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 5, max: 3000 }), fc.nat(exports.length - 1), async (chunk, at) => {
      const [read] = await readBack(exports[at]!.bytes, undefined, chunk);
      expect(read!.codes).toEqual(responses.map(codesOf));
    }),
    { numRuns: 15 },
  );
});

async function exportOf(name: string, responses: readonly Answers[], lang: Lang): Promise<string> {
  const found = (await writeExports(responses, lang)).find((written) => written.name === name);
  return Buffer.from(found!.bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

it.each(['win1252', 'utf16le', 'utf16be'])('a CSV saved by Excel in %s', async (encoding) => {
  const responses = sampleResponses();
  const text = `sep=;\r\n${await exportOf('forms.csv', responses, 'fr')}`;
  const plain = text.replace(/[\u202f\u2028]/g, ' ');
  const [read] = await readBack(iconv.encode(plain, encoding, { addBOM: encoding !== 'win1252' }));
  expect(read!.codes).toEqual(responses.map(codesOf));
});

it('columns mean the same in whatever order they stand', async () => {
  const responses = sampleResponses().slice(0, 4);
  const rows = Papa.parse<string[]>(await exportOf('limesurvey-full.csv', responses, 'de'), {
    delimiter: ';',
    skipEmptyLines: true,
  }).data;
  const places = rows[0]!.map((_, at) => at);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(places, { minLength: places.length }), async (order) => {
      const shuffled = rows.map((cells) => order.map((at) => cells[at]!));
      const [read] = await readBack(Buffer.from(Papa.unparse(shuffled, { delimiter: ',', quotes: true })));
      expect(read!.codes).toEqual(responses.map(codesOf));
    }),
    { numRuns: 20 },
  );
});

it('four languages in one file land on one set of codes', async () => {
  const responses = sampleResponses();
  const [head = '', ...bodies] = await Promise.all(
    LANGS.map(async (lang, at) => {
      const [header, ...lines] = Papa.parse<string[]>(await exportOf('plain-labels.csv', responses, lang), {
        delimiter: '\t',
        skipEmptyLines: true,
      }).data;
      const rows = lines.map((cells) => [`${lang}-${cells[0]}`, ...cells.slice(1)]);
      return Papa.unparse(at === 0 ? [header!, ...rows] : rows, { delimiter: '\t' });
    }),
  );
  const [read] = await readBack(Buffer.from([head, ...bodies].join('\n')));
  const codes = responses.map(codesOf);
  expect(read!.codes).toEqual([...codes, ...codes, ...codes, ...codes]);
  expect(read!.warnings).toEqual([]);
});
