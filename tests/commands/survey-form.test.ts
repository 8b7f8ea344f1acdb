import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadSurveyTexts } from '../../src/io/load-survey.js';
import type { Lang } from '../../src/model/lang.js';
import { openTables } from '../../src/sources/read-input.js';
import { chunked } from '../support/read-codes.js';
import { makeFolder, runCop } from '../support/run-cop.js';

const wordsOf = (lang: Lang): string => loadSurveyTexts(lang).items['purpose.1']!.text;
/** Where a line of the terminal may break it, the beginning is enough. */
const PROFILE = loadSurveyTexts('fr').profile!['profile.seniority']!.text.slice(0, 30);

describe('cop survey form', () => {
  it('writes every format in one go, in the languages asked for', async () => {
    const cwd = makeFolder();
    const argv = ['survey', 'form', '--lang', 'nl,fr', '-o', 'f.docx', 'f.xlsx', 'f.txt', 'f.json'];
    const { exitCode, stderr } = await runCop(argv, { cwd });
    expect([exitCode, stderr.split('\n').filter(Boolean).length]).toEqual([0, 4]);
    expect(readdirSync(cwd).sort()).toEqual(['f.docx', 'f.json', 'f.txt', 'f.xlsx']);
    const document = new TextDecoder().decode(
      unzipSync(readFileSync(join(cwd, 'f.docx')))['word/document.xml'],
    );
    expect(document).toContain(wordsOf('nl'));
    expect(document).toContain(wordsOf('fr'));
    expect(document).toContain('w14:checkbox');
    const [table] = await openTables({ file: 'f', bytes: chunked(readFileSync(join(cwd, 'f.xlsx')), 9999) });
    expect(table!.layout.columns.map(({ header }) => header).slice(0, 4)).toEqual([
      'type',
      'name',
      'label::Nederlands (nl)',
      'label::Français (fr)',
    ]);
  });

  it('gives the same bytes twice', async () => {
    const [a, b] = [makeFolder(), makeFolder()];
    for (const cwd of [a, b]) await runCop(['survey', 'form', '-q', '-o', 'f.docx', 'f.xlsx'], { cwd });
    for (const name of ['f.docx', 'f.xlsx']) {
      expect(readFileSync(join(a, name)).equals(readFileSync(join(b, name)))).toBe(true);
    }
  });

  it('shows the form on the terminal where no file is named', async () => {
    const { exitCode, stdout } = await runCop(['survey', 'form', '--lang', 'en']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`1. ${wordsOf('en')}`);
    expect(stdout).toContain(`[\u00a0] ${loadSurveyTexts('en').scales.agreement5!.options['5']}`);
  });

  it('names the CoP in whose dossier it is made', async () => {
    const cwd = makeFolder();
    await runCop(['init', 'achats', '--name', 'Achats durables', '--no-input'], { cwd });
    const { stdout } = await runCop(['survey', 'form', '--lang', 'fr'], { cwd: join(cwd, 'achats') });
    expect(stdout).toContain('Enquête de satisfaction – Achats durables');
  });

  it.each([
    [['--members', '11'], false],
    [['--members', '12'], true],
    [[], true],
  ])('asks for the profile only where groups are no persons: %j', async (flags, asked) => {
    const { stdout } = await runCop(['survey', 'form', '--lang', 'fr', ...flags]);
    expect(stdout.includes(PROFILE)).toBe(asked);
  });

  it('takes the number of members from the dossier', async () => {
    const cwd = makeFolder({ 'cop.yaml': stringify({ name: 'Petite CoP', members: 8 }) });
    const { stdout } = await runCop(['survey', 'form'], { cwd });
    expect(stdout).not.toContain(PROFILE);
  });

  it('refuses a language that the questionnaire does not speak, and a number that is none', async () => {
    const lang = await runCop(['survey', 'form', '--lang', 'fr,it']);
    expect([lang.exitCode, lang.stderr.includes('--lang it')]).toEqual([64, true]);
    const members = await runCop(['survey', 'form', '--members', 'douze']);
    expect(members.exitCode).toBe(64);
  });

  it('makes the form of an organisation’s own questionnaire', async () => {
    const cwd = makeFolder();
    mkdirSync(join(cwd, 'own/locales'), { recursive: true });
    const instrument = {
      id: 'own',
      kind: 'survey',
      version: '1.0.0',
      scales: { three: { min: 1, max: 3 } },
      dimensions: [{ id: 'mood' }],
      items: [{ id: 'mood.1', dimension: 'mood', scale: 'three', keying: 'reverse' }],
    };
    const texts = {
      title: 'Own',
      scales: { three: { question: 'How?', options: { '1': 'low', '2': 'middle', '3': 'high' } } },
      dimensions: { mood: { name: 'Mood' } },
      items: { 'mood.1': { text: 'I am tired.' } },
    };
    writeFileSync(join(cwd, 'own/instrument.yaml'), stringify(instrument));
    writeFileSync(join(cwd, 'own/locales/en.yaml'), stringify(texts));
    const { exitCode, stdout } = await runCop(['survey', 'form', '--questionnaire', 'own'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1. I am tired.');
    const wrong = { ...texts, items: {} };
    writeFileSync(join(cwd, 'own/locales/en.yaml'), stringify(wrong));
    const refused = await runCop(['survey', 'form', '--questionnaire', 'own'], { cwd });
    expect(refused.exitCode).toBe(78);
    expect(refused.stderr).toContain('COP-INSTRUMENT-003');
  });
});
