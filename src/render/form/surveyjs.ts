/** Owns the survey as the JSON of SurveyJS: item ids travel as names and values. */
import {
  choiceOptions,
  type FormOption,
  type FormQuestion,
  introText,
  itemText,
  planForm,
  priorityOptions,
  questionText,
  type SurveyForm,
  scaleOptions,
} from '../../model/survey-form.js';
import type { SurveyTexts } from '../../model/survey-texts.js';
import { formatJson } from '../json/format-json.js';

/** Words by language; `default` is what SurveyJS falls back to. */
type Localised = Record<string, string>;
type Json = Record<string, unknown>;

/** The text of the file: one model that holds every language of the form. */
export function renderSurveyJs(form: SurveyForm): string {
  const say = (words: (texts: SurveyTexts) => string): Localised => localise(form, words);
  const model: Json = {
    title: say(({ title }) => title),
    description: say(({ subtitle }) => subtitle ?? ''),
    locale: form.texts[0].lang,
    completedHtml: say(({ thanks }) => thanks ?? ''),
    showProgressBar: true,
    pages: planForm(form).map(({ id, questions }, at) => ({
      name: id,
      title: say(({ dimensions, title }) => dimensions[id]?.name ?? title),
      ...(at === 0 ? { description: say((texts) => introText(form, texts)) } : {}),
      elements: questions.flatMap((question) => elementsOf(question, form)),
    })),
  };
  return formatJson(model);
}

function localise({ texts }: SurveyForm, words: (texts: SurveyTexts) => string): Localised {
  const all = texts.map((language): [string, string] => [language.lang, words(language)]);
  return Object.fromEntries([['default', all[0]![1]], ...all]);
}

function elementsOf(question: FormQuestion, form: SurveyForm): Json[] {
  const { instrument } = form;
  const title = localise(form, (texts) => questionText(question, texts));
  const head = { name: question.id, title };
  switch (question.kind) {
    case 'statements':
      return [
        {
          type: 'matrix',
          ...head,
          columns: localiseOptions(form, (texts) => scaleOptions(question.scale, instrument, texts)),
          rows: localiseOptions(form, (texts) =>
            question.items.map((id) => ({ id, label: itemText(id, texts) })),
          ),
          alternateRows: true,
        },
      ];
    case 'choice':
      return [
        {
          type: 'radiogroup',
          ...head,
          choices: localiseOptions(form, (texts) => choiceOptions(question, instrument, texts)),
        },
      ];
    case 'priorities':
      return [
        {
          type: 'checkbox',
          ...head,
          maxSelectedChoices: question.max,
          choices: localiseOptions(form, (texts) => priorityOptions(instrument, texts)),
        },
      ];
    case 'open':
      return [{ type: 'comment', ...head }, ...quotable(question, form)];
  }
}

function quotable({ id, quotable: isAsked }: { id: string; quotable: boolean }, form: SurveyForm): Json[] {
  if (!isAsked) return [];
  const text = localise(form, (texts) => texts.open?.[id]?.quotable ?? '');
  const name = `${id}.quotable`;
  return [{ type: 'checkbox', name, titleLocation: 'hidden', choices: [{ value: 'yes', text }] }];
}

/** Steps of a scale are numbers, everything else is text. */
function localiseOptions(form: SurveyForm, options: (texts: SurveyTexts) => readonly FormOption[]): Json[] {
  return options(form.texts[0]).map(({ id }, at) => ({
    value: /^\d+$/.test(id) ? Number(id) : id,
    text: localise(form, (texts) => options(texts)[at]!.label),
  }));
}
