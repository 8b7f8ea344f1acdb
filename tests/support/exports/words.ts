/** Owns what every survey tool needs of the survey: the responses, and the words of the questions in one language. */
import type { Lang } from '../../../src/model/lang.js';
import { listSurveyItems } from '../../../src/model/survey.js';
import {
  choiceOptions,
  type FormOption,
  priorityOptions,
  scaleOptions,
} from '../../../src/model/survey-form.js';
import type { SurveyTexts } from '../../../src/model/survey-texts.js';
import { survey, surveyTexts } from '../survey.js';

/** One response: the id of the answer by item or profile question, words by open question, dimensions chosen. */
export interface Answers {
  choices: Readonly<Record<string, string>>;
  open: Readonly<Record<string, string>>;
  quotable: boolean;
  priorities: readonly string[];
}

export interface Question {
  id: string;
  dimension: string | null;
  text: string;
  options: readonly FormOption[];
}

/** Everything that a tool needs to know of the survey in one language. */
export class Words {
  readonly lang: Lang;
  readonly texts: SurveyTexts;

  constructor(lang: Lang) {
    this.lang = lang;
    this.texts = surveyTexts.find((texts) => texts.lang === lang)!;
  }

  closed(): Question[] {
    const items = listSurveyItems(survey).map(({ id, dimension, scale }) => ({
      id,
      dimension,
      text: this.texts.items[id]?.text ?? this.texts.overall![id]!.text,
      options: scaleOptions(scale, survey, this.texts),
    }));
    const profile = survey.profile.questions.map(({ id }) => ({
      id,
      dimension: null,
      text: this.texts.profile![id]!.text,
      options: choiceOptions({ kind: 'choice', id, scale: null }, survey, this.texts),
    }));
    return [...items, ...profile];
  }

  open(): { id: string; text: string }[] {
    return survey.open.map(({ id }) => ({ id, text: this.texts.open![id]!.text }));
  }

  quotable(): string {
    return this.texts.open!['open.story']!.quotable!;
  }

  priorities(): { text: string; options: FormOption[] } {
    return { text: this.texts.priorities!.text, options: priorityOptions(survey, this.texts) };
  }
}

/** The label of the answer to a question; empty where it has none. */
export function labelOf({ id, options }: Question, { choices }: Answers): string {
  return options.find((option) => option.id === choices[id])?.label ?? '';
}
