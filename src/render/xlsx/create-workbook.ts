/** Owns a new, empty workbook: its properties and nothing that tells who or which machine made it. */
import type ExcelJS from 'exceljs';

export interface WorkbookProperties {
  title: string;
  /** ISO date shown as created and modified. */
  date: string;
}

/** exceljs is loaded here and nowhere else. */
export async function createWorkbook({ title, date }: WorkbookProperties): Promise<ExcelJS.Workbook> {
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  workbook.creator = 'cop';
  workbook.lastModifiedBy = 'cop';
  workbook.created = new Date(`${date}T00:00:00Z`);
  workbook.modified = workbook.created;
  workbook.title = title;
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  return workbook;
}
