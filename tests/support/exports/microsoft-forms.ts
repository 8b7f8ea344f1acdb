/** Owns the export of Microsoft Forms: the other side of its reader. */
import type { Lang } from '../../../src/model/lang.js';
import { type Answers, labelOf, type Words } from './words.js';

const FORMS_HEAD: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    'ID',
    'Heure de début',
    'Heure de fin',
    'Adresse de messagerie',
    'Nom',
    'Heure de la dernière modification',
  ],
  nl: ['ID', 'Begintijd', 'Tijd van voltooien', 'E-mail', 'Naam', 'Tijd van laatste wijziging'],
  de: ['ID', 'Startzeit', 'Fertigstellungszeit', 'E-Mail', 'Name', 'Uhrzeit der letzten Änderung'],
  en: ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Last modified time'],
};

export function formsRows(responses: readonly Answers[], words: Words): (string | number | null)[][] {
  const closed = words.closed();
  const { text, options } = words.priorities();
  const header = [
    ...FORMS_HEAD[words.lang],
    // A no-break space at the end of a header, as Forms leaves them.
    ...closed.map((question) => `${question.text}\u00a0`),
    text,
    ...words.open().map((question) => question.text),
    words.quotable(),
  ];
  const rows = responses.map((answers, at) => [
    at + 1,
    46_230.5,
    46_230.51,
    'anonymous',
    '',
    null,
    ...closed.map((question) => `${labelOf(question, answers)} `.replace(/^ $/, '')),
    answers.priorities.map((id) => `${options.find((option) => option.id === id)!.label};`).join(''),
    ...words.open().map(({ id }) => answers.open[id] ?? ''),
    answers.quotable ? `${words.quotable()};` : '',
  ]);
  return [header, ...rows];
}
