/** Owns writing an XLSForm as a workbook that people can still read and edit. */
import type { SurveyForm } from '../../model/survey-form.js';
import type { Alignment } from '../xlsx/book/style.js';
import { Workbook } from '../xlsx/book/workbook.js';
import { font } from '../xlsx/looks.js';
import { packWorkbook } from '../xlsx/pack-workbook.js';
import { safeText } from '../xlsx/safe-text.js';
import { buildXlsForm } from './xlsform.js';

const WIDEST = 60;
const NARROWEST = 12;
const HEADER = font({ bold: true });

/** `date` is an ISO date. The same form gives the same bytes. */
export async function renderXlsForm(form: SurveyForm, date: string): Promise<Uint8Array> {
  const [{ title, lang }] = form.texts;
  const workbook = new Workbook({ title, date });
  for (const [name, rows] of Object.entries(buildXlsForm(form))) addSheet(workbook, name, rows);
  return packWorkbook(workbook, { charts: [], locale: lang });
}

function addSheet(workbook: Workbook, name: string, rows: readonly (readonly string[])[]): void {
  const sheet = workbook.addSheet(name, { frozen: { rows: 1, columns: 0 } });
  rows[0]?.forEach((_, at) => {
    const longest = Math.max(...rows.map((cells) => cells[at]?.length ?? 0));
    sheet.column(at + 1).width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    const alignment: Alignment = { wrapText: longest > WIDEST, vertical: 'top' };
    rows.forEach((cells, index) => {
      if (!cells[at]) return;
      const cell = sheet.cell(index + 1, at + 1);
      cell.value = safeText(cells[at]);
      cell.style = { alignment, ...(index === 0 ? { font: HEADER } : {}) };
    });
  });
}
