/** Owns taking the parts of a workbook from exceljs before it packs them: its archive breaks an emoji in two now and then. */
import type ExcelJS from 'exceljs';
import { strToU8 } from 'fflate';
import type { Parts } from './charts/add-charts.js';

/** What exceljs 4.4.0 gives its parts to. */
interface PartCollector {
  append(part: string | Uint8Array, options: { name: string; base64?: boolean }): void;
}

type AddPart = (collector: PartCollector, model: unknown) => Promise<void>;

/** The steps of its `write`, which are not in its types. */
type Writer = Record<(typeof STEPS)[number], AddPart> & {
  prepareModel(model: unknown, options: object): void;
};

/** In the order of its `write`: shared strings are known only after the sheets. */
const STEPS = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addDrawings',
  'addTables',
  'addThemes',
  'addStyles',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

/**
 * The parts by path. exceljs hands its archive (JSZip 3) whole strings, which that cuts every 16 KiB before it encodes them: a
 * character of two halves on a cut is lost. It also takes the time of packing what is then unpacked again for the charts.
 */
export async function writeParts(workbook: ExcelJS.Workbook): Promise<Parts> {
  const parts: Parts = {};
  const collector: PartCollector = {
    append(part, { name }) {
      parts[name.replace(/^\//, '')] = typeof part === 'string' ? strToU8(part) : part;
    },
  };
  const writer = workbook.xlsx as unknown as Writer;
  const { model } = workbook;
  writer.prepareModel(model, {});
  for (const step of STEPS) await writer[step](collector, model);
  return parts;
}
