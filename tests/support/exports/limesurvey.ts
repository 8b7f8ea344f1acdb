/** Owns the export of LimeSurvey: the other side of its reader. */
import { questionCode, shortCode } from '../../../src/model/form-codes.js';
import type { Lang } from '../../../src/model/lang.js';
import { type Answers, labelOf, type Words } from './words.js';

export type Heading = 'code' | 'full' | 'code-and-text';

export function limeSurveyRows(
  responses: readonly Answers[],
  words: Words,
  heading: Heading,
  labels: boolean,
): string[][] {
  const closed = words.closed();
  const { text, options } = words.priorities();
  const head = (code: string, question: string, sub = ''): string => {
    if (heading === 'code') return code;
    const full = sub === '' ? question : `${question} [${sub}]`;
    return heading === 'full' ? full : `${code}. ${sub === '' ? question : `[${sub}]`}`;
  };
  const ticked: Readonly<Record<Lang, readonly [string, string]>> = {
    fr: ['Oui', 'Non'],
    nl: ['Ja', 'Nee'],
    de: ['Ja', 'Nein'],
    en: ['Yes', 'No'],
  };
  const [yes, no] = labels ? ticked[words.lang] : ['Y', ''];
  const header = [
    ...['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'ipaddr'],
    ...closed.map((question) => {
      if (question.dimension === null) return head(questionCode(question.id), question.text);
      const sub = question.id.split('.')[1]!;
      return head(`${question.dimension}[${sub}]`, words.texts.scales.agreement5!.question, question.text);
    }),
    ...options.map(({ id, label }) => head(`priorities[${questionCode(id)}]`, text, label)),
    ...words.open().map((question) => head(questionCode(question.id), question.text)),
    head('openstoryquotable', words.quotable()),
  ];
  const rows = responses.map((answers, at) => [
    ...[String(at + 1), '2026-11-01 10:00:00', '9', words.lang, '123', ''],
    ...closed.map((question) => {
      const code = answers.choices[question.id];
      if (code === undefined) return '';
      return labels ? labelOf(question, answers) : shortCode(code);
    }),
    ...options.map(({ id }) => (answers.priorities.includes(id) ? yes : no)),
    ...words.open().map(({ id }) => answers.open[id] ?? ''),
    answers.quotable ? yes : no,
  ]);
  return [header, ...rows, ['']];
}
