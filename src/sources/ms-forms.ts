/** Owns reading the exports of Microsoft Forms: one sheet, one row a response, the statement itself as header. */
import { hasHeader, sortHeaders } from './column-use.js';
import { oneLine } from './normalise-text.js';
import type { ColumnUse, TableSample, ToolReader } from './response-table.js';

const STARTED = ['Start time', 'Heure de début', 'Begintijd', 'Startzeit'];
const COMPLETED = ['Completion time', 'Heure de fin', 'Tijd van voltooien', 'Fertigstellungszeit'];

const useOf = sortHeaders({
  'response-id': ['ID'],
  time: [
    ...STARTED,
    ...COMPLETED,
    ...['Last modified time', 'Heure de la dernière modification', 'Tijd van laatste wijziging'],
    ...['Uhrzeit der letzten Änderung', 'Zeitpunkt der letzten Änderung'],
  ],
  email: ['Email', 'Adresse de messagerie', 'E-mail', 'E-Mail'],
  name: ['Name', 'Nom', 'Naam'],
  language: ['Language', 'Langue', 'Taal', 'Sprache'],
  other: ['Total points', 'Quiz feedback', 'Grade posted time'],
});

/** Of a quiz: points and remarks beside each question, in English whatever the language of the form. */
const QUIZ_COLUMN = /^(Points|Feedback) - /;

export const readMsForms: ToolReader = (sample) => {
  const [header] = sample.rows;
  if (!header) return undefined;
  const found = recognise(sample, header.cells);
  if (!found) return undefined;
  return {
    tool: 'microsoft-forms',
    because: [found],
    headerRow: header.row,
    firstRow: header.row + 1,
    columns: header.cells.map((cell, index) => {
      const text = oneLine(cell);
      return { index, header: text, id: null, text, group: null, use: useOfColumn(text) };
    }),
  };
};

function recognise(
  sample: TableSample,
  headers: readonly string[],
): { id: string; found: string } | undefined {
  const table = sample.excelTables.find((name) => name.startsWith('OfficeForms.Table'));
  if (table) return { id: 'excel-table', found: table };
  const timed = hasHeader(headers, STARTED) && hasHeader(headers, COMPLETED) && hasHeader(headers, ['ID']);
  const known = headers.filter((cell) => useOf(oneLine(cell)).kind !== 'question');
  return timed ? { id: 'headers', found: known.map(oneLine).join(', ') } : undefined;
}

function useOfColumn(header: string): ColumnUse {
  return QUIZ_COLUMN.test(header) ? { kind: 'metadata', role: 'other' } : useOf(header);
}
