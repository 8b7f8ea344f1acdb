/** Owns reading one dossier for a portfolio: all its rounds and waves; what cannot be read is told and left out. */
import { basename } from 'node:path';
import { CopError, type Finding, fail, type Warning } from '../errors.js';
import { readDossier } from '../io/dossier.js';
import { loadSurveyView } from '../io/load-survey-view.js';
import { readInput } from '../io/read-input.js';
import type { AnswerSet } from '../model/answers.js';
import { compareText } from '../model/compare-text.js';
import type { CompassInstrument } from '../model/compass.js';
import { LIMITS } from '../model/limits.js';
import type { PitfallRule } from '../model/pitfall.js';
import type { SurveyInstrument } from '../model/survey.js';
import { examineRound } from '../scoring/assess-compass.js';
import { viewOfCohort } from '../scoring/bridge.js';
import { combineRaters } from '../scoring/combine-raters.js';
import type { CopInput, CopInputRound } from '../scoring/portfolio-cop.js';
import { holdFloor } from '../scoring/portfolio-waves.js';
import { scorePhases } from '../scoring/score-compass.js';
import { readAllAnswers } from './load-answers.js';

export interface ReadingTools {
  instrument: CompassInstrument;
  survey: SurveyInstrument;
  rules: readonly PitfallRule[];
}

/** A dossier and the files of it that could not be read. */
export interface ReadCop {
  input: CopInput;
  unread: readonly { path: string; findings: readonly Finding[] }[];
}

interface Rating {
  set: AnswerSet;
  version: string;
  warnings: readonly Warning[];
}

type CopWave = CopInput['waves'][number];

/** Errors: those of the profile; a broken round or wave is told in `unread` and the others count. */
export async function readCop(folder: string, tools: ReadingTools): Promise<ReadCop> {
  const dossier = await readDossier(folder);
  const unread: { path: string; findings: readonly Finding[] }[] = [];
  const tried = async <T>(path: string, read: () => Promise<T>): Promise<T[]> => {
    try {
      return [await read()];
    } catch (cause) {
      if (!(cause instanceof CopError)) throw cause;
      unread.push({ path, findings: cause.findings });
      return [];
    }
  };
  const ratings = new Map<string, Rating[]>();
  for (const { path, date } of [...dossier.rounds].reverse()) {
    const read = await tried(path, () => readRating(path, date, tools.instrument));
    if (read.length > 0) ratings.set(date, [...(ratings.get(date) ?? []), ...read]);
  }
  const waves: CopWave[] = [];
  for (const { path } of [...dossier.waves].reverse()) {
    waves.push(...(await tried(path, () => readWave(path, dossier.profile.name))));
  }
  waves.sort((a, b) => compareText(a.date, b.date));
  const { profile, warnings } = dossier;
  const assessed = assessRounds([...ratings.values()], profile, waves, tools);
  const noted = [...ratings.values()].flat().flatMap((rating) => rating.warnings);
  return {
    input: { id: basename(folder), profile, ...assessed, waves, warnings: [...warnings, ...noted] },
    unread,
  };
}

/** Answers of another version of the instrument count where the ids agree. */
async function readRating(path: string, date: string, instrument: CompassInstrument): Promise<Rating> {
  const bytes = await readInput(path, LIMITS.textFileBytes);
  const [read] = await readAllAnswers(bytes, path, { instrument, fallbackDate: date, otherVersions: true });
  const { set, warnings, unknownItems = [] } = read!;
  const isForeign = set.version !== instrument.version;
  const values = {
    found: set.version,
    kept: Object.keys(set.answers).length,
    dropped: unknownItems.length,
  };
  return {
    set: { ...set, date },
    version: set.version,
    warnings: isForeign ? [{ code: 'portfolio-other-version', values }] : warnings,
  };
}

async function readWave(path: string, name: string): Promise<CopWave> {
  const { date, cohorts } = await loadSurveyView(path);
  const own = cohorts.filter(({ id }) => id === name);
  const fitting = own.length > 0 ? own : cohorts;
  if (new Set(fitting.map(({ id }) => id)).size === 1) return { date, cohort: holdFloor(fitting.at(-1)!) };
  const ids = cohorts.map(({ id }) => id);
  throw fail('COP-RESULT-003', { cohorts: ids.join(', '), first: ids[0]! }, { place: { file: path } });
}

/** Older rounds are scored; the newest is looked at whole, with the newest wave and the round before. */
function assessRounds(
  ratings: readonly (readonly Rating[])[],
  profile: CopInput['profile'],
  waves: readonly CopWave[],
  { instrument, survey, rules }: ReadingTools,
): Pick<CopInput, 'rounds' | 'newest'> {
  const sets = ratings.map((raters) =>
    combineRaters(
      instrument,
      raters.map(({ set }) => set),
    ),
  );
  const rounds = sets.map((set, index): CopInputRound => {
    const { phases, position } = scorePhases(instrument, set);
    const { date, mode, phase } = set;
    const raters = ratings[index]!;
    const asked = phase ? { mode, phase } : { mode };
    return { date, asked, phases, position, raters: raters.length, version: raters[0]!.version };
  });
  const newest = sets.at(-1);
  if (!newest) return { rounds };
  const wave = waves.at(-1);
  const previous = rounds.at(-2)?.phases;
  const examined = examineRound(instrument, newest, {
    profile,
    rules,
    ...(wave ? { members: viewOfCohort(wave.cohort, survey) } : {}),
    ...(previous ? { previous } : {}),
  });
  return { rounds, newest: examined };
}
