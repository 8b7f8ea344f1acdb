/** Owns reading neutral blocks as plain lines in tests, in the words of their template. */
import { documentTranslator } from '../../src/commands/document-words.js';
import type { Translator } from '../../src/i18n/translator.js';
import type { DocumentTemplate } from '../../src/model/template.js';
import { resolveSpans, resolveText } from '../../src/render/resolve-text.js';
import { renderText } from '../../src/render/text/render-text.js';
import type { Block, Cell, Table } from '../../src/report/blocks.js';

export interface Reader {
  translator: Translator;
  /** Blocks as text, a line a paragraph or item. */
  lines(blocks: readonly Block[]): string[];
  /** The cells of a table as text, row by row. */
  cells(table: Block | undefined): string[][];
}

export function readerOf(template: DocumentTemplate): Reader {
  const translator = documentTranslator(template);
  const look = { width: 4_000, colour: false, unicode: true, accessible: true };
  return {
    translator,
    lines: (blocks) => {
      const report = {
        id: 'x',
        title: { kind: 'literal' as const, text: '' },
        date: '2026-11-21',
        lang: template.lang,
        orientation: 'portrait' as const,
        blocks,
      };
      return renderText(report, translator, look)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    },
    cells: (table) => (table as Table).rows.map((row) => row.map((cell) => cellText(cell, translator))),
  };
}

function cellText(cell: Cell, translator: Translator): string {
  switch (cell.kind) {
    case 'text':
      return resolveSpans(cell.spans, translator);
    case 'missing':
      return resolveText(cell.reason, translator);
    case 'status':
      return resolveText(cell.text, translator);
    case 'date':
      return cell.iso;
    case 'blank':
      return cell.value ?? '';
    case 'choice':
      return cell.options
        .filter(({ selected }) => selected)
        .map(({ id }) => id)
        .join('+');
    default:
      return String(cell.value);
  }
}

export function tableIn(blocks: readonly Block[], id?: string): Table {
  const table = blocks.find((block) => block.kind === 'table' && (id === undefined || block.id === id));
  if (table?.kind !== 'table') throw new Error(`no table ${id ?? ''}`);
  return table;
}
