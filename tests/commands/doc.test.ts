import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/io/write-files.js';
import { parseYaml } from '../../src/io/yaml.js';
import { openDocx } from '../support/docx.js';
import { makeFolder, runCop } from '../support/run-cop.js';
import { accessibilityProblems } from '../support/word-accessibility.js';
import { findAll, findFirst } from '../support/xml.js';

const profile =
  'name: "Achats <durables> & Co"\norigin: spontaneous\ncoordinator: "Ann"\nsponsor: "Luc"\nmeetingRhythm: "une fois par mois"\n';
const read = (cwd: string, name: string) => openDocx(readFileSync(join(cwd, name)));

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

/** The Word file with the control of a tag ticked or written in, as Word would save it. */
function fill(bytes: Uint8Array, values: Record<string, string | true>): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['word/document.xml']!);
  for (const [tag, value] of Object.entries(values)) {
    const control = new RegExp(`<w:sdt><w:sdtPr>(?:(?!</w:sdt>).)*<w:tag w:val="${tag}"/>.*?</w:sdt>`, 's');
    const found = control.exec(xml)?.[0];
    if (!found) throw new Error(`no control ${tag}`);
    const filled =
      value === true
        ? found.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>').replace('☐', '☒')
        : found
            .replace('<w:showingPlcHdr/>', '')
            .replace(
              /<w:sdtContent>.*<\/w:sdtContent>/s,
              `<w:sdtContent><w:r><w:t>${value}</w:t></w:r></w:sdtContent>`,
            );
    xml = xml.replace(found, filled);
  }
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

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

describe('cop doc kickoff', () => {
  const at = ['--date', '2026-11-24', '--start', '9h30'];

  it('makes the scenario and the invitation', async () => {
    const cwd = makeFolder({ 'cop.yaml': profile });
    const argv = [
      'doc',
      'kickoff',
      ...at,
      '--end',
      '12:30',
      '--place',
      'Salle 3',
      '--role',
      'facilitator=Zoé',
      '-o',
      'k.docx',
      'k.ics',
    ];
    expect((await runCop(argv, { cwd })).exitCode).toBe(0);
    expect(accessibilityProblems(read(cwd, 'k.docx'), 'fr')).toEqual([]);
    const text = findAll(read(cwd, 'k.docx').body, 'w:p').map((paragraph) => paragraph.text);
    expect(text.some((line) => line.startsWith('09:30–09:40'))).toBe(true);
    expect(text.some((line) => line.startsWith('Zoé'))).toBe(true);
    expect(text.join(' ')).not.toContain('sollicitée');
    const ics = readFileSync(join(cwd, 'k.ics'), 'utf8').replace(/\r\n /g, '');
    expect(ics).toContain('DTSTART;TZID=Europe/Brussels:20261124T093000');
    expect(ics).toContain('DTEND;TZID=Europe/Brussels:20261124T123000');
    expect(ics).not.toContain('Lien vidéo');
  });

  it.each([
    [['--date', '2026-02-30'], 'COP-DOC-001'],
    [['--start', '25:00'], 'COP-DOC-002'],
    [['--start', '9:30', '--end', '9:30'], 'COP-DOC-003'],
    [['--start', '9:30', '--slot', '120'], 'COP-PLAN-004'],
    [['--start', '9:30', '--end', '12:30', '--slot', '180'], 'COP-DOC-004'],
    [['--mode', 'remote', '--place', 'Salle'], 'COP-DOC-004'],
    [['--mode', 'hybride'], 'COP-DOC-007'],
    [['--role', 'chef=Ann'], 'COP-DOC-007'],
    [['--origin', 'spontanee'], 'COP-DOC-007'],
  ])('refuses %j and writes nothing', async (argv, code) => {
    const cwd = makeFolder();
    const { exitCode, stderr } = await runCop(['doc', 'kickoff', ...argv], { cwd });
    expect(exitCode).toBeGreaterThan(1);
    expect(stderr).toContain(`(${code})`);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('says by how many minutes a programme is over', async () => {
    const { stderr } = await runCop(['doc', 'kickoff', '--start', '9:30', '--end', '11:55']);
    expect(stderr).toContain('5 minutes de plus que le temps disponible');
  });

  it('refuses an invitation without a time, or at a time that the clocks skip', async () => {
    expect((await runCop(['doc', 'kickoff', '-o', 'k.ics'])).stderr).toContain('--date, --start');
    const skipped = ['doc', 'kickoff', '--date', '2026-03-29', '--start', '2:30', '-o', 'k.ics'];
    expect((await runCop(skipped)).stderr).toContain('COP-DOC-006');
  });

  it('takes a programme of one’s own, places a break, and says what is wrong with one', async () => {
    const cwd = makeFolder({
      'p.yaml':
        'blocks:\n  - welcome\n  - { title: "Démonstration", minutes: 70 }\n  - { title: "Échange", minutes: 40 }\n',
      'q.yaml': 'blocks:\n  - welcom\n  - { title: "X", minutes: 0 }\n',
    });
    const { stderr } = await runCop(
      ['doc', 'kickoff', '--plan', 'p.yaml', '-o', 'k.docx', '--start', '14:00'],
      { cwd },
    );
    expect(stderr).toContain('une pause a été ajoutée');
    const text = findAll(read(cwd, 'k.docx').body, 'w:p').map((paragraph) => paragraph.text);
    expect(text).toContain('Pause');
    expect(text).toContain('Durée totale\u00A0: 130 minutes');
    const wrong = await runCop(['doc', 'kickoff', '--plan', 'q.yaml'], { cwd });
    expect(wrong.stderr).toContain('q.yaml:2:');
    expect(wrong.stderr).toContain('«\u00A0welcome\u00A0»');
    expect(wrong.stderr).toContain('COP-PLAN-003');
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
