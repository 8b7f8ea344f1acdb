/** Follows each recipe of CONTRIBUTING.md on a copy of the repository: the product does the new thing, the rest is as it was. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAt, readRecipes } from '../tests/support/recipes.js';
import { RepositoryCopy } from '../tests/support/repository-copy.js';

const recipes = new Map(readRecipes().map((recipe) => [recipe.title, recipe]));
const LANGS = ['fr', 'nl', 'de', 'en'];
const ROUND = 'examples/stuck-in-sharing/compass/2026-10-06.yaml';

/** The difference stands where the recipe says, each place of it is needed, and the types hold. */
function expectAsPromised(title: string, repository: RepositoryCopy): void {
  const places = recipes.get(title)!.places;
  const changed = repository.changed();
  expect(changed.filter((path) => !places.some((place) => isAt(path, place)))).toEqual([]);
  expect(places.filter((place) => !changed.some((path) => isAt(path, place)))).toEqual([]);
  if (changed.some((path) => path.startsWith('src/'))) expect(repository.checkTypes()).toBe('');
}

it('Add an item to the compass', async () => {
  const repository = new RepositoryCopy();
  const structure = 'questionnaires/compass/instrument.yaml';
  const last = '          - { id: growth.vitality.3, document: guide }\n';
  repository.edit(structure, last, `${last}          - { id: growth.vitality.4, document: guide }\n`);
  repository.edit(structure, 'version: "1.0.0"', 'version: "1.1.0"');
  for (const lang of LANGS) {
    repository.addUnder(
      `questionnaires/compass/locales/${lang}.yaml`,
      'items',
      '  growth.vitality.4:\n    statement: "Nouvel énoncé."\n    help: "À quoi cela se voit."\n    action:\n      what: "Quoi."\n      firstStep: "D’abord."\n      sign: "Réussi si."',
    );
  }
  const cop = await repository.command();
  expect(await cop(['validate', 'questionnaires/compass'])).toContain('61');
  repository.write('out/a.yaml', 'version: 1.1.0\ndate: 2026-11-21\nanswers: { growth.vitality.4: 3 }\n');
  const result = JSON.parse(await cop(['compass', 'score', 'out/a.yaml', '--json']));
  const growth = result.phases.find(({ id }: { id: string }) => id === 'growth');
  expect(growth.score).toEqual({ kind: 'scored', value: 75, validN: 1 });
  await cop(['compass', 'workbook', '--answers', 'out/a.yaml', '-o', 'out/a.xlsx']);
  expect(JSON.parse(await cop(['compass', 'score', 'out/a.xlsx', '--json'])).answers).toEqual({
    'growth.vitality.4': 3,
  });
  expect(JSON.parse(await cop(['compass', 'compare', ROUND, 'out/a.yaml', '--json'])).basis.itemN).toBe(60);
  expectAsPromised('Add an item to the compass', repository);
});

it('Add a language', async () => {
  const repository = new RepositoryCopy();
  repository.edit('src/model/lang.ts', "en: 'English' }", "en: 'English', it: 'Italiano' }");
  repository.edit('src/i18n/translator.ts', "en: 'en-GB' }", "en: 'en-GB', it: 'it-CH' }");
  repository.copy('locales/en', 'locales/it');
  for (const kind of ['questionnaires', 'templates']) {
    for (const id of readdirSync(join(repository.folder, kind))) {
      const texts = `${kind}/${id}/locales`;
      if (id !== 'known-scales') repository.copy(`${texts}/en.yaml`, `${texts}/it.yaml`);
    }
  }
  for (const lang of [...LANGS, 'it']) {
    repository.edit(`locales/${lang}/profile.yaml`, '\n  en: ', '\n  it: "Italien"\n  en: ');
    repository.edit(`locales/${lang}/cli.yaml`, ': fr, nl, de', ': fr, nl, de, it');
  }
  repository.edit(
    'locales/it/home.yaml',
    'title: "cop, the toolbox for CoPs"',
    'title: "cop, gli strumenti"',
  );
  repository.edit('package.json', '--lang fr,nl,de,en', '--lang fr,nl,de,en,it');
  const cop = await repository.command();
  expect(await cop([], { LANG: 'it_CH.UTF-8' })).toContain('cop, gli strumenti');
  expect(await cop(['compass', '--help', '--lang', 'it'])).toContain('fr, nl, de, it');
  for (const id of ['compass', 'survey']) {
    expect(await cop(['validate', `questionnaires/${id}`])).toContain('it');
  }
  await cop(['compass', 'score', ROUND, '--lang', 'it', '-o', 'out/r.docx', 'out/r.xlsx', 'out/r.html']);
  await cop(['survey', 'form', '--lang', 'it', '-o', 'out/form.docx', 'out/form.xlsx']);
  await cop(['kit', '--lang', 'it', '-o', 'out/kit']);
  expect(readdirSync(join(repository.folder, 'out/kit'))).toHaveLength(readdirSync('kit/en').length);
  expectAsPromised('Add a language', repository);
});

it('Add an instrument of your own', async () => {
  const repository = new RepositoryCopy();
  repository.write(
    'pulse/instrument.yaml',
    'id: pulse\nkind: survey\nversion: "1.0.0"\nscales:\n  three: { min: 1, max: 3 }\ndimensions:\n  - { id: mood }\nitems:\n  - { id: mood.1, dimension: mood, scale: three }\n  - { id: mood.2, dimension: mood, scale: three, keying: reverse }\n',
  );
  repository.write(
    'pulse/locales/en.yaml',
    'title: "Pulse"\nscales:\n  three:\n    question: "How much?"\n    options: { "1": "Little", "2": "Some", "3": "Much" }\ndimensions:\n  mood: { name: "Mood" }\nitems:\n  mood.1: { text: "I look forward to the meetings." }\n  mood.2: { text: "I often think of leaving." }\n',
  );
  const cop = await repository.command();
  expect(await cop(['validate', 'pulse'])).toContain('2');
  await cop(['survey', 'form', '--questionnaire', 'pulse', '-o', 'out/form.docx']);
  repository.write('out/export.csv', `mood.1,mood.2\n${'Much,1\n'.repeat(6)}`);
  const result = JSON.parse(
    await cop(['survey', 'score', 'out/export.csv', '--questionnaire', 'pulse', '--json']),
  );
  // Six times 3 and, turned round, 4 − 1 = 3: the top of the scale.
  expect(result.cohorts[0].dimensions[0].score).toEqual({ kind: 'scored', value: 100, validN: 6 });
  expectAsPromised('Add an instrument of your own', repository);
});

it('Add a document', async () => {
  const repository = new RepositoryCopy();
  repository.write(
    'templates/logbook/template.yaml',
    'id: logbook\nversion: "1.0.0"\norientation: portrait\nsources: [wenger2002]\nblocks:\n  - { type: paragraph, id: intro }\n  - { type: table, id: meetings, columns: [ { id: day, kind: date }, { id: learnt, kind: text } ], blankRows: 8 }\n',
  );
  const entry = '  - { id: charter, part: setup,';
  repository.edit(
    'templates/kit/template.yaml',
    entry,
    `  - { id: logbook, part: setup, phases: [growth], formats: [docx] }\n${entry}`,
  );
  for (const lang of LANGS) {
    repository.write(
      `templates/logbook/locales/${lang}.yaml`,
      'title: "Journal"\nfileName: "journal"\ndescription: "Ce que chacun a appris."\nblocks:\n  intro:\n    text: "Une ligne par réunion."\n  meetings:\n    caption: "Les réunions"\n    columns: { day: "Jour", learnt: "Appris" }\n',
    );
    repository.addUnder(
      `templates/kit/locales/${lang}.yaml`,
      'entries',
      '  logbook:\n    name: "Journal"\n    when: "Après chaque réunion."\n    file: "journal"',
    );
  }
  const cop = await repository.command();
  await cop(['validate', 'templates/logbook', 'templates/kit']);
  await cop(['doc', 'templates/logbook', '-o', 'out/try.docx', 'out/try.md']);
  expect(repository.read('out/try.md')).toContain('# Journal');
  await cop(['kit', '--lang', 'fr', '-o', 'out/kit']);
  expect(readdirSync(join(repository.folder, 'out/kit'))).toContain('journal.docx');
  expectAsPromised('Add a document', repository);
});

it('Add a survey tool', async () => {
  const repository = new RepositoryCopy();
  const reader = repository.read('src/sources/google-forms.ts');
  repository.write(
    'src/sources/framaforms.ts',
    reader
      .replaceAll('Google Forms: a time stamp first', 'Framaforms: the serial number first')
      .replaceAll('google-forms', 'framaforms')
      .replaceAll('readGoogleForms', 'readFramaforms')
      .replace("['Timestamp', 'Horodateur', 'Tijdstempel', 'Zeitstempel']", "['Numéro de soumission']"),
  );
  const recognise = 'src/sources/recognise-tool.ts';
  repository.edit(
    recognise,
    'import { readEuSurvey }',
    "import { readFramaforms } from './framaforms.js';\nimport { readEuSurvey }",
  );
  repository.edit(recognise, '  readGoogleForms,\n', '  readFramaforms,\n  readGoogleForms,\n');
  repository.edit(
    'src/sources/response-table.ts',
    "  | 'google-forms'\n",
    "  | 'google-forms'\n  | 'framaforms'\n",
  );
  for (const lang of LANGS) {
    repository.addUnder(`locales/${lang}/survey-inspect.yaml`, 'tools', '  framaforms: "Framaforms"');
  }
  writeFileSync(
    join(repository.folder, 'tests/sources/tools.test.ts'),
    `${repository.read('tests/sources/tools.test.ts')}
it('Framaforms by its first header', () => {
  const layout = recognise([['Numéro de soumission', 'E-mailadres', 'Purpose [clear]'], ['1', 'a@b.example', '4']]);
  expect(layout.tool).toBe('framaforms');
  expect(usesOf(layout)).toEqual(['personal time', 'personal email', 'question']);
});
`,
  );
  repository.test('tests/sources/tools.test.ts');
  const cop = await repository.command();
  repository.write('out/export.csv', 'Numéro de soumission,purpose.1\n1,4\n2,5\n');
  expect(await cop(['survey', 'inspect', 'out/export.csv', '--lang', 'fr'])).toContain('Framaforms');
  expectAsPromised('Add a survey tool', repository);
});

it('Add an output format', async () => {
  const repository = new RepositoryCopy();
  for (const name of readdirSync('src/render/markdown')) {
    const text = repository.read(`src/render/markdown/${name}`);
    const renamed = text.replaceAll('escapeMarkdown', 'escapeOrg').replaceAll('renderMarkdown', 'renderOrg');
    const rewritten = renamed
      .replaceAll('escape-markdown', 'escape-org')
      .replace('`# ${oneLine', '`#+title: ${oneLine')
      .replace("'#'.repeat(block.level + 1)", "'*'.repeat(block.level)");
    repository.write(`src/render/org/${name.replace('markdown', 'org')}`, rewritten);
  }
  repository.edit(
    'src/commands/report-formats.ts',
    '    txt: async (path) => {\n',
    "    org: async () => (await import('../render/org/render-org.js')).renderOrg(report, translator),\n    txt: async (path) => {\n",
  );
  const cop = await repository.command();
  repository.write('out/answers.csv', `purpose.1\n${'4\n'.repeat(6)}`);
  await cop(['compass', 'score', ROUND, '-o', 'out/compass.org']);
  await cop(['survey', 'score', 'out/answers.csv', '-o', 'out/survey.org']);
  await cop(['doc', 'charter', '-o', 'out/charter.org']);
  await cop(['guide', '-o', 'out/guide.org']);
  for (const name of ['compass', 'survey', 'charter', 'guide']) {
    expect(repository.read(`out/${name}.org`), name).toMatch(/^#\+title: .+\n[\s\S]*\n\* /);
  }
  expectAsPromised('Add an output format', repository);
});

it('Add a pitfall', async () => {
  const repository = new RepositoryCopy();
  const rules = 'questionnaires/pitfalls/rules.yaml';
  repository.write(
    rules,
    `${repository.read(rules).trimEnd()}\n  - id: many-members\n    level: note\n    sources: [wenger2002]\n    when: { input: members, above: 200 }\n`,
  );
  for (const lang of LANGS) {
    repository.addUnder(
      `questionnaires/pitfalls/locales/${lang}.yaml`,
      'pitfalls',
      '  many-members:\n    name: "Très grande CoP"\n    what: "La CoP est très grande."\n    why: "On ne se connaît plus."\n    do: ["Former des sous-groupes."]',
    );
  }
  repository.edit(
    'tests/scoring/pitfall-cases.ts',
    'const CASES: [id: string, raises: Case, justNot: Case][] = [\n',
    "const CASES: [id: string, raises: Case, justNot: Case][] = [\n  ['many-members', { profile: { members: 201 } }, { profile: { members: 200 } }],\n",
  );
  repository.test('tests/scoring/pitfalls');
  const cop = await repository.command();
  await cop(['validate', 'questionnaires/pitfalls']);
  repository.write('out/dossier/cop.yaml', 'name: "Grande"\nmembers: 500\n');
  repository.write('out/dossier/compass/2026-11-21.yaml', 'answers: { growth.vitality.1: 3 }\n');
  const round = 'out/dossier/compass/2026-11-21.yaml';
  expect(await cop(['compass', 'score', round, '--lang', 'fr'])).toContain('Très grande CoP');
  expectAsPromised('Add a pitfall', repository);
});
