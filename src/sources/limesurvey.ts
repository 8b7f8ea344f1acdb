/** Owns reading the exports of LimeSurvey: headings as code, as words, shortened, or as code and words. */
import { columnOf, hasHeader, headerKey, sortHeaders } from './column-use.js';
import { oneLine } from './normalise-text.js';
import type { TableColumn, TableLayout, ToolReader } from './response-table.js';
import { splitBracketed } from './split-header.js';

const RESPONSE_ID = [
  ...[
    'id',
    'Response ID',
    'ID de la réponse',
    'ID réponse',
    'Identifiant de la réponse',
    'Antwort ID',
    'Antwort-ID',
  ],
  ...['Reactie ID', 'Antwoord ID', 'Respons ID', 'Reactie-ID'],
];
const SUBMITTED = [
  'submitdate',
  'Date submitted',
  'Date de soumission',
  'Datum Abgeschickt',
  'Datum verzonden',
  'Inzenddatum',
];
const LAST_PAGE = ['lastpage', 'Last page', 'Dernière page', 'Letzte Seite', 'Laatste pagina'];
const LANGUAGE = [
  'startlanguage',
  'Start language',
  'Langue de départ',
  'Langue',
  'Start-Sprache',
  'Startsprache',
  'Starttaal',
];
const SEED = ['seed', 'Tête de série', 'Zufallsstartwert'];

const useOf = sortHeaders({
  'response-id': RESPONSE_ID,
  finished: SUBMITTED,
  language: LANGUAGE,
  other: [...LAST_PAGE, ...SEED],
  time: [
    ...['startdate', 'datestamp', 'Date started', 'Date last action', 'interviewtime', 'Total time'],
    ...[
      'Date de lancement',
      'Date de la dernière action',
      'Temps total',
      'Datum gestartet',
      'Datum letzte Aktivität',
    ],
    ...['Gesamtzeit', 'Datum gestart', 'Datum laatste actie', 'Totale tijd'],
  ],
  ip: ['ipaddr', 'IP address'],
  device: ['refurl', 'Referrer URL'],
  'user-id': ['token', 'Access code'],
});

/** `Q1[SQ001]`, `Q1.SQ001.` of R, or `skill2-1`: a question's code with its subquestion's. */
const CODE = /^([A-Za-z][\w-]*)(?:\[([^\]]*)\]|\.(\w+)\.)?(?:\[[^\]]*\]|\.\w+\.)?$/;
/** `affSat1. I find…`, `q[s]. [text]`, `q[s]._.text`. */
const CODE_AND_TEXT = /^([A-Za-z][\w-]*(?:\[[^\]]*\]){0,2})\.(?:_\._?|_|\s+)(.+)$/s;
/** The share of headings of LimeSurvey's own form that make a file without any metadata known. */
const ENOUGH = 0.6;

export const readLimeSurvey: ToolReader = ({ rows }) => {
  const [header] = rows;
  if (!header) return undefined;
  const found = recognise(header.cells);
  if (!found) return undefined;
  const columns = header.cells.map(toColumn);
  return {
    tool: 'limesurvey',
    because: [found],
    columns,
    headerRow: header.row,
    firstRow: header.row + 1,
    ...finishedBy(columns),
  };
};

function recognise(headers: readonly string[]): { id: string; found: string } | undefined {
  const groups = [RESPONSE_ID, SUBMITTED, LAST_PAGE, LANGUAGE, SEED].filter((words) =>
    hasHeader(headers, words),
  );
  const bracketed = headers.filter((cell) => splitBracketed(cell).group !== null).length;
  const ownWords = groups.length >= 3 || (groups.length === 2 && bracketed > 0);
  if (ownWords && hasHeader(headers, RESPONSE_ID)) {
    const known = headers.filter((header) => groups.some((words) => hasHeader([header], words)));
    return { id: 'headers', found: known.map(oneLine).join(', ') };
  }
  const coded = headers.filter((cell) => CODE_AND_TEXT.test(oneLine(cell)));
  const isMost = coded.length >= 2 && coded.length >= headers.length * ENOUGH;
  return isMost ? { id: 'code-and-text', found: oneLine(coded[0]!) } : undefined;
}

function toColumn(cell: string, index: number): TableColumn {
  const header = oneLine(cell);
  const use = useOf(header);
  if (use.kind !== 'question' || TIMING.test(headerKey(header))) {
    return { index, header, id: null, text: header, group: null, use: asTiming(use) };
  }
  return { index, header, use, ...readHeading(header) };
}

/** `Question time: Q1`, `Group time: …`: how long someone took. */
const TIMING = /^(group time|question time|temps du groupe|temps de la question|gruppenzeit|fragenzeit)/;

function asTiming(use: TableColumn['use']): TableColumn['use'] {
  return use.kind === 'question' ? { kind: 'personal', role: 'time' } : use;
}

function readHeading(header: string): Pick<TableColumn, 'id' | 'text' | 'group'> {
  const both = CODE_AND_TEXT.exec(header);
  if (both) {
    const { text, group } = splitBracketed(both[2]!);
    return { id: both[1]!, text, group };
  }
  const code = CODE.exec(header);
  if (code)
    return { id: header, text: '', group: code[2] === undefined && code[3] === undefined ? null : code[1]! };
  const { text, group } = splitBracketed(header);
  return { id: null, text, group };
}

function finishedBy(columns: readonly TableColumn[]): Pick<TableLayout, 'isUnfinished'> {
  const submitted = columnOf(columns, 'finished');
  return submitted ? { isUnfinished: (cells) => (cells[submitted.index] ?? '').trim() === '' } : {};
}
