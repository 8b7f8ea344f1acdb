/** Owns the export of whoever has no tool: the other side of its reader. */
import { type Answers, labelOf, type Words } from './words.js';

export function plainRows(responses: readonly Answers[], words: Words, labels: boolean): string[][] {
  const closed = words.closed();
  const open = words.open();
  return [
    ['id', ...closed.map(({ id }) => id), 'priorities', ...open.map(({ id }) => id), 'open.story.quotable'],
    ...responses.map((answers, at) => [
      `r${at}`,
      ...closed.map((question) =>
        labels ? labelOf(question, answers) : (answers.choices[question.id] ?? ''),
      ),
      answers.priorities.join(';'),
      ...open.map(({ id }) => answers.open[id] ?? ''),
      answers.quotable ? 'yes' : '',
    ]),
  ];
}
