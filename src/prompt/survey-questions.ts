/** Owns the satisfaction survey as questions for one member in the terminal, and the way back to a response. */
import type { Translator } from '../i18n/translator.js';
import {
  choiceOptions,
  type FormOption,
  type FormQuestion,
  itemText,
  planForm,
  priorityOptions,
  questionText,
  type SurveyForm,
  scaleOptions,
} from '../model/survey-form.js';
import type { SurveyAnswer, SurveyResponse } from '../model/survey-response.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import type {
  ChoiceQuestion,
  Entries,
  Entry,
  Option,
  Question,
  SeveralQuestion,
  TextQuestion,
} from './question.js';

/** The key of an answer that is no step of a scale. */
const SPECIAL_KEY = '-';
const QUOTABLE = '.quotable';
const YES = 'yes';

/** One question an item, in the order of the form, in its first language. Every one may be passed. */
export function askSurvey(form: SurveyForm, translator: Translator): Question[] {
  const [texts] = form.texts;
  return planForm(form).flatMap(({ id, questions }) => {
    const section = texts.dimensions[id]?.name ?? translator.t(`response.section.${id}`);
    const base = { sectionId: id, chapter: '', section };
    return questions.flatMap((question) => askQuestion(question, form, translator, base));
  });
}

type Base = Pick<Question, 'sectionId' | 'chapter' | 'section'>;

function askQuestion(
  question: FormQuestion,
  form: SurveyForm,
  translator: Translator,
  base: Base,
): Question[] {
  const { instrument } = form;
  const [texts] = form.texts;
  const statement = questionText(question, texts);
  switch (question.kind) {
    case 'statements': {
      const options = keyed(scaleOptions(question.scale, instrument, texts));
      return question.items.map((id): ChoiceQuestion => {
        return { ...base, kind: 'choice', id, lead: statement, statement: itemText(id, texts), options };
      });
    }
    case 'choice': {
      const options = keyed(choiceOptions(question, instrument, texts));
      const ask = question.scale === null ? undefined : texts.scales[question.scale]?.question;
      return [{ ...base, kind: 'choice', id: question.id, statement, ...(ask ? { ask } : {}), options }];
    }
    case 'priorities': {
      const options = keyed(priorityOptions(instrument, texts));
      return [
        {
          ...base,
          kind: 'several',
          id: question.id,
          statement,
          options,
          max: question.max,
        } satisfies SeveralQuestion,
      ];
    }
    case 'open':
      return askWords(question, texts, translator, base);
  }
}

/** Steps of a scale are their own keys; a list is numbered; what is no step stands apart. */
function keyed(options: readonly FormOption[]): Option[] {
  const isScale = options.some(({ id }) => /^\d+$/.test(id));
  return options.map(({ id, label }, index): Option => {
    if (!isScale) return { id, key: String(index + 1), label };
    return /^\d+$/.test(id) ? { id, key: id, label } : { id, key: SPECIAL_KEY, label, apart: true };
  });
}

/** Words of one's own; whether they may be quoted is asked only of those who wrote some. */
function askWords(
  question: FormQuestion & { kind: 'open' },
  texts: SurveyTexts,
  translator: Translator,
  base: Base,
): Question[] {
  const { id, quotable } = question;
  const words: TextQuestion = { ...base, kind: 'text', id, statement: questionText(question, texts) };
  if (!quotable) return [words];
  const options = [YES, 'no'].map((option, index) => {
    return { id: option, key: String(index + 1), label: translator.t(`response.${option}`) };
  });
  const may = texts.open?.[id]?.quotable ?? '';
  return [words, { ...base, kind: 'choice', id: `${id}${QUOTABLE}`, statement: may, options, needs: id }];
}

/** The response that the entries make: what was passed is left out, and nothing says who answered or when. */
export function toResponse(
  { instrument }: SurveyForm,
  questions: readonly Question[],
  entries: Entries,
): SurveyResponse {
  const answers = questions.flatMap((question): [string, SurveyAnswer][] => {
    if (question.needs !== undefined && entries[question.needs]?.text === undefined) return [];
    const answer = toSurveyAnswer(question.id, entries[question.id] ?? {});
    return answer === undefined ? [] : [[question.id, answer]];
  });
  return {
    kind: 'survey-response',
    instrument: instrument.id,
    version: instrument.version,
    answers: Object.fromEntries(answers),
  };
}

function toSurveyAnswer(id: string, { choice, several, text }: Entry): SurveyAnswer | undefined {
  if (id.endsWith(QUOTABLE)) return choice === undefined ? undefined : choice === YES;
  if (choice !== undefined) return /^\d+$/.test(choice) ? Number(choice) : choice;
  return several && several.length > 0 ? several : text;
}

/** The entries of a response that was begun before. */
export function toSurveyEntries(answers: SurveyResponse['answers'], questions: readonly Question[]): Entries {
  return Object.fromEntries(
    questions.flatMap((question): [string, Entry][] => {
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
      return answer === undefined ? [] : [[question.id, toSurveyEntry(question, answer)]];
    }),
  );
}

function toSurveyEntry({ kind }: Question, answer: SurveyAnswer): Entry {
  if (typeof answer === 'boolean') return { choice: answer ? YES : 'no' };
  if (typeof answer === 'object') return { several: answer };
  return kind === 'text' ? { text: String(answer) } : { choice: String(answer) };
}
