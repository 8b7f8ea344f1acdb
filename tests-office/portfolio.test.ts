import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePortfolio } from '../tests/support/portfolio.js';
import { makeFolder, runCop } from '../tests/support/run-cop.js';
import { convert, pdfText, python } from './support/office.js';

const OPEN_WORKBOOK = `
import json, sys, openpyxl
w = openpyxl.load_workbook(sys.argv[1])
cells = [[c.value for row in s.iter_rows() for c in row if c.value is not None] for s in w]
n = [c.value for s in w for row in s.iter_rows() for c in row
     if isinstance(c.value, (int, float)) and str(s.cell(3, c.column).value or s.cell(1, c.column).value or '').endswith(' n')]
print(json.dumps({
  "sheets": w.sheetnames,
  "rows": [s.max_row for s in w],
  "errors": [v for sheet in cells for v in sheet if isinstance(v, str) and (v.startswith('#') or 'undefined' in v or 'NaN' in v)],
  "smallest": min(n), "counted": len(n),
}))`;

interface Opened {
  sheets: string[];
  rows: number[];
  errors: string[];
  smallest: number;
  counted: number;
}

describe('the workbook of two hundred CoPs over five years', () => {
  it('is opened by openpyxl and LibreOffice; nothing in it stands on fewer than five answers', async () => {
    const folder = makeFolder();
    writePortfolio(join(folder, 'cops'), { cops: 200, rounds: 5 });
    const { exitCode } = await runCop(['portfolio', 'cops', '-q', '--lang', 'en', '-o', 'p.xlsx'], {
      cwd: folder,
    });
    expect(exitCode).toBe(0);
    const bytes = new Uint8Array(readFileSync(join(folder, 'p.xlsx')));
    const { sheets, rows, errors, smallest, counted } = python<Opened>(OPEN_WORKBOOK, bytes, 'xlsx');
    expect(errors).toEqual([]);
    expect(rows[sheets.indexOf('CoPs')]).toBeGreaterThanOrEqual(201);
    expect(rows[sheets.indexOf('Rounds')]).toBeGreaterThanOrEqual(1001);
    // Seven dimensions of the surveys that can be shown, about five in six.
    expect(counted).toBeGreaterThan(1000);
    expect(smallest).toBeGreaterThanOrEqual(5);
    const [pdf] = convert([bytes], 'xlsx', 'pdf');
    const text = pdfText(pdf!);
    expect(text).toContain('What the CoPs have in common');
    expect(text).not.toMatch(/#(REF|VALUE|NAME|DIV)/);
  });
});
