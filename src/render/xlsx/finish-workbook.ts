/** Owns the last step of every workbook: charts put in, then the same bytes for the same content, wherever it was made. */
import type ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { addCharts, type Parts } from './charts/add-charts.js';
import type { PlacedChart } from './charts/native-chart.js';
import { mendParts } from './mend-parts.js';
import { writeParts } from './write-parts.js';

export interface Finish {
  charts: readonly PlacedChart[];
  /** BCP 47; the language of text in charts. */
  locale: string;
}

/** The bytes of the workbook. Dates inside are those given to `createWorkbook`; the archive's are fixed. */
export async function finishWorkbook(
  workbook: ExcelJS.Workbook,
  { charts, locale }: Finish,
): Promise<Uint8Array> {
  const parts = addCharts(await writeParts(workbook), charts, locale);
  mendParts(parts);
  return zipParts(parts);
}

/** Content types first, as readers of streams expect; times are wall-clock fields, so no time zone shows. */
function zipParts(parts: Parts): Uint8Array {
  const first = '[Content_Types].xml';
  const names = [
    first,
    ...Object.keys(parts)
      .filter((name) => name !== first)
      .sort(),
  ];
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name]!])), { mtime, level: 6 });
}
