/** Owns the export of EUSurvey: the other side of its reader. */
import { questionName } from '../../../src/model/form-codes.js';
import type { Lang } from '../../../src/model/lang.js';
import { type Answers, labelOf, type Words } from './words.js';

const EUSURVEY_TAIL: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    "Numéro de l'invitation",
    "Numéro d'identification de la contribution",
    "Nom d'utilisateur",
    'Date de création',
    'Dernière mise à jour',
    'Langues',
  ],
  nl: [
    'Nummer uitnodiging',
    'Nummer bijdrage',
    'Gebruikersnaam',
    'Aanmaakdatum',
    'Laatste wijziging',
    'Talen',
  ],
  de: [
    'Einladungsnummer',
    'Beitrags-ID',
    'Benutzername',
    'Erstellungsdatum',
    'Letzte Aktualisierung',
    'Sprachen',
  ],
  en: ['Invitation number', 'Contribution ID', 'User name', 'Creation date', 'Last update', 'Languages'],
};

export function euSurveyRows(
  responses: readonly Answers[],
  words: Words,
  assigned: boolean,
): (string | null)[][] {
  const closed = words.closed();
  const { text, options } = words.priorities();
  const id = (code: string): string => (assigned ? ` (${code})` : '');
  const header = [
    ...closed.map(({ dimension, text: words_, id: code }) => {
      const title = dimension === null ? '' : `${words.texts.scales.agreement5!.question}: `;
      return `${title}${words_}${id(`Q_${questionName(code)}`)}`;
    }),
    `${text}${id('Q_priorities')}`,
    ...words.open().map((question) => `${question.text}${id(`Q_${questionName(question.id)}`)}`),
    `${words.quotable()}${id('Q_quotable')}`,
    ...EUSURVEY_TAIL[words.lang],
  ];
  const rows = responses.map((answers, at) => [
    ...closed.map((question) => {
      const label = labelOf(question, answers);
      return label === '' ? null : `${label}${assigned ? `(S1_A${at})` : ''}`;
    }),
    answers.priorities.map((chosen) => options.find((option) => option.id === chosen)!.label).join('; ') ||
      null,
    ...words.open().map((question) => answers.open[question.id] ?? null),
    answers.quotable ? words.quotable() : null,
    'Anonymous',
    `c-${at}`,
    'Anonymous',
    '2026-11-01',
    '2026-11-01',
    words.lang.toUpperCase(),
  ]);
  return [['Alias', 'cop'], ['Export Date', '01/11/2026 10:00'], [], header, ...rows];
}
