/** Owns a workbook while it is filled: its sheets, in the order of their tabs, and nothing that tells who or which machine made it. */
import { sheetName } from '../sheet-name.js';
import { Sheet } from './sheet.js';
import type { View } from './view.js';

export class Workbook {
  readonly title: string;
  /** ISO date shown as created and modified. */
  readonly date: string;
  readonly sheets: Sheet[] = [];
  readonly #names = new Set<string>();

  constructor({ title, date }: { title: string; date: string }) {
    this.title = title;
    this.date = date;
  }

  /** Its name is made from any text: what Excel allows, different from those of the other sheets. */
  addSheet(text: string, view: View = {}): Sheet {
    const sheet = new Sheet(sheetName(text, this.#names), this.sheets.length);
    sheet.view = view;
    this.sheets.push(sheet);
    return sheet;
  }
}
