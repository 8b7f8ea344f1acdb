/** Forms that `cop doc` makes, filled in and read again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/io/write-files.js';
import { parseYaml } from '../../src/io/yaml.js';
import { fill, profile, read } from '../support/doc.js';
import { makeFolder, runCop } from '../support/run-cop.js';
import { accessibilityProblems } from '../support/word-accessibility.js';
import { findAll } from '../support/xml.js';

describe('forms that come back as Word files', () => {
  it('are merged into one page of feedback', async () => {
    const cwd = makeFolder();
    await runCop(['doc', 'animation', '-o', 'vide.docx'], { cwd });
    const blank = readFileSync(join(cwd, 'vide.docx'));
    const forms = [
      fill(blank, {
        'header.filled-by:facilitator': true,
        'before.aim.answer:yes': true,
        keep: 'Le tour &amp; la pause',
      }),
      fill(blank, {
        'header.filled-by:observer': true,
        'before.aim.answer:no': true,
        'before.aim.fact': 'Trois buts',
      }),
    ];
    await writeFiles(
      forms.map((bytes, index) => ({ path: join(cwd, `f${index}.docx`), bytes })),
      { force: false },
    );
    const { exitCode } = await runCop(
      ['doc', 'animation', '--answers', 'f0.docx', 'f1.docx', '-o', 'retour.docx'],
      { cwd },
    );
    expect(exitCode).toBe(0);
    expect(accessibilityProblems(read(cwd, 'retour.docx'), 'fr')).toEqual([]);
    const text = findAll(read(cwd, 'retour.docx').body, 'w:p').map((paragraph) => paragraph.text);
    expect(text).toContain('Le tour & la pause');
    expect(text.join('\n')).toContain('Trois buts');
    expect(text.indexOf('Là où les avis diffèrent')).toBeGreaterThan(0);
  });

  it('show the coordinator’s gaps and views, outside of the dossier', async () => {
    const cwd = makeFolder({ 'cop.yaml': profile });
    const refused = await runCop(['doc', 'coordinator'], { cwd });
    expect([refused.exitCode, refused.stderr.includes('COP-DOC-008')]).toEqual([64, true]);
    const warned = await runCop(['doc', 'coordinator', '-o', 'vide.docx'], { cwd });
    expect(warned.stderr).toContain('Ce document est personnel');
    const blank = readFileSync(join(cwd, 'vide.docx'));
    const level = (view: string, value: string) =>
      fill(blank, {
        [`header.view:${view}`]: true,
        'relational.listening.importance:essential': true,
        [`relational.listening.level:${value}`]: true,
      });
    await writeFiles(
      [
        { path: join(cwd, 'moi.docx'), bytes: level('self', '1') },
        { path: join(cwd, 'pair.docx'), bytes: level('peer', '3') },
      ],
      { force: false },
    );
    await runCop(['doc', 'coordinator', '--answers', 'moi.docx', 'pair.docx', '-o', 'lu.docx', '-q'], {
      cwd,
    });
    expect(accessibilityProblems(read(cwd, 'lu.docx'), 'fr')).toEqual([]);
    const text = findAll(read(cwd, 'lu.docx').body, 'w:p').map((paragraph) => paragraph.text);
    expect(text).toContain('Écoute\u00A0: essentiel, niveau 1 → manière de couvrir à choisir');
    expect(text).toContain('2 niveaux');
  });

  it('are refused when they say nothing of their view, when two boxes are ticked, and when they are another document', async () => {
    const cwd = makeFolder();
    await runCop(['doc', 'coordinator', '-o', 'a.docx', '-q'], { cwd });
    await runCop(['doc', 'charter', '-o', 'c.docx', '-q'], { cwd });
    const blank = readFileSync(join(cwd, 'a.docx'));
    const two = fill(blank, { 'header.view:self': true, 'header.view:peer': true });
    await writeFiles(
      [
        { path: join(cwd, 'two.docx'), bytes: two },
        { path: join(cwd, 'b.docx'), bytes: blank },
      ],
      { force: false },
    );
    const codes = async (...files: string[]) =>
      (await runCop(['doc', 'coordinator', '--answers', ...files, '-o', 'x.docx'], { cwd })).stderr;
    expect(await codes('a.docx', 'b.docx')).toContain('COP-FORM-004');
    expect(await codes('two.docx')).toContain('COP-FORM-005');
    expect(await codes('c.docx')).toContain('COP-FORM-001');
  });
});

describe('cop doc action-plan', () => {
  const answers = (date: string) =>
    `instrument: compass\ndate: ${date}\nanswers:\n  preparation.domain.1: 1\n  launch.kickoff.1: 2\n`;

  it('carries a plan from the round before into the next, by way of the filled Word file', async () => {
    const cwd = makeFolder({
      'cop.yaml': profile,
      'compass/2026-01-10.yaml': answers('2026-01-10'),
      'compass/2026-11-10.yaml': answers('2026-11-10'),
      'compass/2026-01-10.actions.yaml':
        'instrument: compass\ndate: "2026-01-10"\nactions:\n  - { item: launch.kickoff.1, what: "Réunir", owner: "Max", due: "2026-06-01", status: in-progress }\n',
    });
    await runCop(['doc', 'action-plan', '-o', 'plan.docx'], { cwd });
    const filled = fill(readFileSync(join(cwd, 'plan.docx')), {
      'actions.preparation.domain.1.owner': 'Zoé',
      'actions.preparation.domain.1.effort:S': true,
      'actions.row-1.action': 'Écrire',
    });
    await writeFiles([{ path: join(cwd, 'rempli.docx'), bytes: filled }], { force: false });
    const kept = 'compass/2026-11-10.actions.yaml';
    const { exitCode } = await runCop(['doc', 'action-plan', '--answers', 'rempli.docx', '-o', kept], {
      cwd,
    });
    expect(exitCode).toBe(0);
    expect(parseYaml(readFileSync(join(cwd, kept), 'utf8'), kept).value).toMatchObject({
      date: '2026-11-10',
      actions: [
        { item: 'preparation.domain.1', owner: 'Zoé', effort: 'S', status: 'planned' },
        { item: 'launch.kickoff.1', owner: 'Max', due: '2026-06-01', status: 'in-progress' },
        { item: 'own.1', what: 'Écrire', status: 'planned' },
      ],
    });
    const compared = await runCop(['compass', 'compare', '.', '--json'], { cwd });
    expect(compared.exitCode).toBe(0);
  });
});
