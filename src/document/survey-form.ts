/** Owns the survey as a Word form: every question on its own with its answers under it, as people print it and Forms imports it. */
import type { Lang } from '../model/lang.js';
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
import { literal, type Text } from '../model/text.js';
import { type Block, heading, paragraph, type Report, span } from '../report/blocks.js';

const LINES_OF_AN_ANSWER = 4;

export interface FormOnPaper {
  /** ISO date. */
  date: string;
  /** The name of the CoP; undefined where none is known. */
  cop?: string | undefined;
  /** A message of ours in one of the form's languages. */
  say(lang: Lang, id: string): string;
}

/** Every language of the form follows the one before on a page of its own. */
export function surveyFormReport(form: SurveyForm, { date, cop, say }: FormOnPaper): Report {
  const [first, ...others] = form.texts;
  const titleOf = ({ title }: SurveyTexts): Text => literal(cop ? `${title} – ${cop}` : title);
  const blocksIn = (texts: SurveyTexts): Block[] => formBlocks({ form, texts, say: sayIn(texts.lang, say) });
  const blocks = others.flatMap((texts): Block[] => [
    { kind: 'page-break' },
    heading(1, titleOf(texts)),
    ...blocksIn(texts),
  ]);
  return {
    id: 'survey-form',
    title: titleOf(first),
    ...(first.subtitle ? { subtitle: literal(first.subtitle) } : {}),
    date,
    lang: first.lang,
    orientation: 'portrait',
    blocks: [...blocksIn(first), ...blocks],
  };
}

/** One language of a form. */
interface Sheets {
  form: SurveyForm;
  texts: SurveyTexts;
  say(id: string): Text;
}

function sayIn(lang: Lang, say: FormOnPaper['say']): Sheets['say'] {
  return (id) => literal(say(lang, `survey-form.${id}`));
}

function formBlocks(sheets: Sheets): Block[] {
  const { form, texts, say } = sheets;
  const intro = introText(form, texts);
  const numbers = { next: 1 };
  return [
    ...(intro === '' ? [] : [paragraph(literal(intro), 'lead')]),
    // What a tool for surveys can promise, a file that is sent back cannot.
    ...(intro === '' || form.confidential ? [] : [paragraph(say('return'), 'note')]),
    ...(texts.duration ? [paragraph(literal(texts.duration), 'note')] : []),
    ...planForm(form).flatMap((section) => sectionBlocks(section, sheets, numbers)),
    ...(texts.thanks ? [paragraph(literal(texts.thanks), 'lead')] : []),
  ];
}

function sectionBlocks({ id, questions }: FormSection, sheets: Sheets, numbers: { next: number }): Block[] {
  const { texts, say } = sheets;
  const name = texts.dimensions[id]?.name;
  const title = name === undefined ? say(`section.${id}`) : literal(name);
  return [heading(1, title), ...questions.flatMap((question) => questionBlocks(question, sheets, numbers))];
}

function questionBlocks(
  question: FormQuestion,
  { form, texts, say }: Sheets,
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
      return [
        ask(questionText(question, texts)),
        writing(question.id, say('answer')),
        ...quotable(question, texts),
      ];
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
    isAnswers: true,
  };
}

function writing(id: string, label: Text): Block {
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
