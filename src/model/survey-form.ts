/** Owns the survey as a form: which questions in which order, whatever tool it is asked with. */
import { scaleSteps } from './scale-steps.js';
import type { SurveyInstrument } from './survey.js';
import type { SurveyTexts } from './survey-texts.js';

/** Statements that share a scale; `id` is the dimension's. */
interface StatementsQuestion {
  kind: 'statements';
  id: string;
  scale: string;
  items: readonly string[];
}

/** One of a scale's steps, or of a list of options. */
export interface ChoiceQuestion {
  kind: 'choice';
  id: string;
  /** The scale that the answers are on; null for a list of options of its own. */
  scale: string | null;
}

/** At most `max` of the dimensions. */
interface PrioritiesQuestion {
  kind: 'priorities';
  id: string;
  max: number;
}

interface OpenFormQuestion {
  kind: 'open';
  id: string;
  quotable: boolean;
}

export type FormQuestion = StatementsQuestion | ChoiceQuestion | PrioritiesQuestion | OpenFormQuestion;

export interface FormSection {
  id: string;
  questions: readonly FormQuestion[];
}

/** One answer that can be chosen: its id in the instrument, and its words. */
export interface FormOption {
  id: string;
  label: string;
}

export interface FormOptions {
  /** Profile questions are left out where groups would be persons. */
  profile: boolean;
  /** The members are told that the survey is confidential, not anonymous. */
  confidential: boolean;
}

/** A survey ready to be asked, in one or several languages. */
export interface SurveyForm extends FormOptions {
  instrument: SurveyInstrument;
  /** The first one is the one that is shown first. */
  texts: readonly [SurveyTexts, ...SurveyTexts[]];
}

/** The sections in the order of the form: statements, the whole, priorities and open questions, profile. */
export function planForm({ instrument, profile }: SurveyForm): FormSection[] {
  const { dimensions, items, overall, priorities, open } = instrument;
  const statements = dimensions.flatMap(({ id }): FormSection[] => {
    const own = items.filter(({ dimension }) => dimension === id);
    const [first] = own;
    if (!first) return [];
    const question: FormQuestion = {
      kind: 'statements',
      id,
      scale: first.scale,
      items: own.map((item) => item.id),
    };
    return [{ id, questions: [question] }];
  });
  const alone = items.filter(({ dimension }) => dimension === null);
  const whole: FormQuestion[] = [
    ...[...alone, ...overall].map(({ id, scale }): FormQuestion => ({ kind: 'choice', id, scale })),
    ...(priorities ? [{ kind: 'priorities', id: priorities.id, max: priorities.max } as const] : []),
    ...open.map(({ id, quotable }): FormQuestion => ({ kind: 'open', id, quotable })),
  ];
  const asked = profile ? instrument.profile.questions : [];
  const about = asked.map(({ id }): FormQuestion => ({ kind: 'choice', id, scale: null }));
  return [
    ...statements,
    ...(whole.length > 0 ? [{ id: 'overall', questions: whole }] : []),
    ...(about.length > 0 ? [{ id: 'profile', questions: about }] : []),
  ];
}

/** The words of a question: of statements, what is asked about all of them. */
export function questionText(question: FormQuestion, texts: SurveyTexts): string {
  switch (question.kind) {
    case 'statements':
      return texts.scales[question.scale]?.question ?? '';
    case 'choice':
      return itemText(question.id, texts) || (texts.profile?.[question.id]?.text ?? '');
    case 'priorities':
      return texts.priorities?.text ?? '';
    case 'open':
      return texts.open?.[question.id]?.text ?? '';
  }
}

/** Empty where the texts have no such item. */
export function itemText(id: string, texts: SurveyTexts): string {
  return texts.items[id]?.text ?? texts.overall?.[id]?.text ?? '';
}

/** The answers of a scale in its order, special answers last. */
export function scaleOptions(scale: string, instrument: SurveyInstrument, texts: SurveyTexts): FormOption[] {
  const { min, max, special } = instrument.scales[scale]!;
  const steps = scaleSteps({ min, max });
  return [...steps, ...special].map((id) => ({ id, label: texts.scales[scale]?.options[id] ?? id }));
}

/** The answers of a choice: those of its scale, or of its own list. */
export function choiceOptions(
  { id, scale }: ChoiceQuestion,
  instrument: SurveyInstrument,
  texts: SurveyTexts,
): FormOption[] {
  if (scale !== null) return scaleOptions(scale, instrument, texts);
  const options = instrument.profile.questions.find((question) => question.id === id)?.options ?? [];
  return options.map((option) => ({ id: option, label: texts.profile?.[id]?.options[option] ?? option }));
}

/** The dimensions, by name. */
export function priorityOptions(instrument: SurveyInstrument, texts: SurveyTexts): FormOption[] {
  return instrument.dimensions.map(({ id }) => ({ id, label: texts.dimensions[id]?.name ?? id }));
}

/** What members are told before the first question. */
export function introText({ confidential }: FormOptions, texts: SurveyTexts): string {
  return (confidential ? texts.introConfidential : texts.introAnonymous) ?? '';
}
