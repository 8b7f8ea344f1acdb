/** Owns protection without a password: people cannot overwrite a formula by accident, and can lift it when they mean to. */
import type ExcelJS from 'exceljs';

export function protect(sheet: ExcelJS.Worksheet): void {
  // The promise is settled at once: nothing is hashed without a password.
  void sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
