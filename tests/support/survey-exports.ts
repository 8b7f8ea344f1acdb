/** Owns writing responses as each survey tool would export them, in each language: the other side of every reader. */
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { loadSurvey, loadSurveyTexts } from '../../src/io/load-survey.js';
import { choiceName, questionCode, questionName, shortCode } from '../../src/model/form-codes.js';
import { LANGS, type Lang } from '../../src/model/lang.js';
import { listSurveyItems, type SurveyInstrument } from '../../src/model/survey.js';
import {
  choiceOptions,
  type FormOption,
  priorityOptions,
  scaleOptions,
} from '../../src/model/survey-form.js';
import type { SurveyTexts } from '../../src/model/survey-texts.js';

export const survey: SurveyInstrument = loadSurvey();
export const surveyTexts: readonly SurveyTexts[] = LANGS.map(loadSurveyTexts);

/** One response: the id of the answer by item or profile question, words by open question, dimensions chosen. */
export interface Answers {
  choices: Readonly<Record<string, string>>;
  open: Readonly<Record<string, string>>;
  quotable: boolean;
  priorities: readonly string[];
}

export interface WrittenExport {
  tool: string;
  name: string;
  bytes: Uint8Array;
}

interface Question {
  id: string;
  dimension: string | null;
  text: string;
  options: readonly FormOption[];
}

/** Everything that a tool needs to know of the survey in one language. */
class Words {
  readonly lang: Lang;
  readonly texts: SurveyTexts;

  constructor(lang: Lang) {
    this.lang = lang;
    this.texts = surveyTexts.find((texts) => texts.lang === lang)!;
  }

  closed(): Question[] {
    const items = listSurveyItems(survey).map(({ id, dimension, scale }) => ({
      id,
      dimension,
      text: this.texts.items[id]?.text ?? this.texts.overall![id]!.text,
      options: scaleOptions(scale, survey, this.texts),
    }));
    const profile = survey.profile.questions.map(({ id }) => ({
      id,
      dimension: null,
      text: this.texts.profile![id]!.text,
      options: choiceOptions({ kind: 'choice', id, scale: null }, survey, this.texts),
    }));
    return [...items, ...profile];
  }

  open(): { id: string; text: string }[] {
    return survey.open.map(({ id }) => ({ id, text: this.texts.open![id]!.text }));
  }

  quotable(): string {
    return this.texts.open!['open.story']!.quotable!;
  }

  priorities(): { text: string; options: FormOption[] } {
    return { text: this.texts.priorities!.text, options: priorityOptions(survey, this.texts) };
  }
}

function labelOf({ id, options }: Question, { choices }: Answers): string {
  return options.find((option) => option.id === choices[id])?.label ?? '';
}

function csv(rows: readonly (readonly string[])[], delimiter: string, quotes = false): Uint8Array {
  return Buffer.from(Papa.unparse(rows as string[][], { delimiter, quotes, newline: '\r\n' }), 'utf8');
}

async function xlsx(
  sheets: Readonly<Record<string, readonly (readonly (string | number | Date | null)[])[]>>,
  tableName?: string,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    const [header = [], ...body] = rows;
    if (tableName === undefined) for (const row of rows) sheet.addRow([...row]);
    else {
      const columns = header.map((cell) => ({ name: String(cell) }));
      sheet.addTable({
        name: tableName,
        ref: 'A1',
        headerRow: true,
        columns,
        rows: body.map((row) => [...row]),
      });
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

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

function formsRows(responses: readonly Answers[], words: Words): (string | number | null)[][] {
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

function euSurveyRows(responses: readonly Answers[], words: Words, assigned: boolean): (string | null)[][] {
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

type Heading = 'code' | 'full' | 'code-and-text';

function limeSurveyRows(
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

const TIMESTAMP: Readonly<Record<Lang, string>> = {
  fr: 'Horodateur',
  nl: 'Tijdstempel',
  de: 'Zeitstempel',
  en: 'Timestamp',
};

function googleRows(responses: readonly Answers[], words: Words): string[][] {
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

function qualtricsRows(responses: readonly Answers[], words: Words): string[][] {
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

const DRUPAL_HEAD: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['Séquentiel', 'SID', 'Heure de soumission', 'Brouillon', 'Adresse IP', 'UID', "Nom d'utilisateur"],
  nl: ['Volgnummer', 'SID', 'Tijdstip van inzending', 'Concept', 'IP-adres', 'UID', 'Gebruikersnaam'],
  de: ['Seriennummer', 'SID', 'Übermittlungszeit', 'Entwurf', 'IP-Adresse', 'UID', 'Benutzername'],
  en: ['Serial', 'SID', 'Submitted Time', 'Draft', 'IP Address', 'UID', 'Username'],
};

function drupalRows(responses: readonly Answers[], words: Words): string[][] {
  const closed = words.closed();
  const { text, options } = words.priorities();
  const head = DRUPAL_HEAD[words.lang];
  let group: string | null = null;
  const groups = closed.map(({ dimension }) => {
    const isFirst = dimension !== null && dimension !== group;
    group = dimension;
    return isFirst ? words.texts.scales.agreement5!.question : '';
  });
  const open = words.open();
  const leaves = [...closed.map((question) => question.text), ...options.map(({ label }) => label)];
  return [
    ['Enquête', ...Array(head.length - 1 + leaves.length + open.length + 1).fill('')],
    [...head.map(() => ''), ...groups, text, ...options.slice(1).map(() => ''), ...open.map(() => ''), ''],
    [...head, ...leaves, ...open.map((question) => question.text), words.quotable()],
    ...responses.map((answers, at) => [
      ...[String(at + 1), String(at + 101), '13/07/2026 - 10:34', '', '', '0', ''],
      ...closed.map((question) => labelOf(question, answers)),
      ...options.map(({ id }) => (answers.priorities.includes(id) ? 'X' : '')),
      ...open.map(({ id }) => answers.open[id] ?? ''),
      answers.quotable ? 'X' : '',
    ]),
  ];
}

function surveyMonkeyRows(responses: readonly Answers[], words: Words): string[][] {
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

function koboRows(responses: readonly Answers[], words: Words, labels: boolean): string[][] {
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

function plainRows(responses: readonly Answers[], words: Words, labels: boolean): string[][] {
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

/** The same responses as every tool writes them in one language. */
export async function writeExports(responses: readonly Answers[], lang: Lang): Promise<WrittenExport[]> {
  const words = new Words(lang);
  const forms = formsRows(responses, words);
  const text = (rows: readonly (readonly (string | number | null)[])[]): string[][] =>
    rows.map((row) => row.map((cell) => String(cell ?? '')));
  const heads: Heading[] = ['code', 'full', 'code-and-text'];
  return [
    {
      tool: 'microsoft-forms',
      name: 'forms.xlsx',
      bytes: await xlsx({ Sheet1: forms }, 'OfficeForms.Table'),
    },
    { tool: 'microsoft-forms', name: 'forms.csv', bytes: csv(text(forms), ';') },
    {
      tool: 'eusurvey',
      name: 'eusurvey.xlsx',
      bytes: await xlsx({ Content: euSurveyRows(responses, words, false) }),
    },
    {
      tool: 'eusurvey',
      name: 'eusurvey-ids.xlsx',
      bytes: await xlsx({ Content: euSurveyRows(responses, words, true) }),
    },
    ...heads.flatMap((heading) => [
      {
        tool: 'limesurvey',
        name: `limesurvey-${heading}.csv`,
        bytes: Buffer.concat([
          Buffer.from('\uFEFF'),
          csv(limeSurveyRows(responses, words, heading, heading !== 'code'), ';', true),
        ]),
      },
    ]),
    {
      tool: 'limesurvey',
      name: 'limesurvey.xlsx',
      bytes: await xlsx({ Sheet1: limeSurveyRows(responses, words, 'full', true) }),
    },
    { tool: 'google-forms', name: 'google.csv', bytes: csv(googleRows(responses, words), ',') },
    { tool: 'qualtrics', name: 'qualtrics.csv', bytes: csv(qualtricsRows(responses, words), ',', true) },
    { tool: 'drupal-webform', name: 'drupal.tsv', bytes: csv(drupalRows(responses, words), '\t') },
    { tool: 'surveymonkey', name: 'monkey.csv', bytes: csv(surveyMonkeyRows(responses, words), ',') },
    { tool: 'kobotoolbox', name: 'kobo.csv', bytes: csv(koboRows(responses, words, false), ';', true) },
    { tool: 'kobotoolbox', name: 'kobo-labels.csv', bytes: csv(koboRows(responses, words, true), ';', true) },
    { tool: 'plain-table', name: 'plain.csv', bytes: csv(plainRows(responses, words, false), ',') },
    { tool: 'plain-table', name: 'plain-labels.csv', bytes: csv(plainRows(responses, words, true), '\t') },
  ];
}
