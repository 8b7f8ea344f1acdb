/** Owns the export of KoboToolbox: the other side of its reader. */
import { choiceName, questionName } from '../../../src/model/form-codes.js';
import { type Answers, labelOf, type Words } from './words.js';

export function koboRows(responses: readonly Answers[], words: Words, labels: boolean): string[][] {
  const closed = words.closed();
  const { text, options } = words.priorities();
  const open = words.open();
  const question = words.texts.scales.agreement5!.question;
  const head = (group: string | null, name: string, label: string): string => {
    if (group === null) return labels ? label : name;
    return labels ? `${question}/${label}` : `${group}/${name}`;
  };
  return [
    [
      ...['start', 'end'],
      ...closed.map(({ id, dimension, text: label }) => head(dimension, questionName(id), label)),
      labels ? text : 'priorities',
      ...options.map(({ id, label }) => (labels ? `${text}/${label}` : `priorities/${choiceName(id)}`)),
      ...open.map(({ id, text: label }) => head(null, questionName(id), label)),
      head(null, 'open_story_quotable', words.quotable()),
      ...['_id', '_uuid', '_submission_time', '_validation_status', '_index'],
    ],
    ...responses.map((answers, at) => [
      ...['2026-11-01T10:00:00.000+01:00', '2026-11-01T10:09:00.000+01:00'],
      ...closed.map((closedQuestion) =>
        labels ? labelOf(closedQuestion, answers) : choiceName(answers.choices[closedQuestion.id] ?? ''),
      ),
      answers.priorities
        .map((id) => (labels ? options.find((option) => option.id === id)!.label : choiceName(id)))
        .join(' '),
      ...options.map(({ id }) => {
        if (answers.priorities.length === 0) return '';
        return answers.priorities.includes(id) ? '1' : '0';
      }),
      ...open.map(({ id }) => answers.open[id] ?? ''),
      answers.quotable ? 'OK' : '',
      ...[String(900 + at), `uuid-${at}`, '2026-11-01T10:09:12', '', String(at + 1)],
    ]),
  ];
}
