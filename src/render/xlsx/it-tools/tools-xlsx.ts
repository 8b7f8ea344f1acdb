/** Owns the comparison of IT tools as a live workbook: weights and scores typed in, ranks that follow with formulas alone. */
import { Workbook } from '../book/workbook.js';
import { packWorkbook } from '../pack-workbook.js';
import { fillComparison } from './comparison-sheet.js';
import { fillResults } from './results-sheet.js';
import { calculateTools } from './tools-calc.js';
import { sayOf, type ToolsInput } from './tools-input.js';

/** The bytes of the workbook; the same input gives the same bytes. */
export async function renderToolsXlsx(input: ToolsInput): Promise<Uint8Array> {
  const { translator, date } = input;
  const say = sayOf(input);
  const workbook = new Workbook({ title: say('title'), date });
  const add = (name: string) => workbook.addSheet(name, { showGridLines: false });
  const comparison = add(say('title'));
  const results = add(say('blocks.scores.title'));
  const calc = add(translator.t('workbook.sheet.calc'));
  const cells = fillComparison(comparison, input);
  const chart = fillResults(results, calc, input, calculateTools(calc, cells));
  calc.isHidden = true;
  calc.isProtected = true;
  return packWorkbook(workbook, { charts: [chart], locale: translator.locale });
}
