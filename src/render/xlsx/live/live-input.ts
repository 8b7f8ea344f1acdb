/** Owns what the live workbook is made from. */
import type { Translator } from '../../../i18n/translator.js';
import { type AnswerSet, answerOf } from '../../../model/answers.js';
import {
  type CompassInstrument,
  type CompassItem,
  type CompassTexts,
  listItems,
  type PhaseId,
} from '../../../model/compass.js';
import type { MembersView } from '../../../model/members-view.js';
import type { PitfallRule, PitfallTexts } from '../../../model/pitfall.js';
import type { Profile } from '../../../model/profile.js';
import type { SurveyInstrument } from '../../../model/survey.js';
import type { SurveyTexts } from '../../../model/survey-texts.js';

export interface LiveInput {
  instrument: CompassInstrument;
  texts: CompassTexts;
  rules: readonly PitfallRule[];
  pitfallTexts: PitfallTexts;
  survey: SurveyInstrument;
  surveyTexts: SurveyTexts;
  /** The answers the workbook begins with; its mode decides which questions are in it. */
  set: AnswerSet;
  profile: Profile | null;
  /** What the members said, to begin with. */
  members: MembersView | null;
  /** ISO date shown as the file's own; no date of answers is written unless there are answers. */
  date: string;
  translator: Translator;
}

/** The questions that the workbook asks, in order. */
export function askedItems({ instrument, set }: LiveInput): CompassItem[] {
  return listItems(instrument).filter((item) => set.mode === 'full' || item.express);
}

/** True when the workbook begins with at least one answer. */
export function hasAnswers(input: LiveInput): boolean {
  return askedItems(input).some(({ id }) => answerOf(input.set, id).answer.kind !== 'blank');
}

/** The records of a theme's questions, among those that are asked: from, and up to but without. */
export function rowsOfTheme(id: string, input: LiveInput): [number, number] {
  return rowsOf(({ theme }) => theme === id, input);
}

/** The same of a phase. */
export function rowsOfPhase(id: PhaseId, input: LiveInput): [number, number] {
  return rowsOf(({ phase }) => phase === id, input);
}

/** Questions that belong together stand one after the other. */
function rowsOf(belongs: (item: CompassItem) => boolean, input: LiveInput): [number, number] {
  const asked = askedItems(input);
  const from = asked.findIndex(belongs);
  return [from, from + asked.filter(belongs).length];
}
