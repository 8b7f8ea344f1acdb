/** Owns fuzzing the files of answers to the compass: YAML, JSON and CSV, scored into any format. */
import { parse } from 'yaml';
import { hostileText } from '../hostile.js';
import { encodeText, mutateText } from '../mutate.js';
import type { Random } from '../random.js';
import type { Case } from '../run-case.js';
import { type Domain, listFiles, readText } from './domain.js';

const ROUNDS = listFiles('examples', '.yaml')
  .filter((path) => /\d{4}-\d\d-\d\d\.yaml$/.test(path))
  .map((path) => readText(path));

/** Most rounds are cut to a few answers, which are read faster and no differently. */
function shorten(round: string, random: Random): string {
  return random.chance(0.1) ? round : round.split('\n').slice(0, random.between(8, 26)).join('\n');
}

type Plain = Record<string, unknown> & { answers: Record<string, unknown> };

/** Values that answers may hold, rightly or wrongly. */
const VALUES: readonly unknown[] = [
  0,
  1,
  2,
  3,
  4,
  5,
  -1,
  2.5,
  1e300,
  null,
  true,
  'too-early',
  'unknown',
  [],
  {},
  '3',
];

/** Formats by ending; those that take long to make are asked for less often. */
const QUICK = ['json', 'csv', 'txt', 'md', 'html', 'svg'] as const;
const SLOW = ['xlsx', 'docx', 'png'] as const;

export const yamlAnswers: Domain = {
  name: 'answers, YAML',
  weight: 5,
  make: (random) => scoreOf('answers.yaml', mutateText(shorten(random.pick(ROUNDS), random), random), random),
};

export const jsonAnswers: Domain = {
  name: 'answers, JSON',
  weight: 4,
  make(random) {
    const text = JSON.stringify(
      disturb(parse(shorten(random.pick(ROUNDS), random)), random),
      null,
      random.below(3),
    );
    return scoreOf('answers.json', random.chance(0.5) ? text : mutateText(text, random), random);
  },
};

export const csvAnswers: Domain = {
  name: 'answers, CSV',
  weight: 4,
  make: (random) =>
    scoreOf(
      'answers.csv',
      mutateText(toCsv(parse(shorten(random.pick(ROUNDS), random)), random), random),
      random,
    ),
};

function scoreOf(name: string, text: string, random: Random): Case {
  const output = random.chance(0.03) ? random.pick(SLOW) : random.pick(QUICK);
  const ways = [
    ['--json'],
    ['-o', `out.${output}`],
    ['-o', '-', '--format', random.pick(QUICK)],
    ['--explain'],
    [],
  ];
  const argv = [
    'compass',
    'score',
    name,
    '--lang',
    random.pick(['fr', 'nl', 'de', 'en']),
    ...random.pick(ways),
  ];
  return { argv, files: { [name]: encodeText(text, random) } };
}

/** Parsed answers with some of them changed: the form stays, so that what is inside gets read. */
function disturb(round: Plain, random: Random): unknown {
  const answers: Record<string, unknown> = {};
  for (const [id, answer] of Object.entries(round.answers)) {
    const key = random.chance(0.02) ? hostileText(random) : id;
    answers[key] = random.chance(0.1) ? strangeAnswer(random) : answer;
  }
  const changed: Record<string, unknown> = { ...round, answers };
  if (random.chance(0.2)) changed[random.pick(Object.keys(changed))] = random.pick(VALUES);
  if (random.chance(0.1)) changed[hostileText(random)] = strangeAnswer(random);
  return changed;
}

function strangeAnswer(random: Random): unknown {
  if (random.chance(0.3)) return random.pick(VALUES);
  return {
    value: random.pick(VALUES),
    note: hostileText(random),
    evidence: hostileText(random),
    ...(random.chance(0.3) ? { reason: hostileText(random) } : {}),
  };
}

function toCsv({ answers }: Plain, random: Random): string {
  const separator = random.pick([',', ';', '\t']);
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = Object.entries(answers).map(([id, answer]) => {
    const note = random.chance(0.1) ? hostileText(random) : '';
    return [id, typeof answer === 'object' ? '2' : String(answer), note, '', ''].map(quote).join(separator);
  });
  return [['item', 'value', 'note', 'evidence', 'reason'].join(separator), ...rows].join('\r\n');
}
