import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.js';
import { makeDossier } from '../support/dossier.js';
import { makeFolder, runCop } from '../support/run-cop.js';

/** The documents that `cop doc NAME` makes. */
const DOCUMENTS = COMMANDS.flatMap(({ path }) =>
  path.startsWith('doc ') ? [path.slice('doc '.length)] : [],
);

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
    const cwd = makeFolder({ 'cop.yaml': 'name: "Achats"\nmembers: 12\n' });
    const run = await runCop(['validate', 'cop.yaml', '--lang', 'en'], { cwd });
    expect(run).toMatchObject({ exitCode: 0, stdout: 'cop.yaml: profile in order, 2 fields\n' });
  });

  it('tells what is wrong, as JSON without the path of the machine', async () => {
    const cwd = makeFolder({ 'cop.yaml': 'name: "Achats"\nmembers: many\n' });
    const run = await runCop(['validate', join(cwd, 'cop.yaml'), '--json'], { cwd });
    expect(run.exitCode).toBe(1);
    const { findings } = JSON.parse(run.stdout);
    expect(findings[0]).toMatchObject({ code: 'COP-DOSSIER-001', place: { file: 'cop.yaml', line: 2 } });
    expect(run.stdout).not.toContain(cwd);
  });
});

describe('a document template', () => {
  /** A copy of a template of the kit, with one file changed. */
  function changed(id: string, file: string, from: string | RegExp, to: string): string {
    const folder = join(makeFolder(), id);
    cpSync(`templates/${id}`, folder, { recursive: true });
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
    return folder;
  }

  it.each(DOCUMENTS)('of the kit has nothing wrong: %s', async (id) => {
    const { exitCode, stdout } = await validate(resolve('templates', id));
    expect(stdout).toMatch(
      /template\.yaml: document template in order, \d+ blocks?, languages: de, en, fr, nl/,
    );
    expect(exitCode).toBe(0);
  });

  it('is told what is wrong with its structure and its texts, with their places', async () => {
    const wrong = changed('charter', 'template.yaml', 'orientation: portrait', 'orientation: upright');
    const structure = await validate(wrong);
    expect(structure.exitCode).toBe(1);
    expect(structure.stderr).toMatch(/template\.yaml:\d+:\d+: .*COP-INSTRUMENT/);
    const untitled = changed('charter', 'locales/nl.yaml', /^title: /, 'titel: ');
    const { stderr } = await validate(untitled);
    expect(stderr).toMatch(/locales\/nl\.yaml:\d+:\d+: .*\(COP-INSTRUMENT-004\)/);
    expect(stderr).toMatch(/locales\/nl\.yaml:.*\(COP-INSTRUMENT-003\)/);
  });

  it('that stands for a document of the kit needs the texts that its code asks for', async () => {
    const text = /\n( +)none: .*/;
    const folder = changed('roles', 'locales/fr.yaml', text, '');
    const { exitCode, stderr } = await validate(folder);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('COP-INSTRUMENT-003')]);
    const made = await runCop(['doc', 'roles', '--template', folder, '-o', 'r.docx']);
    expect([made.exitCode, made.stderr]).toEqual([78, expect.stringContaining('COP-INSTRUMENT-003')]);
    // The same texts under an id of its own are its own affair.
    const own = join(folder, 'template.yaml');
    writeFileSync(own, readFileSync(own, 'utf8').replace('id: roles', 'id: our-roles'));
    expect((await validate(folder)).exitCode).toBe(0);
  });
});

describe('what a dossier keeps', () => {
  const example = (...path: string[]) => resolve('examples', 'due-for-reorientation', ...path);

  it.each([
    [['indicators.yaml'], 'indicators in order, 3 rounds'],
    [['compass', '2025-11-18.actions.yaml'], 'action plan in order, 5 actions'],
    [['survey', '2026.json'], 'survey result in order, 1 CoP or wave'],
    [['compass', '2026-11-10.yaml'], 'answer file in order, 60 answers'],
  ] as const)('is known for what it is: %s', async (path, words) => {
    const { exitCode, stdout } = await validate(example(...path));
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(words)]);
  });

  it('is checked as a whole', async () => {
    const { exitCode, stdout } = await validate(example());
    expect(exitCode).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(6);
  });

  it.each([
    ['indicators.yaml', 'rounds: [{ outputs: 2 }]', 'COP-DOSSIER-006'],
    ['compass/2026-11-10.actions.yaml', 'actions: [{ what: "x" }]', 'COP-DOSSIER-004'],
    ['survey/2026.json', '{"kind": "survey-result"}', 'COP-RESULT-002'],
    ['compass/2026-11-10.yaml', 'answers: { preparation.domain.1: 9 }', 'COP-ANSWERS-005'],
    ['compass/2026-11-11.yaml', 'hello: world', 'COP-ANSWERS-001'],
  ])('is told what is wrong with it: %s', async (path, text, code) => {
    const dossier = makeDossier({ files: { [path]: text } });
    const { exitCode, stderr } = await validate(dossier);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(code)]);
    expect(stderr).toContain(path);
  });
});
