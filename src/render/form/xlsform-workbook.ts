/** Owns writing an XLSForm as a workbook that people can still read and edit. */
import type ExcelJS from 'exceljs';
import type { SurveyForm } from '../../model/survey-form.js';
import { createWorkbook } from '../xlsx/create-workbook.js';
import { finishWorkbook } from '../xlsx/finish-workbook.js';
import { buildXlsForm } from './xlsform.js';

const WIDEST = 60;
const NARROWEST = 12;

/** `date` is an ISO date. The same form gives the same bytes. */
export async function renderXlsForm(form: SurveyForm, date: string): Promise<Uint8Array> {
  const [{ title, lang }] = form.texts;
  const workbook = await createWorkbook({ title, date });
  for (const [name, rows] of Object.entries(buildXlsForm(form))) addSheet(workbook, name, rows);
  return finishWorkbook(workbook, { charts: [], locale: lang });
}

function addSheet(workbook: ExcelJS.Workbook, name: string, rows: readonly (readonly string[])[]): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const cells of rows) sheet.addRow(cells.map((cell) => (cell === '' ? null : cell)));
  sheet.getRow(1).font = { bold: true };
  rows[0]?.forEach((_, at) => {
    const column = sheet.getColumn(at + 1);
    const longest = Math.max(...rows.map((cells) => cells[at]?.length ?? 0));
    column.width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    column.alignment = { wrapText: longest > WIDEST, vertical: 'top' };
  });
}
