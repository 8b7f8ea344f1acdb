/** Owns how the figures came about, in words, and what each id of the data stands for. */
import { listSurveyItems, type SurveyItem } from '../../model/survey.js';
import { literal, message } from '../../model/text.js';
import { type Block, type Cell, paragraph, type Table, textCell } from '../blocks.js';
import { column } from './columns.js';
import {
  dimensionName,
  itemTexts,
  optionName,
  questionText,
  type SurveyReportInput,
  stepNames,
} from './input.js';

/** What the questionnaire says of its method, then how every figure is computed. */
const FORMULAS = [
  'score',
  'interval',
  'rate',
  'alpha',
  'recommend',
  'phases',
  'difference',
  'floor',
  'incomplete',
];

/** For a page: a list. */
export function methodBlocks({ texts }: SurveyReportInput): Block[] {
  return [
    ...(texts.method ?? []).map((text) => paragraph(literal(text))),
    {
      kind: 'list',
      ordered: false,
      items: FORMULAS.map((id) => [{ text: message(`survey-report.method.${id}`) }]),
    },
  ];
}

/** For a sheet: the same, a row each. */
export function methodSheet({ texts }: SurveyReportInput): Table {
  const words = [
    ...(texts.method ?? []).map(literal),
    ...FORMULAS.map((id) => message(`survey-report.method.${id}`)),
  ];
  return {
    kind: 'table',
    id: 'method',
    caption: message('survey-report.method.caption'),
    columns: [column('method')],
    rows: words.map((text) => [textCell(text)]),
    rowHeaders: false,
  };
}

/** Every id with its words, its scale or options, and how it counts: what a person needs to read the data again in a year. */
export function dictionaryTable(input: SurveyReportInput): Table {
  return {
    kind: 'table',
    id: 'dictionary',
    caption: message('survey-report.dictionary.caption'),
    columns: [
      column('id', { weight: 2 }),
      column('kind'),
      column('words', { weight: 4 }),
      column('dimension', { weight: 2 }),
      column('answers', { weight: 4 }),
      column('keying'),
    ],
    rows: dictionaryRows(input),
    rowHeaders: true,
  };
}

function dictionaryRows(input: SurveyReportInput): Cell[][] {
  const { open, priorities, profile, dimensions } = input.instrument;
  const named = dimensions.map(({ id }) => dimensionName(input, id)).join(' · ');
  const optionsOf = (id: string, options: readonly string[]): string =>
    options.map((option) => optionName(input, id, option)).join(' · ');
  return [
    ...listSurveyItems(input.instrument).map((item) => itemRow(input, item)),
    ...open.map(({ id }) => questionRow({ id, words: questionText(input, id) }, 'open', '')),
    ...(priorities
      ? [
          questionRow(
            { id: priorities.id, words: input.texts.priorities?.text ?? priorities.id },
            'priorities',
            named,
          ),
        ]
      : []),
    ...profile.questions.map(({ id, options }) =>
      questionRow({ id, words: questionText(input, id) }, 'profile', optionsOf(id, options)),
    ),
  ];
}

function itemRow(input: SurveyReportInput, { id, dimension, scale, keying }: SurveyItem): Cell[] {
  return [
    textCell(literal(id)),
    textCell(message('survey-report.dictionary.item')),
    textCell(literal(itemTexts(input, id).text)),
    textCell(literal(dimension ? dimensionName(input, dimension) : '')),
    textCell(literal(scaleWords(input, scale))),
    textCell(message(`survey-report.dictionary.${keying}`)),
  ];
}

/** A question that is of no dimension, and that nothing is keyed of. */
function questionRow(
  { id, words }: { id: string; words: string },
  kind: 'open' | 'priorities' | 'profile',
  answers: string,
): Cell[] {
  const nothing = textCell(literal(''));
  return [
    textCell(literal(id)),
    textCell(message(`survey-report.dictionary.${kind}`)),
    textCell(literal(words)),
    nothing,
    textCell(literal(answers)),
    nothing,
  ];
}

function scaleWords(input: SurveyReportInput, scale: string): string {
  const { min } = input.instrument.scales[scale]!;
  return stepNames(input, scale)
    .map((name, step) => (name === String(min + step) ? name : `${min + step} ${name}`))
    .join(' · ');
}
