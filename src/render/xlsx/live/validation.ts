/** Owns adding a rule for what may be typed into a range of cells. */
import type ExcelJS from 'exceljs';

/** exceljs has the method, its types do not. */
export function addValidation(
  sheet: ExcelJS.Worksheet,
  range: string,
  validation: ExcelJS.DataValidation,
): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
  };
  dataValidations.add(range, validation);
}
