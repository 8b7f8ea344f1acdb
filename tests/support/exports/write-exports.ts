/** Owns writing responses as each survey tool would export them, in each language. */
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import type { Lang } from '../../../src/model/lang.js';
import { drupalRows } from './drupal-webform.js';
import { euSurveyRows } from './eusurvey.js';
import { googleRows } from './google-forms.js';
import { koboRows } from './kobotoolbox.js';
import { type Heading, limeSurveyRows } from './limesurvey.js';
import { formsRows } from './microsoft-forms.js';
import { plainRows } from './plain-table.js';
import { qualtricsRows } from './qualtrics.js';
import { surveyMonkeyRows } from './surveymonkey.js';
import { type Answers, Words } from './words.js';

export interface WrittenExport {
  tool: string;
  name: string;
  bytes: Uint8Array;
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
