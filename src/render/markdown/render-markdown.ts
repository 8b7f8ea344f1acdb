/** Owns a report as Markdown (CommonMark with tables), one blank line between blocks. */
import { safeHref } from '../../i18n/clean-text.js';
import type { Translator } from '../../i18n/translator.js';
import type { Text } from '../../model/text.js';
import type { Block, BulletList, Cell, Choice, Field, Report, Span, Table } from '../../report/blocks.js';
import type { Chart } from '../../report/chart.js';
import { chartWords } from '../chart/chart-words.js';
import { formatCellNumber } from '../format-cell-number.js';
import { resolveText } from '../resolve-text.js';
import { typedValue } from '../typed-value.js';
import { escapeMarkdown } from './escape-markdown.js';

/** The text of the file, in the translator's language. */
export function renderMarkdown(report: Report, translator: Translator): string {
  const page = new MarkdownPage(translator);
  const parts = [
    `# ${oneLine(page.say(report.title))}`,
    ...(report.subtitle ? [page.say(report.subtitle)] : []),
    ...report.blocks.map((block) => page.block(block)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

class MarkdownPage {
  readonly #translator: Translator;

  constructor(translator: Translator) {
    this.#translator = translator;
  }

  say(text: Text): string {
    return escapeMarkdown(resolveText(text, this.#translator));
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level + 1)} ${oneLine(this.say(block.text))}`;
      case 'paragraph':
        return this.#paragraph(this.#spans(block.spans, '  \n'), block.role);
      case 'list':
        return this.#list(block);
      case 'table':
        return this.#table(block);
      case 'key-values':
        return block.pairs
          .map(({ key, value }) => `- ${this.#label(this.say(key))} ${this.#spans(value)}`)
          .join('\n');
      case 'alert': {
        const head = `**${this.#label(this.#word(`level.${block.level}`))} ${this.say(block.title)}**`;
        return quote([head, this.#spans(block.spans, '  \n')].filter((part) => part !== '').join('\n\n'));
      }
      case 'chart':
        return this.#chart(block.chart);
      case 'field':
        return this.#field(block);
      case 'choice':
        return this.#choice(block);
      case 'page-break':
        return '';
    }
  }

  #paragraph(words: string, role: Extract<Block, { kind: 'paragraph' }>['role']): string {
    if (words === '') return '';
    if (role === 'quote') return quote(words);
    if (role === 'lead') return `**${words}**`;
    return role === 'note' || role === 'caption' ? `*${words}*` : words;
  }

  #spans(spans: readonly Span[], lineBreak = '<br>'): string {
    return spans.map((span) => this.#span(span, lineBreak)).join('');
  }

  #span({ text, strong, href }: Span, lineBreak: string): string {
    const words = this.say(text).replaceAll('\n', lineBreak);
    const address = safeHref(href);
    const linked = address ? `[${words}](<${address}>)` : words;
    return strong && words.trim() !== '' ? `**${linked}**` : linked;
  }

  #list({ ordered, items, checks }: BulletList): string {
    return items
      .map((item, index) => {
        const mark = ordered ? `${index + 1}.` : '-';
        const box = checks ? ` ${checks[index] ? '[x]' : '[ ]'}` : '';
        return `${mark}${box} ${this.#spans(item, `  \n${' '.repeat(mark.length + 1)}`)}`;
      })
      .join('\n');
  }

  #table({ columns, rows, rowLevels }: Table): string {
    if (rows.length === 0) return '';
    const header = columns.map(({ header: text }) => this.say(text));
    const rule = columns.map(({ align }) => (align === 'end' ? '--:' : align === 'center' ? ':-:' : '---'));
    const body = rows.map((row, index) =>
      row.map((cell, column) => {
        const words = this.#cell(cell);
        return column === 0 && rowLevels?.[index] === 1 && words !== '' ? `– ${words}` : words;
      }),
    );
    return [header, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  }

  #cell(cell: Cell): string {
    switch (cell.kind) {
      case 'text':
        return this.#spans(cell.spans);
      case 'number':
        return escapeMarkdown(formatCellNumber(cell, this.#translator));
      case 'bar':
        return this.#translator.score(cell.value);
      case 'date':
        return escapeMarkdown(this.#translator.shortDate(cell.iso));
      case 'missing':
        return `*${this.say(cell.reason)}*`;
      case 'status':
        return this.say(cell.text);
      case 'blank':
        return this.#typed(typedValue(cell, this.#translator));
      case 'choice':
        return this.#options(cell.options, '<br>');
    }
  }

  #chart(chart: Chart): string {
    const words = chartWords(chart, this.#translator);
    return `**${escapeMarkdown(words.title)}**  \n${escapeMarkdown(words.description)}`;
  }

  #field(field: Field): string {
    const value = typedValue(field, this.#translator);
    return `${this.#label(this.say(field.label))} ${this.#typed(value) || '\\_\\_\\_\\_\\_\\_'}`;
  }

  #choice({ label, options }: Choice): string {
    return `${this.#label(this.say(label))} ${this.#options(options, ' · ')}`;
  }

  #options(options: Choice['options'], joint: string): string {
    return options.map(({ label, selected }) => `${selected ? '☒' : '☐'} ${this.say(label)}`).join(joint);
  }

  #typed(value: string | undefined): string {
    return value === undefined ? '' : this.say({ kind: 'literal', text: value }).replaceAll('\n', '<br>');
  }

  #label(label: string): string {
    return this.#translator.t('render.label', { label });
  }

  #word(id: string): string {
    return escapeMarkdown(this.#translator.t(`render.${id}`));
  }
}

/** A heading ends with its line. */
function oneLine(words: string): string {
  return words.replaceAll('\n', ' ');
}

function quote(words: string): string {
  return words
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
