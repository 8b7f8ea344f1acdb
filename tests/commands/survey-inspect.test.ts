import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findMarks } from '../../robustness/find-marks.js';
import { loadSurveyTexts } from '../../src/io/load-survey.js';
import { makeFolder, runCop } from '../support/run-cop.js';
import { makeZip } from '../support/zip.js';

const [fr, nl] = [loadSurveyTexts('fr'), loadSurveyTexts('nl')];
const QUESTIONS = [fr.items['purpose.1']!, nl.items['purpose.3']!, fr.open!['open.change']!].map(
  ({ text }) => text,
);

const MIXED = [
  `ID;Heure de début;Heure de fin;Adresse de messagerie;Nom;${QUESTIONS.join(';')};Service`,
  '1;46230,5;46230,6;marie@exemple.be;Marie;Tout à fait d’accord;Helemaal akkoord;Le café de Marie;RH',
  '2;46230,5;46230,6;anonymous;;5 - Tout à fait d’accord;5;;RH',
  '3;46230,5;46230,6;anonymous;;Bof;n.v.t.;;IT',
  '4;46230,5;46230,6;anonymous;;Plutôt d’acord;Agree;;IT',
  '',
].join('\r\n');

/** The same with each person's answers given by a second one. */
const TWICE = `${MIXED}${MIXED.split('\r\n')
  .slice(1)
  .join('\r\n')
  .replace(/^\d/gm, (id) => String(Number(id) + 4))}`;

/** All that inspecting the mixed export says and writes: text, JSON and mapping. */
async function inspectMixed(): Promise<{ everything: string[]; json: string; written: string }> {
  const cwd = makeFolder({ 'forms.csv': MIXED });
  const inspect = (...flags: string[]) => runCop(['survey', 'inspect', 'forms.csv', ...flags], { cwd });
  const [text, json] = [await inspect(), await inspect('--json')];
  const map = await inspect('-q', '--write-map', 'm.map.yaml');
  const written = readFileSync(join(cwd, 'm.map.yaml'), 'utf8');
  const said = [text, json, map].flatMap(({ stdout, stderr }) => [stdout, stderr]);
  return { everything: [...said, written], json: json.stdout, written };
}

describe('cop survey inspect', () => {
  it('says which tool, which column, which code, and what is left to do', async () => {
    const cwd = makeFolder({ 'forms.csv': MIXED });
    const { exitCode, stdout } = await runCop(['survey', 'inspect', 'forms.csv'], { cwd, columns: 110 });
    expect(exitCode).toBe(0);
    const flat = stdout.replace(/\s+/g, ' ');
    for (const words of [
      'Outil Microsoft Forms',
      'les titres de colonne ID, Heure de début, Heure de fin',
      'purpose.1 (texte)',
      'purpose.3 (texte)',
      'donnée personnelle, non utilisée : adresse e-mail',
      'open.change',
      'Tout à fait d’accord 5',
      'Agree 4',
      'n.v.t. no-opinion',
      '(données chacune par une seule personne\u00a0: non citées) inconnu 2',
      'une seule personne l’a donnée, elle n’est pas citée. (ligne 4, colonne',
      'Cet export permet de reconnaître des personnes : Adresse de messagerie, Nom.',
      'cop survey inspect forms.csv --write-map cop.map.yaml',
    ]) {
      expect(flat).toContain(words.replace(/\s+/g, ' '));
    }
  });

  it('shows no answer in somebody’s own words, no name and no address, in any form', async () => {
    const { everything } = await inspectMixed();
    for (const shown of everything) {
      expect(shown).not.toMatch(/marie/i);
    }
  });

  it('quotes nowhere what one person wrote in a column of closed answers', async () => {
    const own = 'Mon chef Dupont me harcèle depuis deux ans';
    const cwd = makeFolder({ 'a.csv': `purpose.1,purpose.2\n${'5,4\n'.repeat(9)}${own},4\n` });
    for (const words of [
      ['score'],
      ['score', '--json'],
      ['score', '--explain', '--debug'],
      ['inspect'],
      ['inspect', '--json'],
    ]) {
      const { stdout, stderr } = await runCop(['survey', words[0]!, 'a.csv', ...words.slice(1)], { cwd });
      expect(`${stdout}${stderr}`).toContain(
        words.includes('--json') && words[0] === 'inspect' ? 'COP-MAPPING-003' : 'option',
      );
      expect(`${stdout}${stderr}`).not.toMatch(/Dupont/);
    }
    await runCop(['survey', 'inspect', 'a.csv', '-q', '--write-map', 'm.yaml'], { cwd });
    expect(readFileSync(join(cwd, 'm.yaml'), 'utf8')).not.toMatch(/Dupont/);
  });

  it('nor in a column of any other kind, whatever the command and the format', async () => {
    const header = [
      'purpose.1',
      'overall.recommend',
      'priorities',
      'profile.role',
      'Mood',
      'Extra',
      'open.keep',
    ];
    const usual = ['5', '9', 'value', 'member', 'fine', '3', ''];
    const rows = [header, ...Array(9).fill(usual), header.map((_, at) => `Zqx${at} was me`)];
    const csv = rows.map((cells) => cells.join(',')).join('\n');
    const cwd = makeFolder({ 'a.csv': csv, 'cop.yaml': 'name: A\nlanguages: [en]\n' });
    const map =
      'kind: survey-mapping\nlabels: { agreement5: { "Zqx0 was me": blank }, recommend11: {}, "*": { "Zqx1 was me": blank } }\n';
    writeFileSync(join(cwd, 'm.yaml'), map);
    const formats = ['docx', 'xlsx', 'html', 'md', 'txt', 'json', 'csv'].map((format) => `r.${format}`);
    for (const words of [
      ['survey', 'score', 'a.csv', '--debug'],
      ['survey', 'score', 'a.csv', '--map', 'm.yaml', '--explain', '-o', ...formats],
      ['survey', 'score', 'a.csv', '--map', 'm.yaml', '--explain'],
      ['survey', 'score', 'a.csv', '--map', 'm.yaml', '--json'],
      ['survey', 'score', 'a.csv', '--map', 'm.yaml', '--partial', '-o', 'part.json'],
      ['survey', 'merge', 'part.json', '--explain', '-o', 'm.txt', 'm.json'],
      ['survey', 'inspect', 'a.csv'],
      ['survey', 'inspect', 'a.csv', '--json'],
      ['survey', 'inspect', 'a.csv', '--write-map', 'written.yaml'],
      ['survey', 'inspect', 'a.csv', '--draft', 'draft'],
      ['validate', 'a.csv'],
    ]) {
      const { stdout, stderr, exitCode } = await runCop(words, { cwd });
      expect([words.join(' '), exitCode === 70]).toEqual([words.join(' '), false]);
      expect([words.join(' '), /Zqx/.exec(`${stdout}${stderr}`)]).toEqual([words.join(' '), null]);
    }
    const made = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const given = ['a.csv', 'm.yaml', 'cop.yaml'];
    const found = made.flatMap(({ name, parentPath }) =>
      given.includes(name) ? [] : findMarks(name, readFileSync(join(parentPath, name)), ['Zqx']),
    );
    expect(found).toEqual([]);
    expect(made.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...formats, 'part.json', 'written.yaml']),
    );
  });

  it('as JSON, each column with its labels and counts', async () => {
    const cwd = makeFolder({ 'forms.csv': MIXED });
    const { stdout } = await runCop(['survey', 'inspect', 'forms.csv', '--json'], { cwd });
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ schemaVersion: 1, kind: 'survey-inspection' });
    const [file] = result.files;
    expect(file).toMatchObject({ tool: 'microsoft-forms', responses: 4, unfinished: 0 });
    expect(file.columns[6]).toMatchObject({
      target: 'purpose.3',
      use: 'question',
      by: 'text',
      scale: 'agreement5',
      filled: 4,
      labels: [
        { label: 'Agree', answer: '4', count: 1 },
        { label: 'Helemaal akkoord', answer: '5', count: 1 },
        { label: '5', answer: '5', count: 1 },
        { label: 'n.v.t.', answer: 'no-opinion', count: 1 },
      ],
    });
    expect(file.columns[8]).toMatchObject({ header: 'Service', use: 'unmapped', content: 'closed' });
    expect(file.missing).toHaveLength(24);
    expect(file.findings.map(({ code }: { code: string }) => code)).toEqual([
      'COP-MAPPING-003',
      'COP-MAPPING-003',
    ]);
  });

  it('quotes an answer that one person gave only where it is an option, however short and however near to one', async () => {
    const { everything, json, written } = await inspectMixed();
    for (const shown of everything) {
      expect(shown).not.toMatch(/Bof|d’acord/);
    }
    expect(JSON.parse(json).files[0].columns[5]).toMatchObject({ hidden: 2, filled: 4 });
    expect(written).toContain('# 2 réponses données chacune par une seule personne ne sont pas citées ici');
    expect(parse(written).labels).toEqual({});
  });

  it('writes a mapping that, completed, lets the export be scored', async () => {
    const cwd = makeFolder({ 'forms.csv': TWICE });
    const first = await runCop(['survey', 'score', 'forms.csv', '--json'], { cwd });
    expect(first.exitCode).not.toBe(0);
    await runCop(['survey', 'inspect', 'forms.csv', '-q', '--write-map', 'm.map.yaml'], { cwd });
    const path = join(cwd, 'm.map.yaml');
    const text = readFileSync(path, 'utf8');
    expect(parse(text).labels).toEqual({ agreement5: { Bof: '?', 'Plutôt d’acord': '?' } });
    writeFileSync(
      path,
      text.replace('Bof: "?"', 'Bof: "3"').replace('Plutôt d’acord: "?"', 'Plutôt d’acord: "4"'),
    );
    expect((await runCop(['validate', 'm.map.yaml'], { cwd })).exitCode).toBe(0);
    const second = await runCop(
      ['survey', 'score', 'forms.csv', '--map', 'm.map.yaml', '--floor', '3', '--json'],
      { cwd },
    );
    expect(second.exitCode).toBe(0);
    const [cohort] = JSON.parse(second.stdout).cohorts;
    const item = cohort.items.find(({ id }: { id: string }) => id === 'purpose.1');
    // 5, 5, 3, 4, each twice
    expect(item).toMatchObject({ validN: 8, mean: 4.25 });
  });

  it('reads standard input, and goes on with the other files where one cannot be read', async () => {
    const cwd = makeFolder({ 'a.csv': 'purpose.1\n5\n', 'b.csv': '', 'c.xls': '\xd0\xcf' });
    const piped = await runCop(['survey', 'inspect', '-', '--json'], { cwd, stdin: 'purpose.1\n5\n' });
    expect(JSON.parse(piped.stdout).files[0]).toMatchObject({ file: '-', responses: 1 });
    const batch = await runCop(['survey', 'inspect', 'a.csv', 'b.csv', '--json'], { cwd });
    expect(batch.exitCode).toBe(1);
    expect(batch.stderr).toContain('COP-FILE-004');
    expect(JSON.parse(batch.stdout).files).toHaveLength(1);
    const alone = await runCop(['survey', 'inspect', 'b.csv'], { cwd });
    expect(alone.exitCode).toBe(65);
  });

  it('says what was not read to its end, and ends with 1', async () => {
    const swollen = makeZip({ 'a.csv': `purpose.1,open.keep\n${`5,${'x'.repeat(90_000)}\n`.repeat(120)}` });
    const cwd = makeFolder({ 'cut.csv': 'purpose.1,purpose.2\n5,4\n3,"2\n', 'other.csv': 'a,b\n1,"2\n' });
    writeFileSync(join(cwd, 'swollen.zip'), swollen);
    for (const [file, told] of [
      ['cut.csv', 'jamais refermé'],
      ['other.csv', 'jamais refermé'],
      ['swollen.zip', 'serait anormalement volumineux'],
    ] as const) {
      const { exitCode, stdout } = await runCop(['survey', 'inspect', file], { cwd });
      expect([file, exitCode, stdout.replace(/\s+/g, ' ')]).toEqual([file, 1, expect.stringContaining(told)]);
    }
  });

  it('looks at every row of a large file', async () => {
    const cwd = makeFolder({ 'big.csv': `purpose.1;x\n${'5;a\n4;b\n'.repeat(40_000)}` });
    const { stdout } = await runCop(['survey', 'inspect', 'big.csv', '--json'], { cwd });
    const [file] = JSON.parse(stdout).files;
    expect(file.responses).toBe(80_000);
    expect(file.columns.map(({ filled }: { filled: number }) => filled)).toEqual([80_000, 80_000]);
  });
});

/** Two blocks under codes, one of them mixing two scales, one item worded the other way round, three languages of labels. */
function foreignExport(): string {
  const agree = ['Strongly disagree', 'Disagree', 'Neither agree or disagree', 'Agree', 'Strongly Agree'];
  const often = ['Never ', 'Sometimes', 'Often', 'Very Often', 'Always'];
  const header = [
    ...[
      '',
      'sat1. I like it',
      'sat2. It suits me',
      'sat3. I would rather leave',
      'sat4. How often do you smile?',
    ],
    ...['job_1. Do you know?', 'job_2. Do you check?', 'sex. You are', 'why. Tell us'],
  ];
  const rows = Array.from({ length: 40 }, (_, n) => {
    const level = n % 5;
    const near = Math.min(4, level + (n % 3 === 0 ? 1 : 0));
    return [
      ...[String(n), agree[level], agree[near]!.toUpperCase(), agree[4 - near], often[level]],
      ...[often[near], n === 7 ? '' : often[level], n % 2 ? 'Woman' : 'Man', `my words ${n}`],
    ];
  });
  return `${[header, ...rows].map((cells) => cells.join(';')).join('\n')}\n`;
}

describe('cop survey inspect --draft', () => {
  it('names an item that runs against the rest however weakly', async () => {
    // Three alike, and one that is against them in one answer of three and 3 in the others: r = −(1/3)/√(1/3) = −0.58.
    const rows = Array.from({ length: 45 }, (_, n) => {
      const level = 1 + (n % 5);
      return [level, level, level, n % 3 === 0 ? 6 - level : 3].join(';');
    });
    const cwd = makeFolder({ 'weak.csv': `a1;a2;a3;a4\n${rows.join('\n')}\n` });
    const { stdout } = await runCop(['survey', 'inspect', 'weak.csv', '--draft', 'mine', '--lang', 'en'], {
      cwd,
    });
    expect(stdout).toContain('(if so, write keying: reverse): a4');
  });

  it('finds blocks, scales and items that run against the rest; the draft is valid and scores', async () => {
    const cwd = makeFolder({ 'foreign.csv': foreignExport() });
    const { exitCode, stdout } = await runCop(
      ['survey', 'inspect', 'foreign.csv', '--draft', 'mine', '--lang', 'en'],
      { cwd },
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('sat (agreement5): sat1, sat2, sat3');
    expect(stdout).toContain('job (frequency5-often): job_1, job_2');
    expect(stdout).toContain('(if so, write keying: reverse): sat3');
    const path = join(cwd, 'mine/instrument.yaml');
    const draft = parse(readFileSync(path, 'utf8'));
    expect(draft.scales).toEqual({
      agreement5: { min: 1, max: 5 },
      'frequency5-often': { min: 1, max: 5 },
    });
    expect(draft.overall).toEqual([{ id: 'sat4', scale: 'frequency5-often', keying: 'positive' }]);
    expect((await runCop(['validate', 'mine'], { cwd })).exitCode).toBe(0);
    const text = readFileSync(path, 'utf8');
    const turned = text.replace(/(id: sat3\n.*\n.*\n\s+keying: )positive/, '$1reverse');
    expect(turned).not.toBe(text);
    writeFileSync(path, turned);
    const scored = await runCop(['survey', 'score', 'foreign.csv', '--questionnaire', 'mine', '--json'], {
      cwd,
    });
    expect(scored.exitCode).toBe(0);
    const [cohort] = JSON.parse(scored.stdout).cohorts;
    const items = Object.fromEntries(cohort.items.map((item: { id: string }) => [item.id, item]));
    // 40 respondents, levels 1–5 eight times each: mean 3. sat3 is sat2 turned round, and turned back equal to it.
    expect(items.sat1).toMatchObject({ validN: 40, mean: 3 });
    expect(items.sat3.mean).toBe(items.sat2.mean);
    expect(items.job_2).toMatchObject({ validN: 39, missingN: 1 });
    const [sat] = cohort.dimensions;
    expect(sat.itemRest.every((r: number) => r > 0.8)).toBe(true);
  });

  it('says so where there is no block of statements', async () => {
    const cwd = makeFolder({ 'none.csv': `town;why\n${'Namur;x\nGent;y\nEupen;z\n'.repeat(10)}` });
    const { exitCode, stderr } = await runCop(['survey', 'inspect', 'none.csv', '--draft', 'mine'], { cwd });
    expect(exitCode).toBe(65);
    expect(stderr).toContain('COP-MAPPING-010');
  });

  it('never writes over a draft that somebody may have corrected', async () => {
    const cwd = makeFolder({ 'foreign.csv': foreignExport(), 'mine/instrument.yaml': 'mine\n' });
    const { exitCode } = await runCop(['survey', 'inspect', 'foreign.csv', '--draft', 'mine'], { cwd });
    expect(exitCode).toBe(73);
    expect(readFileSync(join(cwd, 'mine/instrument.yaml'), 'utf8')).toBe('mine\n');
  });
});
