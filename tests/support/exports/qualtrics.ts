/** Owns the export of Qualtrics: the other side of its reader. */
import { type Answers, labelOf, type Words } from './words.js';

export function qualtricsRows(responses: readonly Answers[], words: Words): string[][] {
  const closed = words.closed();
  const { text, options } = words.priorities();
  const columns = [
    ...closed.map((question, at) => ({
      id: question.dimension === null ? `Q${at}` : `Q${question.dimension}_${at}`,
      text:
        question.dimension === null
          ? question.text
          : `${words.texts.scales.agreement5!.question} - ${question.text}`,
      cell: (answers: Answers) => labelOf(question, answers),
    })),
    ...options.map(({ id, label }, at) => ({
      id: `QP_${at}`,
      text: `${text} - ${label}`,
      cell: (answers: Answers) => (answers.priorities.includes(id) ? label : ''),
    })),
    ...words.open().map((question) => ({
      id: `QT_${question.id}`,
      text: question.text,
      cell: (answers: Answers) => answers.open[question.id] ?? '',
    })),
    {
      id: 'QQ',
      text: words.quotable(),
      cell: (answers: Answers) => (answers.quotable ? words.quotable() : ''),
    },
  ];
  return [
    ['StartDate', 'IPAddress', 'Finished', 'ResponseId', 'RecipientEmail', ...columns.map(({ id }) => id)],
    ['Start', 'IP', 'Finished', 'Response ID', 'Email', ...columns.map((column) => column.text)],
    ['startDate', 'ip', 'finished', '_recordId', 'email', ...columns.map(({ id }) => id)].map(
      (id) => `{"ImportId":"${id}"}`,
    ),
    ...responses.map((answers, at) => [
      '2026-11-01 10:00:00',
      '',
      '1',
      `R_${at}`,
      '',
      ...columns.map(({ cell }) => cell(answers)),
    ]),
  ];
}
