/** Owns changing a workbook as a person with another program does: opened, edited, saved by a writer that is not ours. */
import ExcelJS from 'exceljs';

export async function editWorkbook(
  bytes: Uint8Array,
  edit: (workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Sets a cell of a sheet. */
export function setCell(
  workbook: ExcelJS.Workbook,
  sheet: string,
  cell: string,
  value: ExcelJS.CellValue,
): void {
  workbook.getWorksheet(sheet)!.getCell(cell).value = value;
}
