/** `cop survey score` on exports whose columns and questions do not all meet: no answer is lost in silence. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { LANGS } from '../../src/model/lang.js';
import { plainSurvey } from '../support/plain-survey.js';
import { makeFolder, runCop, runCopPlain } from '../support/run-cop.js';
import { scoreResult } from '../support/survey-score.js';

const LOST = ['survey-columns-unmatched', 'survey-questions-missing'];

/** An export in which some headings were changed by hand. */
function renamed(headings: Readonly<Record<string, string>>, text = plainSurvey(12)): string {
  const [head, ...rows] = text.split('\r\n');
  const names = head!.split(',').map((name) => headings[name] ?? name);
  return [names.join(','), ...rows].join('\r\n');
}

async function lost(text: string, ...options: string[]) {
  const { warnings } = await scoreResult(['a.csv', ...options], { cwd: makeFolder({ 'a.csv': text }) });
  return warnings.filter(({ code }) => LOST.includes(code));
}

describe('two headings that are not recognised', () => {
  const text = renamed({ 'purpose.1': 'Nous savons pourq', 'overall.recommend': 'Recommanderiez' });
  const cwd = makeFolder({ 'a.csv': text });

  it('are named in the result, with the questions that have no column', async () => {
    expect((await scoreResult(['a.csv'], { cwd })).warnings).toEqual([
      {
        code: 'survey-columns-unmatched',
        values: { count: 2, columns: 'Nous savons pourq · Recommanderiez', file: 'a.csv' },
      },
      {
        code: 'survey-questions-missing',
        values: { count: 2, questions: 'purpose.1 · overall.recommend', file: 'a.csv' },
      },
    ]);
  });

  it('are said on standard error in every language, with the way to mend it', async () => {
    for (const lang of LANGS) {
      const { stderr } = await runCop(['survey', 'score', 'a.csv', '--lang', lang], { cwd });
      expect(stderr).toContain('Nous savons pourq · Recommanderiez');
      expect(stderr).toContain('--write-map cop.map.yaml');
      expect(stderr).toContain('purpose.1 · overall.recommend');
    }
  });

  it('leave questions that were not asked, not questions that nobody answered', async () => {
    const [cohort] = (await scoreResult(['a.csv'], { cwd })).cohorts;
    expect(cohort!.items[0]).toMatchObject({ validN: null, missingN: null, mean: null });
    expect(cohort!.items[0]!.reasons).toMatchObject({ validN: 'not-asked', mean: 'not-asked' });
    expect(cohort!.items[1]!.validN).toBe(12);
    expect(cohort!.recommend).toMatchObject({ validN: null, reasons: { difference: 'not-asked' } });
    const { stdout } = await runCopPlain(['survey', 'score', 'a.csv', '--explain'], { cwd });
    expect(stdout).toContain('non posée');
  });
});

it('a theme of which too few questions were asked was not asked', async () => {
  const gone = { 'purpose.1': 'x', 'purpose.2': 'y', 'purpose.3': 'z', 'purpose.4': 'w' };
  const { cohorts } = await scoreResult(['a.csv'], { cwd: makeFolder({ 'a.csv': renamed(gone) }) });
  const [first, second] = cohorts[0]!.dimensions;
  expect(first!.score).toEqual({ kind: 'not-scored', reason: 'not-asked' });
  expect(second!.score.kind).toBe('scored');
});

it('a question that another export of the same CoP asks was asked', async () => {
  const cop = { columns: { cop: () => 'Nord' } };
  const cwd = makeFolder({
    'a.csv': renamed({ 'purpose.1': 'x' }, plainSurvey(8, cop)),
    'b.csv': plainSurvey(7, { ...cop, seed: 3 }),
  });
  const { cohorts } = await scoreResult(['a.csv', 'b.csv', '--by', 'cop'], { cwd });
  expect(cohorts[0]!.items[0]).toMatchObject({ validN: 7, missingN: 8 });
});

describe('nothing is said of', () => {
  it('an export in which all meets', async () => {
    expect(await lost(plainSurvey(12))).toEqual([]);
  });

  it('data of the tool and of persons, and a column that names groups', async () => {
    const columns = { Nom: () => 'Dupont', 'Start time': () => 'x', '': () => '1', Vague: () => '2026' };
    expect(await lost(plainSurvey(12, { columns }), '--wave-by', 'Vague')).toEqual([]);
  });

  it('a column that the mapping ignores', async () => {
    const cwd = makeFolder({
      'a.csv': plainSurvey(12, { columns: { Service: () => 'RH' } }),
      'm.yaml': stringify({ kind: 'survey-mapping', columns: { Service: 'ignore' } }),
    });
    expect((await scoreResult(['a.csv', '--map', 'm.yaml'], { cwd })).warnings).toEqual([]);
  });

  it('an item that no member answered in files of cop’s own: it was asked', async () => {
    const answers = { 'purpose.1': 4 };
    const response = { kind: 'survey-response', instrument: 'survey', version: '1.0.0', answers };
    const cwd = makeFolder({ 'r/a.yaml': stringify(response), 'r/b.yaml': stringify(response) });
    const { warnings, cohorts } = await scoreResult(['r'], { cwd });
    expect(warnings.filter(({ code }) => LOST.includes(code))).toEqual([]);
    expect(JSON.stringify(cohorts)).not.toContain('not-asked');
  });
});

describe('what is named', () => {
  it('is eight columns at most, cut where they are long, and never a cell', async () => {
    const long = `${'Remarque '.repeat(20)}1`;
    const names = [long, ...Array.from({ length: 9 }, (_, at) => `Champ ${at + 2}`)];
    const columns = Object.fromEntries(names.map((name) => [name, () => 'SECRET']));
    const [warning] = await lost(plainSurvey(12, { columns }));
    expect(warning!.values.count).toBe(10);
    const named = String(warning!.values.columns).split(' · ');
    expect(named).toEqual([`${long.slice(0, 79)}…`, ...names.slice(1, 8), '…']);
    expect(JSON.stringify(warning)).not.toContain('SECRET');
  });

  it('is the same of a file that is large enough for two cores', async () => {
    const [head, ...rows] = plainSurvey(60, { columns: { Service: () => 'RH' } })
      .trim()
      .split('\r\n');
    const text = `${[head, ...Array(1500).fill(rows).flat()].join('\n')}\n`;
    expect(await lost(text)).toEqual([
      { code: 'survey-columns-unmatched', values: { count: 1, columns: 'Service', file: 'a.csv' } },
    ]);
  });
});
