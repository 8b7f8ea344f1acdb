import { join } from 'node:path';
import { Random } from '../../robustness/random.js';
import { formatYaml } from '../../src/io/yaml.js';
import type { AnswerSet } from '../../src/model/answers.js';
import { formatAnswers } from '../../src/model/format-answers.js';
import { listSurveyItems } from '../../src/model/survey.js';
import { answerSet, items } from './answers.js';
import { putFile } from './run-cop.js';
import { type Row, scoreRows, survey } from './survey.js';

export interface SimulatedPortfolio {
  cops: number;
  /** One a year, the last in 2026. */
  rounds: number;
  seed?: number;
}

const TOPICS = [
  'Achats durables',
  'Langage clair',
  'Gestion de projet',
  'Données ouvertes',
  'Accueil du public',
  'Télétravail',
  'Archivage numérique',
  'Onthaal van nieuwe collega’s',
  'Interne controle',
  'Opdrachtgeverschap',
  'Barrierefreiheit',
  'Wissensmanagement',
];

/** Writes the dossiers under `folder`. About one survey in six has too few answers to be shown. */
export function writePortfolio(folder: string, { cops, rounds, seed = 1 }: SimulatedPortfolio): void {
  const random = new Random(seed);
  for (let index = 0; index < cops; index += 1) writeCop(folder, index, rounds, random);
}

function writeCop(folder: string, index: number, rounds: number, random: Random): void {
  const id = `cop-${String(index + 1).padStart(3, '0')}`;
  const put = (path: string, text: string): void => putFile(folder, join(id, path), text);
  const name = `${TOPICS[index % TOPICS.length]} ${Math.floor(index / TOPICS.length) + 1}`;
  const members = 8 + Math.floor(random.next() ** 2 * 110);
  const origin = random.next() < 0.45 ? 'spontaneous' : 'solicited';
  const createdOn = `${2026 - rounds - Math.floor(random.next() * 3)}-0${1 + Math.floor(random.next() * 9)}-15`;
  const membersJoinedLast12Months = Math.floor(random.next() * members * 0.5);
  put('cop.yaml', formatYaml({ name, createdOn, origin, members, membersJoinedLast12Months }));
  let strength = 0.2 + random.next() * 0.5;
  for (let year = 2027 - rounds; year <= 2026; year += 1) {
    strength = Math.min(0.98, strength + random.next() * 0.16 - 0.03);
    put(
      `compass/${year}-10-15.yaml`,
      formatYaml(formatAnswers(simulateRound(strength, `${year}-10-15`, random))),
    );
    const responseRate = 0.15 + random.next() * 0.6;
    const n = Math.max(1, Math.round(members * responseRate));
    put(`survey/${year}.json`, JSON.stringify(simulateSurvey(name, year, n, members, strength, random)));
  }
}

/** Preparation ahead of launch, launch ahead of growth; a few answers that are no numbers. */
function simulateRound(strength: number, date: string, random: Random): AnswerSet {
  const lead: Record<string, number> = {
    preparation: 0.2,
    launch: 0.08,
    growth: -0.08,
    reorientation: -0.15,
  };
  const answers = items.map(({ id, phase }) => {
    if (random.next() < 0.05) return [id, random.next() < 0.6 ? 'too-early' : 'unknown'] as const;
    const level = (strength + lead[phase]!) * 4 + (random.next() - 0.5) * 2.2;
    return [id, Math.min(4, Math.max(0, Math.round(level)))] as const;
  });
  return answerSet(Object.fromEntries(answers), { date });
}

function simulateSurvey(
  cohort: string,
  year: number,
  n: number,
  members: number,
  strength: number,
  random: Random,
) {
  const rows = Array.from({ length: n }, (): Row => {
    const mood = (random.next() - 0.5) * 0.6;
    const row: Row = { wave: String(year) };
    for (const { id, scale } of listSurveyItems(survey)) {
      const { min, max } = survey.scales[scale]!;
      if (random.next() < 0.06) continue;
      const level = min + (max - min) * (strength + mood + (random.next() - 0.5) * 0.5);
      row[id] = Math.min(max, Math.max(min, Math.round(level)));
    }
    return row;
  });
  return { ...scoreRows(survey, rows, { members, cohort }), date: `${year}-11-05` };
}
