/** Owns how the figures came about, in words, and what each id of the data stands for. */
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
  const { instrument } = input;
  const rows: Cell[][] = [
    ...[...instrument.items, ...instrument.overall].map(({ id, dimension, scale, keying }) => [
      textCell(literal(id)),
      textCell(message('survey-report.dictionary.item')),
      textCell(literal(itemTexts(input, id).text)),
      textCell(literal(dimension ? dimensionName(input, dimension) : '')),
      textCell(literal(scaleWords(input, scale))),
      textCell(message(`survey-report.dictionary.${keying}`)),
    ]),
    ...instrument.open.map(({ id }) => questionRow(input, id, 'open', '')),
    ...(instrument.priorities
      ? [
          priorityRow(
            input,
            instrument.priorities.id,
            instrument.dimensions.map(({ id }) => dimensionName(input, id)),
          ),
        ]
      : []),
    ...instrument.profile.questions.map(({ id, options }) =>
      questionRow(input, id, 'profile', options.map((option) => optionName(input, id, option)).join(' · ')),
    ),
  ];
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
    rows,
    rowHeaders: true,
  };
}

function questionRow(input: SurveyReportInput, id: string, kind: string, answers: string): Cell[] {
  const nothing = textCell(literal(''));
  return [
    textCell(literal(id)),
    textCell(message(`survey-report.dictionary.${kind}`)),
    textCell(literal(questionText(input, id))),
    nothing,
    textCell(literal(answers)),
    nothing,
  ];
}

function priorityRow({ texts }: SurveyReportInput, id: string, names: readonly string[]): Cell[] {
  const nothing = textCell(literal(''));
  return [
    textCell(literal(id)),
    textCell(message('survey-report.dictionary.priorities')),
    textCell(literal(texts.priorities?.text ?? id)),
    nothing,
    textCell(literal(names.join(' · '))),
    nothing,
  ];
}

function scaleWords(input: SurveyReportInput, scale: string): string {
  const { min } = input.instrument.scales[scale]!;
  return stepNames(input, scale)
    .map((name, step) => (name === String(min + step) ? name : `${min + step} ${name}`))
    .join(' · ');
}
