/** Owns the sheet of the profile: one field a row, with what it is for. */
import type ExcelJS from 'exceljs';
import { PROFILE_FIELDS, PROFILE_SCHEMA, type ProfileField } from '../../../model/profile-schema.js';
import { DATE_FIELD, PROFILE_TAGS } from '../../../model/workbook-tags.js';
import { font, STYLES } from '../looks.js';
import { printOnly, setUpPage } from '../page.js';
import { countLines, heightFor } from '../text-height.js';
import { writeText } from '../write-cell.js';
import type { Expression } from './expression.js';
import { writeInput } from './input-cell.js';
import type { Lists, ORIGIN_ORDER } from './lists-sheet.js';
import { refer } from './live-cell.js';
import { hasAnswers, type LiveInput } from './live-input.js';
import { protect } from './protect.js';
import { sheetMark } from './tags.js';
import { addValidation } from './validation.js';

const WIDTHS = [3, 36, 42, 52];
const TAG_ROW = 3;
const HEADER_ROW = 4;
const FIELDS = [DATE_FIELD, ...PROFILE_FIELDS] as const;
const DATE_FORMAT = 'dd/mm/yyyy';

/** Fills the sheet and gives the cell of the CoP's name. */
export function fillProfileSheet(sheet: ExcelJS.Worksheet, input: LiveInput, lists: Lists): Expression {
  const say = (id: string): string => input.translator.t(`workbook.${id}`);
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.getColumn(1).hidden = true;
  writeText(sheet.getCell('A1'), sheetMark(input), STYLES.note);
  writeText(sheet.getCell('B1'), say('profile.title'), STYLES.title);
  sheet.getRow(1).height = 30;
  writeText(sheet.getCell('B2'), say('profile.intro'), STYLES.subtitle);
  writeText(sheet.getCell(TAG_ROW, 1), PROFILE_TAGS.field, STYLES.note);
  writeText(sheet.getCell(TAG_ROW, 3), PROFILE_TAGS.value, STYLES.note);
  sheet.getRow(TAG_ROW).hidden = true;
  ['field', 'value', 'hint'].forEach((name, index) => {
    writeText(sheet.getCell(HEADER_ROW, index + 2), say(`profile.${name}`), STYLES.header);
  });
  FIELDS.forEach((field, index) => {
    writeField(sheet, HEADER_ROW + 1 + index, field, input, lists);
  });
  sheet.views = [
    { state: 'frozen', ySplit: HEADER_ROW, showGridLines: false, activeCell: `C${HEADER_ROW + 2}` },
  ];
  setUpPage(sheet, { orientation: 'portrait', footer: say('profile.title'), headerRow: HEADER_ROW });
  printOnly(sheet, `B1:D${HEADER_ROW + FIELDS.length}`);
  protect(sheet);
  const row = HEADER_ROW + 1 + FIELDS.indexOf('name');
  return refer(sheet.getCell(row, 3), input.profile?.name ?? '');
}

function writeField(
  sheet: ExcelJS.Worksheet,
  row: number,
  field: (typeof FIELDS)[number],
  input: LiveInput,
  lists: Lists,
): void {
  const say = (id: string): string => input.translator.t(`workbook.field.${field}.${id}`);
  const value = startOf(field, input);
  writeText(sheet.getCell(row, 1), field, STYLES.note);
  writeText(sheet.getCell(row, 2), say('label'), { ...STYLES.cell, font: font({ bold: true }) });
  writeInput(sheet.getCell(row, 3), value, formatOf(field));
  sheet.getCell(row, 3).alignment = { wrapText: true, vertical: 'top', horizontal: 'left' };
  writeText(sheet.getCell(row, 4), say('hint'), { ...STYLES.cell, font: STYLES.note.font });
  const lines = typeof value === 'string' ? countLines(value, WIDTHS[2]!) : 1;
  sheet.getRow(row).height = heightFor(Math.max(lines, countLines(say('hint'), WIDTHS[3]!, 10)));
  const validation = validationOf(field, lists);
  if (!validation) return;
  addValidation(sheet, `C${row}`, {
    ...validation,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: input.translator.t('workbook.profile.wrong-title'),
    error: input.translator.t('workbook.profile.wrong'),
  });
}

function kindOf(field: (typeof FIELDS)[number]): string {
  return field === DATE_FIELD ? 'date' : PROFILE_SCHEMA[field].kind;
}

function formatOf(field: (typeof FIELDS)[number]): string {
  const kind = kindOf(field);
  if (kind === 'date') return DATE_FORMAT;
  return kind === 'count' || kind === 'percent' ? 'General' : '@';
}

/** What the cell begins with. Dates stand as dates, lists with what separates them for people. */
function startOf(field: (typeof FIELDS)[number], input: LiveInput): string | number | Date {
  if (field === DATE_FIELD) return hasAnswers(input) ? asDate(input.set.date) : '';
  const value = input.profile?.[field as ProfileField];
  if (value === undefined) return '';
  if (field === 'origin')
    return input.translator.t(`workbook.origin.${value as (typeof ORIGIN_ORDER)[number]}`);
  if (kindOf(field) === 'date') return asDate(value as string);
  if (typeof value === 'object') return value.join(field === 'organisations' ? '; ' : ', ');
  return value;
}

function asDate(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function validationOf(
  field: (typeof FIELDS)[number],
  lists: Lists,
): Pick<ExcelJS.DataValidation, 'type' | 'operator' | 'formulae'> | undefined {
  switch (kindOf(field)) {
    case 'date':
      // From 1 January 1980 to 31 December 2100, as serial numbers: no text that depends on a language.
      return { type: 'date', operator: 'between', formulae: [29_221, 73_415] };
    case 'count':
      return { type: 'whole', operator: 'between', formulae: [0, 1_000_000] };
    case 'percent':
      return { type: 'decimal', operator: 'between', formulae: [0, 100] };
    case 'oneOf':
      return { type: 'list', formulae: [lists.origins.formula] };
    default:
      return undefined;
  }
}
