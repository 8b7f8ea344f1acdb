/** Owns what a survey has to do with the dossier of its CoP: name and members, and results that two exports could tell apart. */
import { dirname, relative, sep } from 'node:path';
import { CopError, type Warning } from '../errors.js';
import { type Dossier, loadDossier } from '../io/dossier.js';
import { loadSurveyView } from '../io/load-survey-view.js';
import type { SurveyView } from '../model/members-view.js';
import { hidesRespondents, type SurveyResult } from '../model/survey-result.js';
import type { Session } from './session.js';
import type { SurveyInput } from './survey-inputs.js';

/** The dossier that a single export belongs to: where it lies, or where the command runs. Null for a batch. */
export async function dossierAround(
  inputs: readonly SurveyInput[],
  by: string | null,
  session: Session,
): Promise<Dossier | null> {
  const [input, ...others] = inputs;
  if (!input || others.length > 0 || by !== null) return null;
  const folders = input.file === '-' ? [] : [dirname(session.resolve(input.file))];
  const dossier = await loadDossier(...folders, session.host.cwd);
  session.noteDossier(dossier);
  if (dossier && input.file !== '-' && liesInSurvey(session.resolve(input.file), dossier)) {
    session.warn([{ code: 'survey-export-in-dossier', values: { file: input.file } }]);
  }
  return dossier;
}

/** `survey/` of a dossier is for results: responses do not belong there. */
function liesInSurvey(path: string, { folder }: Dossier): boolean {
  return relative(folder, path).split(sep)[0] === 'survey';
}

/**
 * Says so when the dossier holds results of the same questionnaire, CoP and wave from another number of responses: two exports
 * of one growing survey tell, by subtraction, what the few who came in between answered.
 */
export async function warnOfDifferencing(
  result: SurveyResult,
  dossier: Dossier | null,
  session: Session,
): Promise<void> {
  for (const { path } of dossier?.waves ?? []) {
    const stored = await readOrSkip(path);
    if (stored && dossier) session.warn(differences(result, stored, relative(dossier.folder, path)));
  }
}

/** A stored result that cannot be read says nothing here; whoever reads it hears of it. */
async function readOrSkip(path: string): Promise<SurveyView | undefined> {
  try {
    return await loadSurveyView(path);
  } catch (cause) {
    if (cause instanceof CopError) return undefined;
    throw cause;
  }
}

function differences({ instrument, cohorts }: SurveyResult, stored: SurveyView, file: string): Warning[] {
  if (stored.instrument.id !== instrument.id) return [];
  const counted = cohorts.filter((cohort) => !hidesRespondents(cohort));
  return counted.flatMap(({ id, wave, respondents }): Warning[] => {
    const before = stored.cohorts.find((cohort) => cohort.id === id && cohort.wave === wave);
    if (!before || hidesRespondents(before) || before.respondents === respondents) return [];
    return [
      {
        code: 'survey-differenced',
        values: { file, cohort: id, before: before.respondents, after: respondents },
      },
    ];
  });
}
