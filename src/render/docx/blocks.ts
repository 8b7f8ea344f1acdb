/** Owns turning neutral blocks into the paragraphs and tables of a Word document, in their order. */

import { type FileChild, Paragraph, type ParagraphChild, Table } from 'docx';
import type {
  Block,
  BulletList,
  Field,
  Heading,
  KeyValues,
  Paragraph as TextBlock,
} from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { buildAlert } from './alert.js';
import { buildChart } from './chart.js';
import { bookmark } from './contents.js';
import type { DocxContext } from './context.js';
import { checkBox } from './control.js';
import { type Drawn, groupFields } from './field-groups.js';
import { buildFields, buildWideField } from './fields.js';
import { buildRuns, buildSpans } from './runs.js';
import { STYLE } from './styles.js';
import { buildTable } from './table.js';

/** References of the lists that the document's numbering defines. */
export const LISTS = { bullets: 'cop-bullets', numbers: 'cop-numbers' } as const;

/** What stands in the body, in order. A page break goes into what follows it: none is left at the end. */
export function buildBlocks(blocks: readonly Block[], context: DocxContext): FileChild[] {
  const drawing = new Drawing(context);
  const groups = groupFields(blocks);
  groups.forEach((group, index) => {
    drawing.add(group, groups[index + 1]);
  });
  return drawing.children;
}

const LIST_STYLES: ReadonlySet<string> = new Set([STYLE.list, STYLE.check]);
const TABLES: ReadonlySet<Drawn['kind']> = new Set(['table', 'fields', 'wide-field']);

class Drawing {
  readonly children: FileChild[] = [];
  readonly #context: DocxContext;
  #pageBreak = false;
  #lists = 0;
  #alerts = 0;
  #style = '';

  constructor(context: DocxContext) {
    this.#context = context;
  }

  /** `next` is what follows: an introduction stays with its table. */
  add(block: Drawn, next?: Drawn): void {
    switch (block.kind) {
      case 'heading':
        this.#heading(block);
        break;
      case 'paragraph':
        this.#text(block, this.#introduces(next));
        break;
      case 'list':
        this.#list(block);
        break;
      case 'key-values':
        this.#pairs(block);
        break;
      case 'alert':
        this.#alerts += 1;
        this.#push(buildAlert(block, this.#alerts, this.#context));
        break;
      case 'chart':
        this.#push(...buildChart(block.chart, this.#context));
        break;
      case 'table':
        this.#table(buildTable(block, this.#context), this.#words(block.caption));
        break;
      case 'wide-field':
        this.#wideField(block.field);
        break;
      case 'fields':
        this.#table(buildFields(block.fields, this.#context), this.#words(block.fields[0]!.label));
        break;
      case 'page-break':
        this.#pageBreak = true;
    }
  }

  /** Whether a paragraph that stands before `next` would mean nothing at the foot of a page. */
  #introduces(next: Drawn | undefined): boolean {
    if (next === undefined) return false;
    return TABLES.has(next.kind) || (next.kind === 'heading' && this.#style.startsWith('Heading'));
  }

  #words(text: TextBlock['spans'][number]['text']): string {
    return resolveText(text, this.#context.translator);
  }

  #push(...children: FileChild[]): void {
    this.children.push(...children);
  }

  /** A page break belongs to the paragraph that starts the page: no empty paragraph, no empty page. */
  #paragraph(
    style: string,
    children: readonly ParagraphChild[],
    rest: Partial<ConstructorParameters<typeof Paragraph>[0] & object> = {},
  ): void {
    const before = this.#roomBefore(style);
    this.#push(
      new Paragraph({
        // Plain text has the document's own default style, by whatever id.
        ...(style === 'Normal' ? {} : { style: this.#context.styleId(style) }),
        children: [...children],
        ...(this.#pageBreak ? { pageBreakBefore: true } : {}),
        ...(before > 0 ? { spacing: { before } } : {}),
        ...(rest as object),
      }),
    );
    this.#pageBreak = false;
    this.#style = style;
  }

  /** What follows a table or a list stands a little apart; headings bring their own room. */
  #roomBefore(style: string): number {
    if (style.startsWith('Heading')) return 0;
    if (this.children.at(-1) instanceof Table) return 160;
    const endsList = LIST_STYLES.has(this.#style) && !LIST_STYLES.has(style);
    return endsList ? 120 : 0;
  }

  #heading(block: Heading): void {
    const words = buildRuns(this.#words(block.text));
    const anchor = this.#context.anchors.get(block);
    this.#paragraph(`Heading${block.level}`, anchor ? bookmark(anchor, words) : words);
  }

  #text({ spans, role }: TextBlock, keepNext: boolean): void {
    const styles = { lead: STYLE.lead, note: STYLE.note, quote: STYLE.quote, caption: 'Caption' };
    const rest = keepNext ? { keepNext } : {};
    this.#paragraph(role ? styles[role] : 'Normal', buildSpans(spans, this.#context), rest);
  }

  #list({ items, ordered, checks, checkIds, isAnswers = false }: BulletList): void {
    this.#lists += 1;
    const reference = ordered ? LISTS.numbers : LISTS.bullets;
    const numbering = { reference, level: 0, instance: this.#lists, custom: true };
    items.forEach((spans, index) => {
      const words = buildSpans(spans, this.#context);
      if (!checks) {
        this.#paragraph(STYLE.list, words, { numbering });
        return;
      }
      const box = this.#box(
        checks[index] ?? false,
        checkIds?.[index] ?? `check.${this.#lists}.${index + 1}`,
        spans,
      );
      const stays = isAnswers && index < items.length - 1;
      const whole = { ...(isAnswers ? { keepLines: true } : {}), ...(stays ? { keepNext: true } : {}) };
      this.#paragraph(STYLE.check, [box, ...buildRuns('\t'), ...words], whole);
    });
  }

  #box(ticked: boolean, tag: string, spans: BulletList['items'][number]): ParagraphChild {
    const title = spans.map(({ text }) => this.#words(text)).join('');
    return checkBox({ tag, title, number: this.#context.nextNumber() }, ticked);
  }

  #pairs({ pairs }: KeyValues): void {
    for (const { key, value } of pairs) {
      const label = this.#context.translator.t('docx.pair', { label: this.#words(key) });
      const children = [...buildRuns(label, { bold: true }), ...buildSpans(value, this.#context)];
      this.#paragraph('Normal', children, { spacing: { after: 40 } });
    }
  }

  /** The label stands in the header of the blank, or before it where another table ends there. */
  #wideField(field: Field): void {
    const labelApart = this.#needsCaption();
    this.#table(buildWideField(field, labelApart, this.#context), this.#words(field.label));
  }

  /** Two tables that touch would become one: the caption of the second stands between them. */
  #table(table: Table, caption: string): void {
    if (this.#needsCaption()) this.#paragraph('Caption', buildRuns(caption));
    this.#push(table);
  }

  #needsCaption(): boolean {
    return this.#pageBreak || this.children.at(-1) instanceof Table;
  }
}
