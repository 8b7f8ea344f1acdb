import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCop } from '../support/run-cop.js';

/** A copy of the compass with one file changed; the change must find its place. */
function changedCompass(file: string, from: string | RegExp, to: string): string {
  const folder = join(makeFolder(), 'compass');
  cpSync('questionnaires/compass', folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
  return folder;
}

const validate = (path: string) => runCop(['validate', path, '--lang', 'en']);

describe('cop validate', () => {
  it('finds nothing wrong with the compass that ships, in four languages', async () => {
    const { exitCode, stdout } = await validate(resolve('questionnaires/compass'));
    expect(stdout).toContain('60 questions, languages: de, en, fr, nl');
    expect(exitCode).toBe(0);
  });

  it.each([
    ['a text that is missing', 'locales/fr.yaml', /\n {4}helps:/, '\n    hepls:', 'COP-INSTRUMENT-003'],
    ['a text without its id', 'locales/nl.yaml', /\n {2}domain:/, '\n  domein:', 'COP-INSTRUMENT-004'],
    [
      'a number where text is meant',
      'locales/de.yaml',
      /name: "Vorbereitung"/,
      'name: 1.0',
      'COP-INSTRUMENT-005',
    ],
    [
      'a word that other YAML readers take for a boolean',
      'locales/en.yaml',
      /name: "Preparation"/,
      'name: no',
      'COP-INSTRUMENT-005',
    ],
    ['an id twice', 'instrument.yaml', 'preparation.domain.2', 'preparation.domain.1', 'COP-INSTRUMENT-002'],
    ['an unknown scale', 'instrument.yaml', 'scale: state5', 'scale: state', 'COP-INSTRUMENT-008'],
    ['an unknown key', 'instrument.yaml', 'express: true', 'expres: true', 'COP-INSTRUMENT-007'],
    ['a key twice', 'instrument.yaml', 'id: compass', 'id: compass\nid: compass', 'COP-YAML-002'],
  ])('finds %s, with its line and column', async (_name, file, from, to, code) => {
    const folder = changedCompass(file, from, to);
    const { exitCode, stderr } = await validate(folder);
    expect(stderr).toMatch(new RegExp(`${file.replace('.', '\\.')}:\\d+:\\d+: .*\\(${code}\\)`));
    expect(exitCode).toBe(1);
  });

  it('gives the findings as JSON', async () => {
    const folder = changedCompass('locales/fr.yaml', /\n {4}helps:/, '\n    hepls:');
    const { stdout } = await runCop(['validate', folder, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      findings: [{ code: 'COP-INSTRUMENT-003' }, { code: 'COP-INSTRUMENT-004' }],
    });
  });
});

describe('a profile', () => {
  it('is checked as one, and named from the current folder', async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'cop.yaml'), 'name: "Achats"\nmembers: 12\n');
    const run = await runCop(['validate', 'cop.yaml', '--lang', 'en'], { cwd });
    expect(run).toMatchObject({ exitCode: 0, stdout: 'cop.yaml: profile in order, 2 fields\n' });
  });

  it('tells what is wrong, as JSON without the path of the machine', async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'cop.yaml'), 'name: "Achats"\nmembers: many\n');
    const run = await runCop(['validate', join(cwd, 'cop.yaml'), '--json'], { cwd });
    expect(run.exitCode).toBe(1);
    const { findings } = JSON.parse(run.stdout);
    expect(findings[0]).toMatchObject({ code: 'COP-DOSSIER-001', place: { file: 'cop.yaml', line: 2 } });
    expect(run.stdout).not.toContain(cwd);
  });
});
