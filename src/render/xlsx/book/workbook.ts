/** Owns a workbook while it is filled: its sheets, in the order of their tabs, and nothing that tells who or which machine made it. */
import { Sheet } from './sheet.js';
import type { View } from './view.js';

export class Workbook {
  readonly title: string;
  /** ISO date shown as created and modified. */
  readonly date: string;
  readonly sheets: Sheet[] = [];

  constructor({ title, date }: { title: string; date: string }) {
    this.title = title;
    this.date = date;
  }

  addSheet(name: string, view: View = {}): Sheet {
    const sheet = new Sheet(name, this.sheets.length);
    sheet.view = view;
    this.sheets.push(sheet);
    return sheet;
  }
}
