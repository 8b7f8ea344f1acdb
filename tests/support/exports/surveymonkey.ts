/** Owns the export of SurveyMonkey: the other side of its reader. */
import { type Answers, labelOf, type Words } from './words.js';

export function surveyMonkeyRows(responses: readonly Answers[], words: Words): string[][] {
  const closed = words.closed();
  const { text, options } = words.priorities();
  const open = words.open();
  let group: string | null = null;
  const firsts = closed.map(({ dimension, text: question }) => {
    if (dimension === null) return question;
    const isFirst = dimension !== group;
    group = dimension;
    return isFirst ? words.texts.scales.agreement5!.question : '';
  });
  return [
    [
      ...[
        'Respondent ID',
        'Collector ID',
        'Start Date',
        'End Date',
        'IP Address',
        'Email Address',
        'First Name',
      ],
      ...firsts,
      text,
      ...options.slice(1).map(() => ''),
      ...open.map((question) => question.text),
      words.quotable(),
    ],
    [
      ...Array(7).fill(''),
      ...closed.map(({ dimension, text: row }) => (dimension === null ? 'Response' : row)),
      ...options.map(({ label }) => label),
      ...open.map(() => 'Open-Ended Response'),
      'Response',
    ],
    ...responses.map((answers, at) => [
      ...[String(114_000_000 + at), '9', '11/01/2026 10:00:00 AM', '11/01/2026 10:09:00 AM', '', '', ''],
      ...closed.map((question) => labelOf(question, answers)),
      ...options.map(({ id, label }) => (answers.priorities.includes(id) ? label : '')),
      ...open.map(({ id }) => answers.open[id] ?? ''),
      answers.quotable ? words.quotable() : '',
    ]),
  ];
}
