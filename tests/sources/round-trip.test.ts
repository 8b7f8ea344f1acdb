import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/model/lang.js';
import { listSurveyItems } from '../../src/model/survey.js';
import { codesOf, readBack } from '../support/read-codes.js';
import { type Answers, survey, writeExports } from '../support/survey-exports.js';

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
