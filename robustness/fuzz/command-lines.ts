/** Owns fuzzing command lines: words of ours in any order, strange values, and words that nobody expects. */
import { hostileText } from '../hostile.js';
import type { Random } from '../random.js';
import { type Domain, listFiles, readText } from './domain.js';

const WORDS = [
  ...[
    'compass',
    'score',
    'compare',
    'workbook',
    'survey',
    'form',
    'inspect',
    'mail',
    'doc',
    'portfolio',
    'guide',
    'kit',
  ],
  ...[
    'init',
    'validate',
    'completions',
    'invitation',
    'kickoff',
    'charter',
    'roles',
    'bash',
    'launch',
    'help',
  ],
] as const;

const FLAGS = [
  ...[
    '--lang',
    '--json',
    '-q',
    '-f',
    '--no-input',
    '--no-color',
    '--accessible',
    '--debug',
    '--help',
    '-h',
    '--version',
  ],
  ...[
    '-o',
    '--output',
    '--format',
    '--express',
    '--phase',
    '--answers',
    '--date',
    '--rater',
    '--survey',
    '--no-survey',
  ],
  ...[
    '--cohort',
    '--blend',
    '--pitfalls',
    '--house',
    '--members',
    '--by',
    '--wave',
    '--floor',
    '--fail-under',
    '--explain',
  ],
  ...[
    '--name',
    '--created-on',
    '--questionnaire',
    '--map',
    '--',
    '-',
    '-V',
    '--lang=',
    '--format=',
    '-ojson',
    '-qf',
  ],
] as const;

const VALUES = [
  'fr',
  'en,nl',
  'xx',
  'out.json',
  'out.html',
  'a.yaml',
  'b.json',
  '.',
  '..',
  '0.5',
  '-1',
  '2026-11-21',
] as const;

const ROUND = readText(listFiles('examples', '.yaml').find((path) => /\d{4}-\d\d-\d\d\.yaml$/.test(path))!);

export const commandLines: Domain = {
  name: 'command lines',
  weight: 4,
  make(random) {
    const length = random.between(0, 7);
    const argv = random.times(length, () => word(random));
    if (random.chance(0.5))
      argv.unshift(
        ...random.pick([['compass', 'score', 'a.yaml'], ['validate', 'a.yaml'], ['guide'], ['init', 'x']]),
      );
    return { argv, files: { 'a.yaml': ROUND } };
  },
};

function word(random: Random): string {
  const draw = random.next();
  if (draw < 0.3) return random.pick(WORDS);
  if (draw < 0.65) return random.pick(FLAGS);
  if (draw < 0.85) return random.pick(VALUES);
  // A system hands no command line on that holds a zero.
  return hostileText(random).replaceAll('\u0000', '');
}
