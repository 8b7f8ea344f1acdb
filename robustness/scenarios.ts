/** Owns one run of every command that does all it can: what is looked at for leaks, sockets, equal bytes and crashes. */

export interface Scenario {
  /** The words after `cop`, as in the registry. */
  path: string;
  argv: readonly string[];
  /** Files that it writes, by name. */
  outputs: readonly string[];
  /** Lines typed. */
  stdin?: string;
}

const REPORT = ['docx', 'xlsx', 'html', 'md', 'txt', 'svg', 'png', 'json', 'csv'] as const;
const DOCUMENT = ['docx', 'html', 'md', 'txt', 'yaml', 'json'] as const;

/** `cop <path> <words> -o out/<name>.<format>…` */
function making(
  path: string,
  words: readonly string[],
  formats: readonly string[],
  name = path.replaceAll(' ', '-'),
): Scenario {
  const outputs = formats.map((format) => `out/${name}.${format}`);
  return { path, argv: [...path.split(' '), ...words, '-o', ...outputs], outputs };
}

function printing(path: string, words: readonly string[], stdin?: string): Scenario {
  return {
    path,
    argv: [...path.split(' '), ...words],
    outputs: [],
    ...(stdin === undefined ? {} : { stdin }),
  };
}

const ROUND = 'compass/2026-10-06.yaml';
const BY = ['--by', 'CoP', '--members', 'members.csv'] as const;

/** In an order in which each finds what it reads. All run in the folder of `markedDossier`. */
export const SCENARIOS: readonly Scenario[] = [
  { ...printing('init', ['neuf', '--name', 'Neuve', '--members', '12']), outputs: ['neuf/cop.yaml'] },
  {
    ...printing(
      'compass',
      ['--accessible', '--express', '--answers', 'typed.yaml', '--date', '2026-11-21'],
      '3\n2\n4\nq\n',
    ),
    outputs: ['typed.yaml'],
  },
  making('compass score', [ROUND, '--explain', '--survey', 'survey/2026.json'], REPORT),
  printing('compass score', [ROUND]),
  printing('compass score', [ROUND, '--json']),
  making('compass workbook', ['--answers', ROUND], ['xlsx']),
  printing('compass score', ['out/compass-workbook.xlsx', '--json']),
  making('compass compare', ['compass/2025-10-06.yaml', ROUND], REPORT),
  making('compass compare', [ROUND, 'compass/2026-10-06.anna.yaml', '--raters'], REPORT, 'raters'),
  { ...printing('survey', ['--accessible', '-o', 'answers/'], '1\n4\n3\n5\nq\n'), outputs: [] },
  making('survey form', [], ['docx', 'xlsx', 'txt', 'tsv', 'json']),
  making('survey score', ['export.csv', ...BY, '--explain'], REPORT),
  printing('survey score', ['export.csv', ...BY, '--explain']),
  printing('survey score', ['export.csv', ...BY, '--json']),
  making('survey score', ['export.csv', ...BY, '--partial'], ['json'], 'part'),
  making('survey merge', ['out/part.json', '--explain'], REPORT),
  {
    ...making('survey inspect', ['export.csv', '--write-map', 'out/export.map.yaml'], ['json']),
    outputs: ['out/survey-inspect.json', 'out/export.map.yaml'],
  },
  printing('survey inspect', ['export.csv']),
  {
    ...printing('survey inspect', ['export.csv', '--draft', 'out/own']),
    outputs: ['out/own/instrument.yaml'],
  },
  making(
    'survey mail',
    ['invitation', '--link', 'https://survey.example/1'],
    ['docx', 'eml', 'txt'],
    'invitation',
  ),
  making('survey mail', ['results'], ['docx', 'eml', 'txt'], 'results'),
  printing('validate', [ROUND, 'cop.yaml']),
  printing('validate', ['export.csv', '--json']),
  making('portfolio', ['.'], ['xlsx', 'html', 'txt', 'json', 'csv']),
  making('guide', [], ['docx', 'xlsx', 'html', 'md', 'txt', 'json']),
  printing('guide', ['launch']),
  making('doc', ['own'], ['docx', 'md'], 'own'),
  making('doc coordinator', [], DOCUMENT),
  making('doc animation', [], DOCUMENT),
  making('doc it-tools', ['--tools', 'Un,Deux'], [...DOCUMENT, 'xlsx']),
  making('doc kickoff', ['--date', '2026-12-08', '--start', '09:30'], [...DOCUMENT, 'ics']),
  making('doc roles', [], DOCUMENT),
  making('doc charter', [], DOCUMENT),
  making('doc action-plan', [], DOCUMENT),
  { ...printing('kit', ['-o', 'out/kit']), outputs: [] },
  printing('completions', ['bash']),
];
