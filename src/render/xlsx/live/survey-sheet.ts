/** Owns the upper half of the sheet of the survey: the members' scores by dimension, as people fill them in. */

import { DEFAULT_FLOOR, LOWEST_FLOOR } from '../../../model/floor.js';
import type { Sheet } from '../book/sheet.js';
import { Flow } from '../flow.js';
import { writeHeaders } from '../header-row.js';
import { font, STYLES } from '../looks.js';
import { countLines, heightFor } from '../text-height.js';
import { writeText } from '../write-cell.js';
import type { DimensionInputs } from './calc-survey.js';
import type { Expression } from './expression.js';
import { writeInput } from './input-cell.js';
import { putConstant } from './live-cell.js';
import type { LiveInput } from './live-input.js';

/** Of both halves of the sheet. */
export const SURVEY_WIDTHS = [32, 46, 13, 13, 12, 11];
const MEAN = 3;
const N = 4;

export interface SurveyInputs {
  floor: Expression;
  dimensions: readonly DimensionInputs[];
  /** The row (1-based) from which the sheet is free. */
  next: number;
}

/** Writes the head and what people fill in. */
export function fillSurveyInputs(sheet: Sheet, input: LiveInput): SurveyInputs {
  const say = (id: string, values = {}): string => input.translator.t(`workbook.survey.${id}`, values);
  const flow = new Flow(sheet, SURVEY_WIDTHS);
  flow.text(say('title'), 'title').text(say('intro'), 'body');
  if (input.members) {
    const name = [input.members.cohort, input.members.wave].filter(Boolean).join(' · ');
    flow.text(say('source', { cohort: name }), 'note');
  }
  flow.gap();
  const floor = writeFloor(flow, input);
  flow.gap();
  const headers = ['dimension', 'describes', 'mean', 'n'].map((id) => say(id));
  writeHeaders(sheet, flow.row, headers);
  sheet.row(flow.row).height = 32;
  const first = flow.row + 1;
  const dimensions = input.survey.dimensions.map(({ id }, index) =>
    writeDimension(sheet, first + index, id, input),
  );
  const last = first + dimensions.length - 1;
  const wrong = {
    allowBlank: true,
    errorTitle: input.translator.t('workbook.profile.wrong-title'),
    error: say('intro'),
  };
  sheet.validations.push({
    range: `C${first}:C${last}`,
    type: 'decimal',
    formulae: [0, 100],
    ...wrong,
  });
  sheet.validations.push({
    range: `D${first}:D${last}`,
    type: 'whole',
    formulae: [0, 1_000_000],
    ...wrong,
  });
  return { floor, dimensions, next: last + 1 };
}

function writeFloor(flow: Flow, { translator, members }: LiveInput): Expression {
  const { sheet, row } = flow;
  const value = members?.floor ?? DEFAULT_FLOOR;
  writeText(sheet.cell(row, 1), translator.t('workbook.survey.floor'), {
    ...STYLES.cell,
    font: font({ bold: true }),
  });
  writeText(sheet.cell(row, 2), translator.t('workbook.survey.floor-hint'), {
    ...STYLES.cell,
    font: STYLES.note.font,
  });
  writeInput(sheet.cell(row, MEAN), value, '0');
  sheet.row(row).height = heightFor(2);
  sheet.validations.push({
    range: `C${row}`,
    type: 'whole',
    formulae: [LOWEST_FLOOR, 1_000],
    errorTitle: translator.t('workbook.profile.wrong-title'),
    error: translator.t('workbook.survey.floor-hint'),
  });
  flow.row += 1;
  return putConstant(sheet.cell(row, MEAN), value);
}

function writeDimension(sheet: Sheet, row: number, id: string, input: LiveInput): DimensionInputs {
  const { name, describes = '' } = input.surveyTexts.dimensions[id]!;
  const score = input.members?.dimensions.find((dimension) => dimension.id === id)?.score;
  const mean = score?.kind === 'scored' ? score.value : score?.kind === 'suppressed' ? 'masked' : '';
  const n = score?.kind === 'scored' ? score.validN : '';
  writeText(sheet.cell(row, 1), name, { ...STYLES.cell, font: font({ bold: true }) });
  writeText(sheet.cell(row, 2), describes, { ...STYLES.cell, font: STYLES.note.font });
  sheet.row(row).height = Math.max(18, heightFor(countLines(describes, SURVEY_WIDTHS[1]!, 10)));
  const shown = mean === 'masked' ? input.translator.t('workbook.survey.masked') : mean;
  writeInput(sheet.cell(row, MEAN), shown, '0.0');
  writeInput(sheet.cell(row, N), n, '0');
  return { mean: putConstant(sheet.cell(row, MEAN), shown), n: putConstant(sheet.cell(row, N), n) };
}
