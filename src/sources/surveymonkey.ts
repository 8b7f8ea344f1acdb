/** Owns reading the exports of SurveyMonkey: questions in the first row, `Response` or an option's words in the second. */
import { hasHeader, sortHeaders } from './column-use.js';
import { oneLine, textKey } from './normalise-text.js';
import type { TableColumn, ToolReader } from './response-table.js';

const RESPONDENT = [
  'Respondent ID',
  'respondent_id',
  'Identifiant du répondant',
  'ID du répondant',
  'Respondent-ID',
  'ID respondent',
  'Befragten-ID',
];
const COLLECTOR = [
  'Collector ID',
  'collector_id',
  'Identifiant du collecteur',
  'ID du collecteur',
  'Collector-ID',
  'ID verzamelaar',
  'Collector',
  'Verzamelaar-ID',
];

const useOf = sortHeaders({
  'response-id': RESPONDENT,
  other: COLLECTOR,
  time: [
    ...['Start Date', 'End Date', 'date_created', 'date_modified', 'Date de début', 'Date de fin'],
    ...['Startdatum', 'Begindatum', 'Einddatum', 'Enddatum'],
  ],
  ip: ['IP Address', 'ip_address', 'Adresse IP', 'IP-adres', 'IP-Adresse'],
  email: [
    'Email Address',
    'email_address',
    'Adresse email',
    'Adresse e-mail',
    'E-mailadres',
    'E-Mail-Adresse',
  ],
  name: ['First Name', 'Last Name', 'Prénom', 'Nom', 'Voornaam', 'Achternaam', 'Vorname', 'Nachname'],
  'user-id': [
    'Custom Data 1',
    'custom_1',
    'Données personnalisées 1',
    'Benutzerdefinierte Daten 1',
    'Aangepaste gegevens 1',
  ],
});

/** What stands under a question that has one column only. */
const SINGLE = new Set(
  [
    'Response',
    'Open-Ended Response',
    'Réponse',
    'Réponse ouverte',
    'Antwoord',
    'Open antwoord',
    'Antwort',
    'Offene Antwort',
    'Beantwortung offener Fragen',
  ].map(textKey),
);

export const readSurveyMonkey: ToolReader = ({ rows }) => {
  const [questions, options] = rows;
  if (!questions || !options || !hasHeader(questions.cells, RESPONDENT)) return undefined;
  const hasSecondRow = options.cells.some((cell) => SINGLE.has(textKey(cell)));
  if (!hasHeader(questions.cells, COLLECTOR) && !hasSecondRow) return undefined;
  return {
    tool: 'surveymonkey',
    because: [{ id: 'headers', found: questions.cells.slice(0, 2).map(oneLine).join(', ') }],
    columns: toColumns(questions.cells, options.cells),
    headerRow: questions.row,
    firstRow: options.row + 1,
  };
};

function toColumns(questions: readonly string[], options: readonly string[]): TableColumn[] {
  let question = '';
  const width = Math.max(questions.length, options.length);
  return Array.from({ length: width }, (_, index) => {
    const own = oneLine(questions[index] ?? '');
    if (own !== '') question = own;
    const option = oneLine(options[index] ?? '');
    const isSingle = option === '' || SINGLE.has(textKey(option));
    const header = isSingle ? question : `${question} [${option}]`;
    return {
      index,
      header,
      id: null,
      text: isSingle ? question : option,
      group: isSingle ? null : question,
      use: useOf(own === '' ? header : own),
    };
  });
}
