/** Owns the sheet of the profile: one field a row, with what it is for. */

import { PROFILE_FIELDS, PROFILE_SCHEMA, type ProfileField } from '../../../model/profile-schema.js';
import { DATE_FIELD, PROFILE_TAGS } from '../../../model/workbook-tags.js';
import type { Validation } from '../book/rules.js';
import type { Sheet } from '../book/sheet.js';
import { writeHeaders } from '../header-row.js';
import { font, STYLES } from '../looks.js';
import { dateFormat } from '../number-formats.js';
import { freeze, printOnly, setUpPage } from '../page.js';
import { countLines, heightFor } from '../text-height.js';
import { writeText } from '../write-cell.js';
import type { Expression } from './expression.js';
import { writeInput } from './input-cell.js';
import type { Lists, ORIGIN_ORDER } from './lists-sheet.js';
import { refer } from './live-cell.js';
import { hasAnswers, type LiveInput } from './live-input.js';
import { sheetMark } from './tags.js';

const WIDTHS = [3, 36, 42, 52];
const TAG_ROW = 3;
const HEADER_ROW = 4;
const FIELDS = [DATE_FIELD, ...PROFILE_FIELDS] as const;

/** Fills the sheet and gives the cell of the CoP's name. */
export function fillProfileSheet(sheet: Sheet, input: LiveInput, lists: Lists): Expression {
  const say = (id: string): string => input.translator.t(`workbook.${id}`);
  sheet.setWidths(WIDTHS);
  sheet.column(1).hidden = true;
  writeText(sheet.cell('A1'), sheetMark(input), STYLES.note);
  writeText(sheet.cell('B1'), say('profile.title'), STYLES.title);
  sheet.row(1).height = 30;
  writeText(sheet.cell('B2'), say('profile.intro'), STYLES.subtitle);
  writeText(sheet.cell(TAG_ROW, 1), PROFILE_TAGS.field, STYLES.note);
  writeText(sheet.cell(TAG_ROW, 3), PROFILE_TAGS.value, STYLES.note);
  sheet.row(TAG_ROW).hidden = true;
  const headers = ['field', 'value', 'hint'].map((name) => say(`profile.${name}`));
  writeHeaders(sheet, HEADER_ROW, headers, 2);
  for (const field of FIELDS) writeField(sheet, field, input, lists);
  freeze(sheet, HEADER_ROW, 0, `C${HEADER_ROW + 2}`);
  setUpPage(sheet, { orientation: 'portrait', footer: say('profile.title'), headerRow: HEADER_ROW });
  printOnly(sheet, `B1:D${HEADER_ROW + FIELDS.length}`);
  sheet.isProtected = true;
  return refer(sheet.cell(rowOf('name'), 3), input.profile?.name ?? '');
}

type FieldId = (typeof FIELDS)[number];

function rowOf(field: FieldId): number {
  return HEADER_ROW + 1 + FIELDS.indexOf(field);
}

function writeField(sheet: Sheet, field: FieldId, input: LiveInput, lists: Lists): void {
  const row = rowOf(field);
  const say = (id: string): string => input.translator.t(`workbook.field.${field}.${id}`);
  const value = startOf(field, input);
  writeText(sheet.cell(row, 1), field, STYLES.note);
  writeText(sheet.cell(row, 2), say('label'), { ...STYLES.cell, font: font({ bold: true }) });
  writeInput(sheet.cell(row, 3), value, formatOf(field, input.translator.lang));
  sheet.cell(row, 3).alignment = { wrapText: true, vertical: 'top', horizontal: 'left' };
  writeText(sheet.cell(row, 4), say('hint'), { ...STYLES.cell, font: STYLES.note.font });
  const lines = typeof value === 'string' ? countLines(value, WIDTHS[2]!) : 1;
  sheet.row(row).height = heightFor(Math.max(lines, countLines(say('hint'), WIDTHS[3]!, 10)));
  const validation = validationOf(field, lists);
  if (!validation) return;
  sheet.validations.push({
    range: `C${row}`,
    ...validation,
    allowBlank: true,
    errorTitle: input.translator.t('workbook.profile.wrong-title'),
    error: input.translator.t('workbook.profile.wrong'),
  });
}

function kindOf(field: FieldId): string {
  return field === DATE_FIELD ? 'date' : PROFILE_SCHEMA[field].kind;
}

function formatOf(field: FieldId, lang: string): string {
  const kind = kindOf(field);
  if (kind === 'date') return dateFormat(lang);
  return kind === 'count' || kind === 'percent' ? 'General' : '@';
}

/** What the cell begins with. Dates stand as dates, lists with what separates them for people. */
function startOf(field: FieldId, input: LiveInput): string | number | Date {
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

function validationOf(field: FieldId, lists: Lists): Pick<Validation, 'type' | 'formulae'> | undefined {
  switch (kindOf(field)) {
    case 'date':
      // From 1 January 1980 to 31 December 2100, as serial numbers: no text that depends on a language.
      return { type: 'date', formulae: [29_221, 73_415] };
    case 'count':
      return { type: 'whole', formulae: [0, 1_000_000] };
    case 'percent':
      return { type: 'decimal', formulae: [0, 100] };
    case 'oneOf':
      return { type: 'list', formulae: [lists.origins.formula] };
    default:
      return undefined;
  }
}
