/** Owns a dossier in which every word that comes from people commands a terminal, a spreadsheet, a browser or Word, and all that is made of it. */
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { markedDossier } from '../../robustness/marked-dossier.js';
import { SCENARIOS, type Scenario } from '../../robustness/scenarios.js';
import { bytesOf, houseTemplate } from './house-template.js';
import { makeWorkbook } from './zip.js';

/** What a terminal, a spreadsheet, a browser or Word would obey, and half of a surrogate pair where a file can hold one. */
const OBEYED =
  '\u001b[2J\u001b]0;T\u0007\u009b31m\u0090q\u009c\u0001\u0008\u007f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c';
const MARKUP = '<script>alert(1)</script>"><img src=x onerror=alert(1)> ]]>&#27;[x](javascript:alert(1))';

/** Stands in every word of people, so that it can be seen where they came out. */
export const TRACE = 'zqt';

/** Words of people: what a spreadsheet takes for a formula first. */
export function hostile(name: string, begin = '='): string {
  return `${begin}${TRACE}${name}${OBEYED}${MARKUP}`;
}

/** In a file of bytes. */
const LONE = '\ud800';

/** Evidence: what no output may lead to. */
export const BAD_LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \tjavascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u0000script:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  '\\\\server\\share\\x',
  '//server/share',
  'mailto:a@b.example?bcc=c',
  'ms-word:ofe|u|http://evil.example/x.docx',
  'https://user:pass@evil.example/',
  'https://bank.example@evil.example/',
  'http://',
  'https://',
] as const;

/** Evidence that leads to the web, though what it is written with has to go. */
const GOOD_LINK = 'HTTPS://good.example/\u202ea\u2066?x="><script>';

const ROUND = 'compass/2026-10-06.yaml';

function round(date: string): string {
  const plain = readFileSync('examples/stuck-in-sharing/compass/2026-10-06.yaml', 'utf8');
  const ids = [...plain.matchAll(/^ {2}([a-z.\d-]+): /gm)].map(([, id]) => id!);
  const answers = ids.map((id, at) => {
    const link = at === 0 ? GOOD_LINK : BAD_LINKS[at % BAD_LINKS.length]!;
    const begin = ['=', '+', '-', '@', '\t', '\r', '＝'][at % 7]!;
    const told = { note: `${hostile(`note${at}`, begin)}${LONE}`, evidence: link };
    if (at % 9 === 8) return [id, { value: 'not-applicable', reason: hostile('reason', begin), ...told }];
    return [id, { value: at % 5, ...told }];
  });
  return JSON.stringify({
    instrument: 'compass',
    version: '1.0.0',
    date,
    mode: 'full',
    answers: Object.fromEntries(answers),
  });
}

const profile = {
  name: `${hostile('cop')}${LONE}`,
  organisations: [hostile('org'), hostile('org2', '@')],
  domain: hostile('domain', '+'),
  createdOn: '2024-09-19',
  origin: 'spontaneous',
  members: 31,
  meetingRhythm: hostile('rhythm', '-'),
  languages: ['fr'],
  timeZone: 'Europe/Brussels',
  coordinator: hostile('coordinator', '\t'),
  sponsor: hostile('sponsor', '@'),
};

const plan = {
  instrument: 'compass',
  date: '2026-10-06',
  actions: ['growth.production.1', 'growth.production.2', 'launch.kickoff.1'].map((item, at) => ({
    item,
    what: hostile('what', '=+-'[at]!),
    owner: hostile('owner', '@'),
    due: '2027-01-15',
    effort: hostile('effort'),
    status: 'planned',
  })),
};

/** CSV: what cannot stand in a cell is left out of the words. */
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const GROUPS = [hostile('group1'), hostile('group2', '-')] as const;

function survey(): { export: string; members: string } {
  const marked = markedDossier()['export.csv']!;
  const rows = marked.split('\r\n').map((line) => line.split(',').map((cell) => cell.slice(1, -1)));
  const [header = [], ...answers] = rows;
  const cop = header.indexOf('CoP');
  const remark = header.indexOf('Remark');
  const keep = header.indexOf('open.keep');
  const body = answers.map((cells, at) =>
    cells.map((cell, column) => {
      if (column === cop) return GROUPS[at < 12 ? 0 : 1];
      if (column === remark) return hostile(`label${at % 3}`, '+');
      return column === keep ? hostile(`comment${at}`, '=+-@\t'[at % 5]) : cell;
    }),
  );
  const titles = header.map((title) => (title === 'Remark' ? hostile('column') : title));
  return {
    export: [titles, ...body].map((cells) => cells.map((cell) => quoted(cell!)).join(',')).join('\r\n'),
    members: ['cohort,wave,members', ...GROUPS.map((group) => `${quoted(group)},,40`)].join('\n'),
  };
}

/** A survey of an organisation's own, all of whose texts are hostile. */
function ownSurvey(): Record<string, string> {
  const instrument = {
    id: 'own',
    kind: 'survey',
    version: '1.0.0',
    scales: { agree: { min: 1, max: 5 } },
    dimensions: [{ id: 'trust' }],
    items: [1, 2].map((n) => ({ id: `trust.${n}`, dimension: 'trust', scale: 'agree', keying: 'positive' })),
  };
  const steps = ['1', '2', '3', '4', '5'];
  const texts = {
    title: hostile('title'),
    subtitle: hostile('subtitle'),
    scales: {
      agree: {
        question: hostile('question'),
        options: Object.fromEntries(steps.map((step) => [step, hostile(`option${step}`, '-')])),
      },
    },
    dimensions: { trust: { name: hostile('dimension'), describes: hostile('description') } },
    items: { 'trust.1': { text: hostile('item1') }, 'trust.2': { text: hostile('item2', '@') } },
  };
  return {
    'own-survey/instrument.yaml': JSON.stringify(instrument),
    'own-survey/locales/fr.yaml': JSON.stringify(texts),
    'own.csv': ['trust.1,trust.2', ...Array.from({ length: 9 }, (_, at) => `${1 + (at % 5)},3`)].join('\n'),
  };
}

/** The charter of the kit with hostile words; braces and tags would be placeholders. */
function ownDocument(given: Readonly<Record<string, string>>): Record<string, string> {
  const texts = Object.entries(given).filter(([name]) => name.startsWith('own/locales/'));
  return Object.fromEntries(
    texts.map(([name, text]) => [
      name,
      text.replace(/^((?: *)(?:title|label|hint|subtitle)): ".*"$/gm, (_, key: string) => {
        return `${key}: ${JSON.stringify(`=${TRACE}template${OBEYED}`)}`;
      }),
    ]),
  );
}

/** A workbook whose sheets, headers and labels are hostile. */
function workbook(): Uint8Array {
  const inline = (text: string): string => {
    const safe = text
      .replace(/[\u0000-\u0008\u000b-\u001f]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;');
    return `<c t="inlineStr"><is><t>${safe}</t></is></c>`;
  };
  const row = (...cells: string[]): string => `<row>${cells.map(inline).join('')}</row>`;
  const rows = [
    row('purpose.1', 'purpose.2', hostile('header')),
    ...Array(9).fill(row('4', '5', hostile('cell'))),
  ];
  return makeWorkbook({ sheets: { '=zqtsheet\u202e\u009b': rows.join('') } });
}

const NAME = `${TRACE}\u001b[2J\u202e\u009bfile.csv`;

/** The files; the same names as `markedDossier`. */
export async function hostileDossier(): Promise<Record<string, string | Uint8Array>> {
  const given = markedDossier();
  const { export: responses, members } = survey();
  const result = given['survey/2026.json']!.replaceAll(
    '"Achats durables"',
    JSON.stringify(hostile('cohort')),
  );
  return {
    ...given,
    'cop.yaml': JSON.stringify(profile),
    [ROUND]: round('2026-10-06'),
    'compass/2025-10-06.yaml': round('2025-10-06'),
    'compass/2026-10-06.anna.yaml': round('2026-10-06'),
    'compass/2026-10-06.actions.yaml': JSON.stringify(plan),
    'survey/2026.json': result.replace(
      '"comments": {}',
      `"comments": ${JSON.stringify({ 'open.keep': [hostile('said')] })}`,
    ),
    'export.csv': responses,
    'members.csv': members,
    ...ownDocument(given),
    ...ownSurvey(),
    'sheet.xlsx': workbook(),
    [NAME]: `purpose.1,${quoted(hostile('header'))}\n4,${quoted(hostile('x'))}\n`.repeat(1),
    'broken.yaml': `answers: { ${JSON.stringify(hostile('key'))}: ${JSON.stringify(hostile('value'))} }`,
    'mapping.yaml': stringify({
      kind: 'survey-mapping',
      instrument: hostile('instrument'),
      columns: { [hostile('column')]: hostile('target') },
    }),
    'house.docx': bytesOf(
      await houseTemplate(['{{title}}', '{{cop.name}}', '{{cop.coordinator}}', '{{body}}']),
    ),
  };
}

function more(words: readonly string[], outputs: readonly string[] = []): Scenario {
  return {
    path: words[0]!,
    argv: outputs.length > 0 ? [...words, '-o', ...outputs] : words,
    outputs,
  };
}

const all = (name: string, ...formats: readonly string[]): string[] =>
  formats.map((format) => `out/${name}.${format}`);

/** No word of people comes out of these, or none that can be searched. */
const WITHOUT_PEOPLE = ['kit', 'completions', 'guide', 'doc roles'];
const USUAL = SCENARIOS.filter(({ path }) => !WITHOUT_PEOPLE.includes(path)).map((scenario): Scenario => {
  const isText = (word: string): boolean => !word.endsWith('.png');
  return { ...scenario, argv: scenario.argv.filter(isText), outputs: scenario.outputs.filter(isText) };
});

/** And what the scenarios of robustness/ leave out: words of people in options, in names of files, in errors, in own instruments. */
export const HOSTILE_SCENARIOS: readonly Scenario[] = [
  ...USUAL,
  more([]),
  more(['compass', 'score', ROUND, '--house', 'house.docx'], all('house', 'docx')),
  more(
    ['survey', 'mail', 'results', '--house', 'house.docx', '--action', hostile('action')],
    all('mail-house', 'docx'),
  ),
  more(
    [
      'survey',
      'mail',
      'reminder',
      '--link',
      'javascript:alert(1)',
      '--contact',
      hostile('contact'),
      '--dpo',
      hostile('dpo'),
    ],
    all('mail', 'docx', 'eml', 'txt'),
  ),
  more(
    [
      'doc',
      'kickoff',
      '--date',
      '2026-12-08',
      '--start',
      '09:30',
      '--place',
      hostile('place'),
      '--link',
      'javascript:alert(1)',
      '--aim',
      hostile('aim'),
    ],
    all('party', 'docx', 'html', 'md', 'txt', 'yaml', 'json', 'ics'),
  ),
  more(
    ['doc', 'it-tools', '--tools', `${hostile('tool').replaceAll(',', '')},Deux`],
    all('tools', 'docx', 'html', 'md', 'txt', 'xlsx'),
  ),
  more(
    ['survey', 'form', '--questionnaire', 'own-survey'],
    all('form', 'docx', 'xlsx', 'txt', 'tsv', 'json'),
  ),
  more(
    ['survey', 'score', 'own.csv', '--questionnaire', 'own-survey', '--explain'],
    all('own-survey', 'docx', 'xlsx', 'html', 'md', 'txt', 'svg', 'json', 'csv'),
  ),
  more(['survey', 'score', 'own.csv', '--questionnaire', 'own-survey']),
  more(['survey', 'score', NAME, '--wave', hostile('wave')]),
  more(
    ['survey', 'score', 'sheet.xlsx', '--wave', hostile('wave'), '--floor', '3'],
    all('wave', 'json', 'txt', 'xlsx', 'html', 'csv'),
  ),
  more(['survey', 'inspect', 'sheet.xlsx']),
  more(['survey', 'inspect', 'sheet.xlsx', '--write-map', 'out/sheet.map.yaml']),
  more(['survey', 'inspect', 'sheet.xlsx', '--draft', 'out/draft']),
  more(['survey', 'inspect', NAME, '--json']),
  more(['survey', 'score', 'export.csv', '--map', 'mapping.yaml']),
  more(['survey', 'score', 'export.csv', '--by', hostile('nothing')]),
  more(['validate', 'broken.yaml', 'mapping.yaml', 'own', 'own-survey', NAME]),
  more(['compass', 'score', 'broken.yaml']),
  more(['compass', 'score', hostile('missing')]),
  more(['compass', 'score', ROUND, `--${hostile('option')}`]),
  more([hostile('command')]),
  more(['guide', hostile('topic')]),
  more(['doc', hostile('document')]),
  more(['init', 'two', '--name', hostile('name')]),
  more(['portfolio', '.']),
];
