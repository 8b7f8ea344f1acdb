/** Owns finding how the members see the CoP: in the survey that is named, else in the waves of the dossier. */
import { fail } from '../errors.js';
import type { Dossier } from '../io/dossier.js';
import { loadSurvey } from '../io/load-survey.js';
import { loadSurveyView } from '../io/load-survey-view.js';
import { compareText } from '../model/compare-text.js';
import { DEFAULT_FLOOR } from '../model/floor.js';
import type { CohortView, MembersView, SurveyView } from '../model/members-view.js';
import { cohortName } from '../model/survey-result.js';
import { viewOfCohort } from '../scoring/bridge.js';
import type { RoundFlags } from './assess-round.js';
import type { Session } from './session.js';

/**
 * `--survey FILE`, a stored result or an export; else the newest wave of the dossier that was known before the round that
 * follows the one of `date` (ISO); undefined with `--no-survey` or when there is none. Errors: COP-RESULT-*, those of exports.
 */
export async function findMembers(
  date: string,
  dossier: Dossier | null,
  flags: RoundFlags,
  session: Session,
): Promise<MembersView | undefined> {
  if (flags.survey === false) return undefined;
  const name = dossier?.profile.name;
  if (typeof flags.survey === 'string') {
    const view = await readSurvey(flags.survey, dossier?.profile.members, session);
    return viewOfCohort(chooseCohort(view, flags.cohort, name), loadSurvey());
  }
  const view = dossier && (await waveOf(date, dossier));
  return view ? viewOfCohort(chooseCohort(view, flags.cohort, name), loadSurvey()) : undefined;
}

/** A stored result, or exports to be scored: how many members there are is asked of the dossier. */
async function readSurvey(file: string, members: number | undefined, session: Session): Promise<SurveyView> {
  if (/\.json$/i.test(file)) return loadSurveyView(session.resolve(file));
  const { scoreExports } = await import('./score-exports.js');
  const { loadQuestionnaire } = await import('./load-questionnaire.js');
  const known = members === undefined ? {} : { members: String(members) };
  return scoreExports(
    [file],
    { floor: DEFAULT_FLOOR, quiet: true, ...known },
    await loadQuestionnaire(undefined, session),
    session,
  );
}

/** The newest wave known before the next round: by the date of its scoring, then by its name. */
async function waveOf(date: string, dossier: Dossier): Promise<SurveyView | undefined> {
  const dates = dossier.rounds.map((round) => round.date).filter((other) => other > date);
  const next = dates.sort()[0];
  const views = await Promise.all(dossier.waves.map(({ path }) => loadSurveyView(path)));
  const known = views.filter((view) => next === undefined || view.date < next);
  // Stable sort: waves come newest name first.
  return known.sort((a, b) => compareText(b.date, a.date))[0];
}

/** The cohort that `--cohort` names, by CoP or wave; else the one of this CoP's name; of several waves the last. */
function chooseCohort(
  { cohorts }: SurveyView,
  asked: string | undefined,
  name: string | undefined,
): CohortView {
  const named = cohorts.filter(({ id, wave }) => asked === undefined || id === asked || wave === asked);
  const own = named.filter(({ id }) => id === name);
  const fitting = own.length > 0 ? own : named;
  const ids = new Set(fitting.map(({ id }) => id));
  const last = fitting.at(-1);
  if (last && ids.size === 1) return last;
  const all = cohorts.map(cohortName);
  throw fail('COP-RESULT-003', { cohorts: all.join(', '), first: cohorts[0]?.id ?? '' });
}
