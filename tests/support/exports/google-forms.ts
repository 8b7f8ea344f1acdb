/** Owns the export of Google Forms: the other side of its reader. */
import type { Lang } from '../../../src/model/lang.js';
import { type Answers, labelOf, type Words } from './words.js';

const TIMESTAMP: Readonly<Record<Lang, string>> = {
  fr: 'Horodateur',
  nl: 'Tijdstempel',
  de: 'Zeitstempel',
  en: 'Timestamp',
};

export function googleRows(responses: readonly Answers[], words: Words): string[][] {
  const closed = words.closed();
  const { text, options } = words.priorities();
  const header = [
    TIMESTAMP[words.lang],
    ...closed.map(({ dimension, text: row }) =>
      dimension === null ? row : `${words.texts.scales.agreement5!.question} [${row}]`,
    ),
    text,
    ...words.open().map((question) => question.text),
    words.quotable(),
  ];
  const rows = responses.map((answers) => [
    '12/13/2026 9:50:30',
    ...closed.map((question) => {
      const code = answers.choices[question.id];
      return question.id === 'overall.recommend' && /^\d/.test(code ?? '')
        ? `${code}.0`
        : labelOf(question, answers);
    }),
    answers.priorities.map((id) => options.find((option) => option.id === id)!.label).join(', '),
    ...words.open().map(({ id }) => answers.open[id] ?? ''),
    answers.quotable ? words.quotable() : '',
  ]);
  return [header, ...rows];
}
