/** Owns the survey as an XLSForm (KoboToolbox, ODK): sheets survey, choices and settings, one label column a language. */
import { choiceName, questionName } from '../../model/form-codes.js';
import { LANGUAGE_NAMES } from '../../model/lang.js';
import {
  choiceOptions,
  type FormOption,
  type FormQuestion,
  type FormSection,
  introText,
  itemText,
  planForm,
  priorityOptions,
  questionText,
  type SurveyForm,
  scaleOptions,
} from '../../model/survey-form.js';
import type { SurveyTexts } from '../../model/survey-texts.js';

/** Cells of one row by the header of their column. */
type Row = Record<string, string>;

/** The three sheets as rows of text, headers first. */
export interface XlsForm {
  survey: readonly (readonly string[])[];
  choices: readonly (readonly string[])[];
  settings: readonly (readonly string[])[];
}

/** The three sheets of the form, in every language it has. */
export function buildXlsForm(form: SurveyForm): XlsForm {
  const languages = form.texts.map(languageName);
  const labels = languages.map((name) => `label::${name}`);
  const messages = languages.map((name) => `constraint_message::${name}`);
  const survey = [
    introRow(form),
    ...planForm(form).flatMap((section) => sectionRows(section, form)),
    thanksRow(form),
  ];
  return {
    survey: toSheet(['type', 'name', ...labels, 'appearance', 'constraint', ...messages], survey),
    choices: toSheet(['list_name', 'name', ...labels], choiceRows(form)),
    settings: toSheet(
      ['form_title', 'form_id', 'version', 'default_language'],
      [
        {
          form_title: form.texts[0].title,
          form_id: questionName(form.instrument.id),
          version: form.instrument.version,
          default_language: languages[0]!,
        },
      ],
    ),
  };
}

function languageName({ lang }: SurveyTexts): string {
  return `${LANGUAGE_NAMES[lang]} (${lang})`;
}

function toSheet(headers: readonly string[], rows: readonly Row[]): string[][] {
  return [[...headers], ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
}

function labelled(
  form: SurveyForm,
  words: (texts: SurveyTexts) => string,
  column: 'label' | 'constraint_message' = 'label',
): Row {
  return Object.fromEntries(form.texts.map((texts) => [`${column}::${languageName(texts)}`, words(texts)]));
}

function introRow(form: SurveyForm): Row {
  return { type: 'note', name: 'intro', ...labelled(form, (texts) => introText(form, texts) || texts.title) };
}

function thanksRow(form: SurveyForm): Row {
  return { type: 'note', name: 'thanks', ...labelled(form, ({ thanks, title }) => thanks ?? title) };
}

/** Statements stand in a group under what is asked about all of them; everything else stands alone. */
function sectionRows({ questions }: FormSection, form: SurveyForm): Row[] {
  return questions.flatMap((question) => questionRows(question, form));
}

function questionRows(question: FormQuestion, form: SurveyForm): Row[] {
  const name = questionName(question.id);
  const label = labelled(form, (texts) => questionText(question, texts));
  switch (question.kind) {
    case 'statements':
      return [
        { type: 'begin_group', name, ...label, appearance: 'field-list' },
        ...question.items.map((id) => ({
          type: `select_one ${questionName(question.scale)}`,
          name: questionName(id),
          ...labelled(form, (texts) => itemText(id, texts)),
        })),
        { type: 'end_group', name },
      ];
    case 'choice':
      return [{ type: `select_one ${questionName(question.scale ?? question.id)}`, name, ...label }];
    case 'priorities':
      return [
        {
          type: `select_multiple ${name}`,
          name,
          ...label,
          constraint: `count-selected(.) <= ${question.max}`,
          ...labelled(form, (texts) => questionText(question, texts), 'constraint_message'),
        },
      ];
    case 'open':
      return [{ type: 'text', name, ...label, appearance: 'multiline' }, ...quotableRow(question, form)];
  }
}

/** A tick comes back as `OK`. */
function quotableRow({ id, quotable }: { id: string; quotable: boolean }, form: SurveyForm): Row[] {
  if (!quotable) return [];
  const label = labelled(form, (texts) => texts.open?.[id]?.quotable ?? '');
  return [{ type: 'acknowledge', name: questionName(`${id}.quotable`), ...label }];
}

/** Each list once: scales in use, options of the profile, dimensions for the priorities. */
function choiceRows(form: SurveyForm): Row[] {
  const lists = new Map<string, (texts: SurveyTexts) => readonly FormOption[]>();
  for (const question of planForm(form).flatMap(({ questions }) => questions)) {
    const { instrument } = form;
    if (question.kind === 'statements') {
      lists.set(questionName(question.scale), (texts) => scaleOptions(question.scale, instrument, texts));
    } else if (question.kind === 'choice') {
      const name = questionName(question.scale ?? question.id);
      lists.set(name, (texts) => choiceOptions(question, instrument, texts));
    } else if (question.kind === 'priorities') {
      lists.set(questionName(question.id), (texts) => priorityOptions(instrument, texts));
    }
  }
  return [...lists].flatMap(([list, options]) =>
    options(form.texts[0]).map(({ id }, at) => ({
      list_name: list,
      name: choiceName(id),
      ...labelled(form, (texts) => options(texts)[at]!.label),
    })),
  );
}
