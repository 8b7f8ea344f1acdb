/** Owns the columns of a survey's tables: their headers, and which cohort a row is about where there are several. */
import type { CohortResult } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Cell, type Column, textCell } from '../blocks.js';
import { dimensionShort, type SurveyReportInput } from './input.js';

/** A column by the id of its header, `survey-report.column.<id>`. */
export function column(id: string, rest: Partial<Column> = {}): Column {
  return { id, header: message(`survey-report.column.${id}`), ...rest };
}

/** Columns of numbers, by the ids of their headers. */
export function numberColumns(...ids: readonly string[]): Column[] {
  return ids.map((id) => column(id, { align: 'end' }));
}

/** One narrow column a dimension. */
export function dimensionColumns(input: SurveyReportInput): Column[] {
  return input.instrument.dimensions.map(({ id }) => ({
    id,
    header: literal(dimensionShort(input, id)),
    align: 'end',
    weight: 1.1,
  }));
}

/** Tables of several cohorts say in each row which one it is about. */
export class CohortColumns {
  readonly columns: readonly Column[];
  readonly #several: boolean;
  readonly #waves: boolean;

  constructor(cohorts: readonly CohortResult[]) {
    this.#several = cohorts.length > 1;
    this.#waves = this.#several && cohorts.some(({ wave }) => wave !== null);
    this.columns = [
      ...(this.#several ? [column('cohort', { weight: 2 })] : []),
      ...(this.#waves ? [column('wave')] : []),
    ];
  }

  cells({ id, wave }: CohortResult): Cell[] {
    return [
      ...(this.#several ? [textCell(literal(id))] : []),
      ...(this.#waves ? [textCell(literal(wave ?? ''))] : []),
    ];
  }
}
