import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CompassResult } from '../../src/model/compass-result.js';
import { LANGS } from '../../src/model/lang.js';
import { answerSet, uniformSet } from '../support/answers.js';
import { makeDossier, surveyOf } from '../support/dossier.js';
import { plain } from '../support/plain.js';
import { makeFolder, runCop } from '../support/run-cop.js';

const round = (date: string) => ({ ...uniformSet(3), date });

async function score(folder: string, ...flags: string[]) {
  const run = await runCop(['compass', 'score', 'compass/2026-11-10.yaml', ...flags], { cwd: folder });
  return { ...run, result: () => JSON.parse(run.stdout) as CompassResult };
}

/** The words of a file, of all its parts where it is an archive. */
function wordsOf(bytes: Uint8Array): string {
  const parts = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes];
  return parts
    .map((part) =>
      Buffer.from(part)
        .toString('utf8')
        .replace(/<[^>]+>/g, ''),
    )
    .join('\n');
}

describe('cop compass score beside a survey', () => {
  it('finds the survey of the dossier and names the blind spots', async () => {
    // Members: 4 on every item is 75, climate 2 is 25. Coordinator: 75 everywhere.
    const folder = makeDossier({
      rounds: [round('2026-11-10')],
      waves: { '2026': surveyOf(8, 4, { climate: 2 }, { members: 20 }) },
    });
    const { result } = await score(folder, '--json');
    const { gaps, survey, pitfalls, phases, blend } = result();
    expect(gaps!.find(({ theme }) => theme === 'identity')).toEqual({
      theme: 'identity',
      coordinator: { kind: 'scored', value: 75, validN: 3 },
      members: { kind: 'scored', value: 25, validN: 8 },
      gap: 50,
      blindSpot: true,
    });
    expect(survey).toMatchObject({ respondents: 8, members: 20, responseRate: 0.4 });
    expect(pitfalls.map(({ id, theme }) => [id, theme])).toEqual([
      ['weak-identification', undefined],
      ['blind-spot', 'identity'],
    ]);
    expect(phases[1]!.themes.find(({ id }) => id === 'identity')!.score).toMatchObject({ value: 75 });
    expect(blend).toBeUndefined();
  });

  it('takes the wave that was known before the next round', async () => {
    const folder = makeDossier({
      rounds: [round('2026-11-10'), round('2027-11-10')],
      waves: {
        '2026': surveyOf(8, 4, {}, { date: '2026-12-01' }),
        // Scored on the very day of the next round: nobody knew it before.
        '2027': surveyOf(9, 4, {}, { date: '2027-11-10' }),
      },
    });
    expect((await score(folder, '--json')).result().survey!.respondents).toBe(8);
    const later = await runCop(['compass', 'score', 'compass/2027-11-10.yaml', '--json'], { cwd: folder });
    expect(JSON.parse(later.stdout).survey.respondents).toBe(9);
    expect((await score(folder, '--json', '--no-survey')).result().survey).toBeUndefined();
  });

  it('takes the survey that is named, and asks which cohort where there are several', async () => {
    const one = surveyOf(6, 4, {}, { cohort: 'Autre' });
    const two = surveyOf(7, 2, {}, { cohort: 'Encore une' });
    const folder = makeDossier({
      rounds: [round('2026-11-10')],
      files: {
        'one.json': JSON.stringify(one),
        'two.json': JSON.stringify({ ...one, cohorts: [...one.cohorts, ...two.cohorts] }),
      },
    });
    expect((await score(folder, '--json', '--survey', 'one.json')).result().survey!.cohort).toBe('Autre');
    const several = await score(folder, '--json', '--survey', 'two.json');
    expect(several.exitCode).toBe(64);
    expect(several.stderr).toContain('Autre, Encore une');
    const chosen = await score(folder, '--json', '--survey', 'two.json', '--cohort', 'Encore une');
    expect(chosen.result().survey!.respondents).toBe(7);
  });

  it('takes an export as it comes from a survey tool', async () => {
    const folder = makeDossier({ profile: { members: 260 }, rounds: [round('2026-11-10')] });
    const { exitCode, result } = await score(
      folder,
      '--json',
      '--survey',
      resolve('tests/fixtures/survey/survey-simulated.csv'),
    );
    expect(exitCode).toBe(0);
    expect(result().survey).toMatchObject({ respondents: 180, members: 260 });
    expect(result().gaps).toHaveLength(10);
  });

  it('blends only when asked, and says so in every language', async () => {
    const folder = makeDossier({ rounds: [round('2026-11-10')], waves: { '2026': surveyOf(8, 2) } });
    const { result } = await score(folder, '--json', '--blend', '0.25');
    // 0.75 × 75 + 0.25 × 25 = 62.5.
    expect(result().blend).toMatchObject({ weight: 0.25, themes: { length: 10 } });
    expect(result().blend!.themes[0]!.score).toMatchObject({ value: 62.5 });
    for (const lang of LANGS) {
      const plain = await score(folder, '--lang', lang);
      const mixed = await score(folder, '--lang', lang, '--blend', '0,25');
      expect(plain.stdout).not.toMatch(/25\s?%/);
      expect(mixed.stdout).toMatch(/25\s?%/);
    }
    expect((await score(folder, '--blend', '1.5')).exitCode).toBe(64);
    expect((await score(folder, '--blend', '0.5', '--no-survey')).stderr).toContain('COP-RESULT-004');
  });

  it('sets the two views side by side in every format, a blend with its label', async () => {
    const folder = makeDossier({
      rounds: [round('2026-11-10')],
      waves: { '2026': surveyOf(9, 3, { climate: 1 }, { members: 20 }) },
    });
    const names = ['out.docx', 'out.xlsx', 'out.html', 'out.md'];
    const { exitCode } = await score(folder, '--lang', 'en', '--blend', '0.25', '-q', '-o', ...names);
    expect(exitCode).toBe(0);
    for (const name of names) {
      const text = wordsOf(readFileSync(join(folder, name)));
      for (const words of ['Combined score (25% members)', '75: blind spot', 'Four axes']) {
        // A workbook names the sheet of the axes after its short name.
        if (name === 'out.xlsx' && words === 'Four axes') continue;
        expect(text, `${name}: ${words}`).toContain(words);
      }
    }
  });

  it('keeps hidden what the survey hid', async () => {
    // Four answers, under the floor of five.
    const hidden = surveyOf(4, 4);
    const folder = makeDossier({ rounds: [round('2026-11-10')], waves: { '2026': hidden } });
    const { result } = await score(folder, '--json');
    expect(result().gaps!.every(({ gap, members }) => gap === null && members.kind === 'suppressed')).toBe(
      true,
    );
    expect(result().pitfalls.map(({ id }) => id)).toEqual(['unreadable-survey']);
    const shown = await score(folder);
    expect(shown.stdout).toMatch(/trop peu de réponses/);
  });

  it('refuses what is not a survey result, with the place of what is wrong', async () => {
    const folder = makeDossier({
      rounds: [round('2026-11-10')],
      files: {
        'other.json': '{"kind": "compass-result"}',
        'broken.json': JSON.stringify({ ...surveyOf(6, 4), date: 'hier' }),
      },
    });
    expect((await score(folder, '--survey', 'other.json')).stderr).toContain('COP-RESULT-001');
    const broken = await score(folder, '--survey', join(folder, 'broken.json'));
    expect(broken.exitCode).toBe(65);
    expect(broken.stderr).toMatch(/broken\.json:1:\d+: .*date.*\(COP-RESULT-002\)/);
  });
});

describe('a second reading of the same data', () => {
  const names = {
    fr: ['Efficacité', 'Valeur ajoutée', 'Présence moyenne', '+3,50', '−38'],
    nl: ['Doeltreffendheid', 'Meerwaarde', 'Gemiddelde aanwezigheid', '+3,50', '−38'],
    de: ['Wirksamkeit', 'Mehrwert', 'Durchschnittliche Anwesenheit', '+3,50', '−38'],
    en: ['Effectiveness', 'Added value', 'Average attendance', '+3.50', '−38'],
  };
  const example = resolve('examples', 'due-for-reorientation');
  const score = (...flags: string[]) =>
    runCop(['compass', 'score', 'compass/2026-11-10.yaml', ...flags], { cwd: example });

  it.each(LANGS)(
    'tells the four axes, what was counted and how it moved, on the terminal in %s',
    async (lang) => {
      const { stdout } = await score('--lang', lang);
      for (const name of names[lang]) expect(stdout).toContain(name);
    },
  );

  it('tells them in every file as well', async () => {
    const files = ['docx', 'xlsx', 'html', 'md', 'txt'].map((format) => join(makeFolder(), `out.${format}`));
    expect((await score('-q', '-o', ...files)).exitCode).toBe(0);
    for (const file of files) {
      const text = wordsOf(readFileSync(file));
      for (const name of names.fr) expect(text, `${file}: ${name}`).toContain(name);
    }
  });

  it('shows no axes where nothing is scored, no indicators where none are kept', async () => {
    const folder = makeDossier({ rounds: [{ ...answerSet({}), date: '2026-11-10' }] });
    const { stdout } = await runCop(['compass', 'score', 'compass/2026-11-10.yaml'], { cwd: folder });
    expect(stdout).not.toMatch(/Quatre axes|Indicateurs/);
  });
});

describe('pitfalls of one’s own', () => {
  const rules = `
id: pitfalls
kind: pitfalls
version: "1.0.0"
rules:
  - id: no-room
    level: note
    when: { input: item.preparation.mandate.3, atMost: 3 }
  - id: tired
    level: warning
    when: { input: previous.theme.energy, minus: theme.energy, atLeast: 10 }
`;
  const words = (id: string) =>
    `  ${id}:\n    name: "Nom de ${id}"\n    what: "Quoi."\n    why: "Pourquoi."\n    do: ["Faire."]\n`;
  const texts = `pitfalls:\n${words('no-room')}${words('tired')}`;

  it('are read from the folder of the dossier or above it, and may look back at the round before', async () => {
    const folder = makeDossier({
      rounds: [{ ...uniformSet(4), date: '2025-11-10' }, round('2026-11-10')],
      files: { 'pitfalls/rules.yaml': rules, 'pitfalls/locales/fr.yaml': texts },
    });
    const { result } = await score(folder, '--json');
    expect(result().pitfalls.map(({ id }) => id)).toEqual(['no-room', 'tired']);
    expect(result().notEvaluated.map(({ id }) => id)).toContain('weak-identification');
    expect((await score(folder)).stdout).toContain('Nom de tired');
    // A language the organisation did not write: the words it has.
    expect((await score(folder, '--lang', 'nl')).stdout).toContain('Nom de tired');
  });

  it('are refused with their place when they read what does not exist, or have no words', async () => {
    const folder = makeDossier({
      rounds: [round('2026-11-10')],
      files: {
        'a/rules.yaml': rules.replace('theme.energy, minus', 'theme.energie, minus'),
        'a/locales/fr.yaml': texts,
        'b/rules.yaml': rules,
        'c/rules.yaml': rules.replace('atMost', 'atmost'),
        'c/locales/fr.yaml': texts,
      },
    });
    const unknown = await score(folder, '--pitfalls', 'a');
    expect(unknown.exitCode).toBe(78);
    expect(unknown.stderr).toMatch(
      /rules\.yaml:\d+:\d+: .*previous\.theme\.energie.*previous\.theme\.energy/,
    );
    expect((await score(folder, '--pitfalls', 'b')).stderr).toContain('COP-PITFALLS-003');
    expect((await score(folder, '--pitfalls', 'c')).stderr).toContain('COP-PITFALLS-001');
  });
});

describe('an alert on the terminal', () => {
  const score = (name: string, round: string, ...flags: string[]) =>
    runCop(['compass', 'score', `compass/${round}.yaml`, ...flags], { cwd: resolve('examples', name) });
  /** On one line, however it was wrapped. */
  const flat = (text: string) => plain(text).replace(/\s+/g, ' ');

  it('brings the advice for the origin of the CoP', async () => {
    const { stdout } = await score('young-solicited', '2026-11-16');
    expect(flat(stdout)).toContain('Votre CoP est sollicitée. Convenez avec le service initiateur');
    expect(stdout).not.toContain('spontanée');
  });

  it('is named with what it lacks where few could not be checked; of many it is said what to add', async () => {
    const few = await score('young-solicited', '2026-11-16');
    expect(flat(few.stdout)).toContain(
      'Un regard différent de celui des membres – il manque : thème « Du partage à la production »',
    );
    const many = await score('young-solicited', '2026-11-16', '--no-survey');
    expect(flat(many.stdout)).toMatch(/6 autres points n’ont pas pu être examinés/);
    expect(flat(many.stdout)).toMatch(/résultats d’une enquête/);
  });
});
