/** Owns fuzzing what comes back filled in or stored: workbooks, Word forms, results. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mutateBytes, mutateText } from '../mutate.js';
import type { Random } from '../random.js';
import { type Domain, listFiles, readText } from './domain.js';
import { COMPASS_RESULT, FILLED_FORMS, FILLED_WORKBOOK, PROFILE, ROUND, SURVEY_RESULT } from './seeds.js';

export const workbooks: Domain = {
  name: 'filled workbooks, XLSX',
  weight: 1,
  make: (random) => ({
    argv: ['compass', 'score', 'w.xlsx', ...random.pick([['--json'], []])],
    files: { 'w.xlsx': damage(FILLED_WORKBOOK, random) },
  }),
};

export const forms: Domain = {
  name: 'filled forms, DOCX',
  weight: 1,
  make: (random) => ({
    argv: ['doc', random.pick(['coordinator', 'it-tools']), '--answers', 'f.docx', '--json'],
    files: { 'f.docx': damage(random.pick(FILLED_FORMS), random) },
  }),
};

export const results: Domain = {
  name: 'stored results, JSON',
  weight: 2,
  make(random) {
    const members = random.chance(0.5);
    const stored = mutateText(members ? SURVEY_RESULT : COMPASS_RESULT, random);
    return members
      ? {
          argv: ['compass', 'score', 'a.yaml', '--survey', 's.json'],
          files: { 'a.yaml': ROUND, 's.json': stored },
        }
      : {
          argv: ['compass', 'score', 'r.json', ...random.pick([['--json'], ['-o', 'out.html']])],
          files: { 'r.json': stored },
        };
  },
};

const DOCUMENTS = ['coordinator', 'animation', 'it-tools', 'kickoff', 'roles', 'charter'] as const;

export const templates: Domain = {
  name: 'templates of documents',
  weight: 1,
  make(random) {
    const id = random.pick(DOCUMENTS);
    const paths = listFiles(`templates/${id}`, '.yaml');
    const files = Object.fromEntries(
      paths.map((path) => {
        const name = path.replaceAll('\\', '/').slice(`templates/${id}`.length + 1);
        return [`own/${name}`, random.chance(0.4) ? mutateText(readText(path), random) : readText(path)];
      }),
    );
    const output = random.chance(0.1) ? 'out.docx' : 'out.md';
    return { argv: ['doc', id, '--template', 'own', '-o', output, '--no-input'], files };
  },
};

const PLAN = `blocks:
  - welcome
  - id: break
    minutes: 15
  - title: "Un cas réel"
    minutes: 20
    aim: "Se présenter"
    material: ["tableau", "feutres"]
`;

export const plans: Domain = {
  name: 'programmes of a kick-off, YAML',
  weight: 1,
  make: (random) => ({
    argv: [
      'doc',
      'kickoff',
      '--plan',
      'p.yaml',
      '--date',
      '2026-12-08',
      '--start',
      '09:30',
      '-o',
      random.pick(['out.ics', 'out.md']),
    ],
    files: { 'p.yaml': mutateText(PLAN, random) },
  }),
};

const FILES_OF_A_DOSSIER = [
  'cop.yaml',
  'indicators.yaml',
  'compass/2026-10-06.yaml',
  'survey/2026.json',
  'compass/2026-10-06.actions.yaml',
] as const;
const ACTIONS =
  'actions:\n  - item: preparation.domain.1\n    what: "Trois entretiens"\n    owner: "Fatima"\n    due: 2026-12-01\n    status: open\n';
const INDICATORS = readText('examples/stuck-in-sharing/indicators.yaml');

export const portfolios: Domain = {
  name: 'portfolios',
  weight: 2,
  make(random) {
    const dossier = [PROFILE, INDICATORS, ROUND, SURVEY_RESULT, ACTIONS];
    const files = Object.fromEntries(
      ['one', 'two', 'three'].flatMap((cop) =>
        FILES_OF_A_DOSSIER.map((name, at) => [
          `cops/${cop}/${name}`,
          random.chance(0.15) ? mutateText(dossier[at]!, random) : dossier[at]!,
        ]),
      ),
    );
    return {
      argv: ['portfolio', 'cops', ...random.pick([['--json'], [], ['-o', 'out.html'], ['-o', 'out.csv']])],
      files,
    };
  },
};

function damage(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.4)) return mutateBytes(bytes, random);
  const parts = unzipSync(bytes);
  for (const name of random.some(Object.keys(parts), 0.2)) {
    if (random.chance(0.1)) delete parts[name];
    else parts[name] = strToU8(mutateText(strFromU8(parts[name]!), random));
  }
  return zipSync(parts, { level: 1 });
}
