/** Owns the survey as a Word form: every question on its own with its answers under it, as people print it and Forms imports it. */
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
} from '../model/survey-form.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { literal, message } from '../model/text.js';
import { type Block, heading, paragraph, type Report, span } from '../report/blocks.js';

const LINES_OF_AN_ANSWER = 4;

/** `date` is an ISO date. Every language of the form follows the one before on a page of its own. */
export function surveyFormReport(form: SurveyForm, date: string): Report {
  const [first, ...others] = form.texts;
  const blocks = others.flatMap((texts): Block[] => [
    { kind: 'page-break' },
    heading(1, literal(texts.title)),
    ...formBlocks(form, texts),
  ]);
  return {
    id: 'survey-form',
    title: literal(first.title),
    ...(first.subtitle ? { subtitle: literal(first.subtitle) } : {}),
    date,
    lang: first.lang,
    orientation: 'portrait',
    blocks: [...formBlocks(form, first), ...blocks],
  };
}

function formBlocks(form: SurveyForm, texts: SurveyTexts): Block[] {
  const intro = introText(form, texts);
  const numbers = { next: 1 };
  return [
    ...(intro === '' ? [] : [paragraph(literal(intro), 'lead')]),
    ...(texts.duration ? [paragraph(literal(texts.duration), 'note')] : []),
    ...planForm(form).flatMap((section) => sectionBlocks(section, form, texts, numbers)),
    ...(texts.thanks ? [paragraph(literal(texts.thanks), 'lead')] : []),
  ];
}

function sectionBlocks(
  { id, questions }: FormSection,
  form: SurveyForm,
  texts: SurveyTexts,
  numbers: { next: number },
): Block[] {
  const name = texts.dimensions[id]?.name;
  const title = name === undefined ? message(`survey-form.section.${id}`) : literal(name);
  return [
    heading(1, title),
    ...questions.flatMap((question) => questionBlocks(question, form, texts, numbers)),
  ];
}

function questionBlocks(
  question: FormQuestion,
  form: SurveyForm,
  texts: SurveyTexts,
  numbers: { next: number },
): Block[] {
  const { instrument } = form;
  const ask = (text: string): Block => {
    const label = `${numbers.next}. ${text}`;
    numbers.next += 1;
    return heading(2, literal(label));
  };
  switch (question.kind) {
    case 'statements': {
      const options = scaleOptions(question.scale, instrument, texts);
      return [
        paragraph(literal(questionText(question, texts)), 'note'),
        ...question.items.flatMap((id) => [ask(itemText(id, texts)), boxes(id, options)]),
      ];
    }
    case 'choice':
      return [
        ask(questionText(question, texts)),
        boxes(question.id, choiceOptions(question, instrument, texts)),
      ];
    case 'priorities':
      return [ask(questionText(question, texts)), boxes(question.id, priorityOptions(instrument, texts))];
    case 'open':
      return [ask(questionText(question, texts)), writing(question.id), ...quotable(question, texts)];
  }
}

/** One line an answer, each with its box; the box is named by the question and the answer. */
function boxes(id: string, options: readonly FormOption[]): Block {
  return {
    kind: 'list',
    ordered: false,
    items: options.map(({ label }) => [span(literal(label))]),
    checks: options.map(() => false),
    checkIds: options.map((option) => `${id}=${option.id}`),
  };
}

function writing(id: string): Block {
  const label = message('survey-form.answer');
  return {
    kind: 'table',
    id,
    caption: label,
    rowHeaders: false,
    columns: [{ id: 'answer', header: label }],
    rows: [[{ kind: 'blank', lines: LINES_OF_AN_ANSWER, id, label }]],
  };
}

function quotable({ id, quotable: isAsked }: { id: string; quotable: boolean }, texts: SurveyTexts): Block[] {
  if (!isAsked) return [];
  return [boxes(`${id}.quotable`, [{ id: 'yes', label: texts.open?.[id]?.quotable ?? '' }])];
}
