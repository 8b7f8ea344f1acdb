/** What is answered to `cop doc NAME --ask` is kept at home until the document is written. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGS } from '../../src/model/lang.js';
import { type CopRun, makeFolder, runCop } from '../support/run-cop.js';

const DRAFTS = '.state/cop/documents';

function ask(cwd: string, words: readonly string[], lines: readonly string[]): Promise<CopRun> {
  const env = { LANG: 'fr_BE.UTF-8', XDG_STATE_HOME: join(cwd, '.state') };
  const stdin = lines.map((line) => `${line}\n`).join('');
  return runCop(['doc', ...words, '--ask', '--accessible'], { cwd, env, stdin });
}

const drafts = (cwd: string): string[] =>
  existsSync(join(cwd, DRAFTS)) ? readdirSync(join(cwd, DRAFTS)) : [];

it('goes on where a document that could not be written was left, then forgets it', async () => {
  const cwd = makeFolder();
  // No format has such an ending, which only the document knows.
  const failed = await ask(cwd, ['charter', '-o', 'charte.pdf'], ['Forages', 'Le sol']);
  expect(failed.exitCode).toBe(64);
  expect(failed.stderr).toContain('Vos réponses sont gardées sur cet ordinateur, pour vous seulement');
  const [name] = drafts(cwd);
  expect(name).toMatch(/^charter-[0-9a-f]{24}\.yaml$/);
  expect(statSync(join(cwd, DRAFTS, name!)).mode & 0o777).toBe(0o600);
  const written = await ask(cwd, ['charter', '-o', 'charte.yaml'], ['1', 'Les trous']);
  expect(written.exitCode).toBe(0);
  expect(written.stderr).toContain('2 réponses sont gardées');
  expect(written.stderr).toContain('Question 3 sur 16');
  expect(parse(readFileSync(join(cwd, 'charte.yaml'), 'utf8')).values.identity).toMatchObject({
    cop: 'Forages',
    domain: 'Le sol',
    problem: 'Les trous',
  });
  expect(drafts(cwd)).toEqual([]);
});

it('begins again when that is chosen, and makes nothing when the person goes away', async () => {
  const cwd = makeFolder();
  await ask(cwd, ['charter', '-o', 'charte.pdf'], ['Forages']);
  const away = await ask(cwd, ['charter', '-o', 'charte.yaml'], ['q']);
  expect([away.exitCode, existsSync(join(cwd, 'charte.yaml'))]).toEqual([0, false]);
  expect(drafts(cwd)).toHaveLength(1);
  const again = await ask(cwd, ['charter', '-o', 'charte.yaml'], ['2', 'Puits']);
  expect(again.stderr).toContain('Question 1 sur 16');
  expect(parse(readFileSync(join(cwd, 'charte.yaml'), 'utf8')).values.identity.cop).toBe('Puits');
});

it('keeps one draft a document and a dossier, which tells nothing of the folder', async () => {
  const cwd = makeFolder();
  await ask(cwd, ['charter', '-o', 'x.pdf'], ['Forages']);
  await ask(cwd, ['roles', '-o', 'x.pdf'], ['Forages']);
  expect(drafts(cwd)).toHaveLength(2);
  expect(
    drafts(cwd)
      .map((name) => readFileSync(join(cwd, DRAFTS, name), 'utf8'))
      .join(''),
  ).not.toContain(cwd);
});

it('leaves aside what fits no question any more, and a draft that cannot be read', async () => {
  const cwd = makeFolder();
  await ask(cwd, ['charter', '-o', 'x.pdf'], ['Forages']);
  const path = join(cwd, DRAFTS, drafts(cwd)[0]!);
  writeFileSync(path, 'document: charter\nvalues:\n  gone: x\n  identity.domain: Le sol\n');
  expect((await ask(cwd, ['charter', '-o', 'x.pdf'], ['1'])).stderr).toContain('une réponse est gardée');
  writeFileSync(path, '{{{');
  const { stderr } = await ask(cwd, ['charter', '-o', 'c.yaml'], ['Forages']);
  expect(stderr).not.toMatch(/gardée|COP-/);
});

it('says before the first question that the document cannot be written there', async () => {
  const cwd = makeFolder();
  writeFileSync(join(cwd, 'charte.docx'), 'x');
  const taken = await ask(cwd, ['charter', '-o', 'charte.docx'], ['Forages']);
  expect([taken.exitCode, taken.stderr.includes('Question')]).toEqual([73, false]);
  writeFileSync(join(cwd, 'cop.yaml'), 'name: Forages\nlanguages: [fr]\n');
  const personal = await ask(cwd, ['coordinator'], ['Ann']);
  expect(personal.stderr).toContain('COP-DOC-008');
  expect(personal.stderr).not.toContain('Question');
  expect(drafts(cwd)).toEqual([]);
});

it('says it in every language', async () => {
  const cwd = makeFolder();
  await ask(cwd, ['charter', '-o', 'x.pdf'], ['Forages']);
  const said = await Promise.all(
    LANGS.map((lang) => ask(cwd, ['charter', '-o', 'y.docx', '--lang', lang], ['q'])),
  );
  expect(new Set(said.map(({ stderr }) => stderr)).size).toBe(LANGS.length);
});
