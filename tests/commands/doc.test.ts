import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/io/write-files.js';
import { parseYaml } from '../../src/io/yaml.js';
import { profile, read } from '../support/doc.js';
import { makeFolder, runCop } from '../support/run-cop.js';
import { findAll, findFirst } from '../support/xml.js';

describe('cop doc', () => {
  it.each(['coordinator', 'animation', 'it-tools', 'kickoff', 'roles', 'charter', 'action-plan'])(
    'makes %s, blank, under its own name in the language',
    async (id) => {
      for (const lang of ['fr', 'de']) {
        const cwd = makeFolder();
        const { exitCode } = await runCop(['doc', id, '--lang', lang], { cwd });
        expect(exitCode).toBe(0);
        const [name] = readdirSync(cwd);
        expect(name).toMatch(/^[a-z0-9-]+\.docx$/);
        const xml = JSON.stringify(read(cwd, name!).body);
        expect(xml).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
      }
    },
  );

  it('fills the charter from the profile and puts it into the dossier’s documents', async () => {
    const cwd = makeFolder({ 'cop.yaml': profile });
    const { stderr } = await runCop(['doc', 'charter'], { cwd });
    expect(stderr).toBe('Fichier écrit\u00A0: documents/charte-de-la-cop.docx\n');
    const { body } = read(cwd, 'documents/charte-de-la-cop.docx');
    const known = findAll(body, 'w:sdt').map((control) => [
      findFirst(control, 'w:tag')!.attributes['w:val'],
      control.text,
    ]);
    expect(known).toContainEqual(['identity.cop', 'Achats <durables> & Co']);
    expect(known).toContainEqual(['resources.sponsor', 'Luc']);
    expect(known).toContainEqual(['rules.rhythm', 'une fois par mois']);
  });

  it('writes a blank form as YAML that can be filled in and read again', async () => {
    const cwd = makeFolder();
    await runCop(['doc', 'charter', '-o', 'charte.yaml'], { cwd });
    const text = readFileSync(join(cwd, 'charte.yaml'), 'utf8').replace('domain: ""', 'domain: "Acheter"');
    await writeFiles([{ path: join(cwd, 'rempli.yaml'), bytes: text }], { force: false });
    const { stdout } = await runCop(['doc', 'charter', '--answers', 'rempli.yaml', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      kind: 'document',
      id: 'charter',
      values: { 'identity.domain': 'Acheter' },
    });
  });

  it('asks in the terminal for what is not known, plain lines for a screen reader', async () => {
    const cwd = makeFolder({ 'cop.yaml': profile });
    // The name comes from the profile: the first question is the next blank.
    const argv = ['doc', 'charter', '--ask', '--accessible', '-o', 'c.yaml'];
    const { exitCode, stderr } = await runCop(argv, { cwd, stdin: 'Acheter durable\nTrop de catalogues\n' });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Question 2 sur 16. Notre raison d’être\nDomaine\n');
    const values = parseYaml(readFileSync(join(cwd, 'c.yaml'), 'utf8'), 'c.yaml').value;
    expect(values).toMatchObject({
      values: {
        identity: { cop: 'Achats <durables> & Co', domain: 'Acheter durable', problem: 'Trop de catalogues' },
      },
    });
  });

  it('says all that is wrong with a form, by line, and writes nothing', async () => {
    const cwd = makeFolder({
      'f.yaml':
        'document: charter\nvalues:\n  rules:\n    mode: partout\n  resources:\n    renegotiate: 2026-02-30\n',
    });
    const { exitCode, stderr } = await runCop(['doc', 'charter', '--answers', 'f.yaml', '-o', 'c.docx'], {
      cwd,
    });
    expect(exitCode).toBe(65);
    expect(stderr).toContain('f.yaml:4:5: ');
    expect(stderr).toContain('f.yaml:6:5: ');
    expect(readdirSync(cwd)).toEqual(['f.yaml']);
  });

  it('names the nearest document', async () => {
    const { exitCode, stderr } = await runCop(['doc', 'kickof']);
    expect(exitCode).toBe(78);
    expect(stderr).toContain('kickoff');
  });
});

describe('a document of one’s own', () => {
  const template =
    'id: bilan\nversion: "1.0.0"\norientation: portrait\nsources: []\nblocks:\n  - { type: fields, id: head, fields: [ { id: cop, from: profile.name } ] }\n  - { type: table, id: list, columns: [ { id: what, kind: row }, { id: done, kind: check } ], rows: [first] }\n';
  const words =
    'title: "Bilan annuel"\nfileName: "bilan"\ndescription: "Une fois par an"\nblocks:\n  head: { fields: { cop: { label: "CoP" } } }\n  list: { caption: "Liste", columns: { what: "Quoi", done: "Fait" }, rows: { first: { label: "Premier" } } }\n';

  it('is made from its folder', async () => {
    const cwd = makeFolder({
      'b/template.yaml': template,
      'b/locales/fr.yaml': words,
      'cop.yaml': profile,
    });
    expect((await runCop(['doc', 'b'], { cwd })).exitCode).toBe(0);
    expect(read(cwd, 'documents/bilan.docx').body.text).toContain('Achats <durables> & Co');
  });

  it('is refused with every line that is wrong', async () => {
    const cwd = makeFolder({
      'b/template.yaml': template,
      'b/locales/fr.yaml': words.replace('what: "Quoi"', 'waht: "Quoi"'),
    });
    const { exitCode, stderr } = await runCop(['doc', 'b'], { cwd });
    expect(exitCode).toBe(78);
    expect(stderr).toContain('COP-INSTRUMENT-003');
    expect(stderr).toContain('COP-INSTRUMENT-004');
  });
});
