/** Owns fuzzing what an organisation writes itself: instruments, their words, mappings, profiles and rules, all validated. */
import { mutateText } from '../mutate.js';
import type { Random } from '../random.js';
import type { Case } from '../run-case.js';
import { type Domain, listFiles, readText } from './domain.js';

const LANGS = ['fr', 'nl', 'de', 'en'] as const;

/** Folders with a structure and its words, read once. */
function readFolder(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder, '.yaml').map((path) => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      readText(path),
    ]),
  );
}

const QUESTIONNAIRES = ['compass', 'survey', 'pitfalls'].map((id) => readFolder(`questionnaires/${id}`));

export const instruments: Domain = {
  name: 'instruments',
  weight: 2,
  make(random) {
    const files = { ...random.pick(QUESTIONNAIRES) };
    for (const name of random.some(Object.keys(files), 0.4)) files[name] = mutateText(files[name]!, random);
    const own = Object.fromEntries(Object.entries(files).map(([name, text]) => [`own/${name}`, text]));
    return { argv: ['validate', 'own', ...common(random)], files: own };
  },
};

const MAPPING = `kind: survey-mapping
columns:
  "La CoP a un but clair": purpose.1
  "Votre nom": drop
  "Commentaires": open.keep
labels:
  agreement5:
    "Tout à fait d’accord": 5
    "Sans avis": no-opinion
  purpose.1:
    "oui": 4
`;

export const mappings: Domain = {
  name: 'mappings',
  weight: 2,
  make: (random) => ({
    argv: ['validate', 'm.map.yaml', ...common(random)],
    files: { 'm.map.yaml': mutateText(MAPPING, random) },
  }),
};

const PROFILES = listFiles('examples', 'cop.yaml').map((path) => readText(path));
const ROUND = readText(listFiles('examples', '.yaml').find((path) => /\d{4}-\d\d-\d\d\.yaml$/.test(path))!);

export const profiles: Domain = {
  name: 'dossiers',
  weight: 2,
  make: (random) => ({
    argv: [
      'compass',
      'score',
      'compass/2026-10-06.yaml',
      ...random.pick([['--json'], ['-o', 'out.html'], []]),
      ...common(random),
    ],
    files: {
      'cop.yaml': mutateText(random.pick(PROFILES), random),
      'compass/2026-10-06.yaml': ROUND,
    },
  }),
};

function common(random: Random): Case['argv'] {
  return ['--lang', random.pick(LANGS)];
}
