/** Owns a report as plain text for a terminal or a pipe; no line is wider than asked. */

import { fill, indent, type Line, piece, printLines, type Style, widthOf } from '../../i18n/lines.js';
import type { TextLook } from '../../i18n/look.js';
import type { Translator } from '../../i18n/translator.js';
import { wrapPieces } from '../../i18n/wrap.js';
import type {
  AlertBox,
  Block,
  BulletList,
  Heading,
  KeyValues,
  Paragraph,
  Report,
} from '../../report/blocks.js';
import { typedValue } from '../typed-value.js';
import { optionWords, tick } from './cell-box.js';
import { renderChart } from './chart.js';
import { Page } from './page.js';
import { renderTable } from './table.js';

const BLANK_LINE: Line = [];

/** The text, ended by a line end, in the translator's language. */
export function renderText(report: Report, translator: Translator, look: TextLook): string {
  const page = new Page(translator, look);
  const head: Line[] = [
    ...ruled(page.say(report.title), 'strong', page.glyphs.heavyRule, page),
    ...(report.subtitle ? wrapPieces([piece(page.say(report.subtitle), 'dim')], look.width) : []),
  ];
  return printLines([...head, ...joinBlocks(report.blocks, page)], look);
}

/** A blank line before every block, but for one that follows its heading and a list that follows its introduction. */
function joinBlocks(blocks: readonly Block[], page: Page): Line[] {
  const lines: Line[] = [];
  let before: Block['kind'] | undefined;
  for (const block of blocks) {
    const drawn = renderBlock(block, page);
    if (drawn.length === 0) continue;
    const joined = before === 'heading' || (before === 'paragraph' && block.kind === 'list');
    if (!joined) lines.push(BLANK_LINE);
    lines.push(...drawn);
    before = block.kind;
  }
  return lines;
}

function renderBlock(block: Block, page: Page): Line[] {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, page);
    case 'paragraph':
      return renderParagraph(block, page);
    case 'list':
      return renderList(block, page);
    case 'table':
      return renderTable(block, page);
    case 'key-values':
      return renderKeyValues(block, page);
    case 'alert':
      return renderAlert(block, page);
    case 'chart':
      return renderChart(block.chart, page);
    case 'field':
      return labelled(
        page.say(block.label),
        page.say({ kind: 'literal', text: typedValue(block, page.translator) ?? '____________' }),
        page,
      );
    case 'choice':
      return renderChoice(block, page);
    case 'page-break':
      return [];
  }
}

function renderHeading({ level, text }: Heading, page: Page): Line[] {
  if (level > 1) return wrapPieces([piece(page.say(text), 'strong')], page.look.width);
  return ruled(page.say(text), 'strong', page.glyphs.rule, page);
}

function ruled(text: string, style: Style, rule: string, page: Page): Line[] {
  const lines = wrapPieces([piece(text, style)], page.look.width);
  if (page.look.accessible) return lines;
  return [...lines, [piece(rule.repeat(Math.max(...lines.map(widthOf))), 'dim')]];
}

function renderParagraph({ spans, role }: Paragraph, page: Page): Line[] {
  const style: Style | undefined =
    role === 'note' || role === 'caption' ? 'dim' : role === 'lead' ? 'strong' : undefined;
  const pieces = page.pieces(spans, style);
  if (role !== 'quote' || page.look.accessible) return wrapPieces(pieces, page.look.width);
  const bar = `${page.glyphs.quote} `;
  return indent(wrapPieces(pieces, page.look.width - widthOf(bar)), bar, bar);
}

function renderList({ ordered, items, checks }: BulletList, page: Page): Line[] {
  return items.flatMap((item, index) => {
    const mark = checks
      ? checkMark(checks[index] ?? false, page)
      : ordered
        ? `${index + 1}.`
        : page.glyphs.bullet;
    const lead = `${mark} `;
    return indent(wrapPieces(page.pieces(item), page.look.width - widthOf(lead)), lead);
  });
}

/** A box for the eye; for the ear, whether it is ticked. */
function checkMark(isTicked: boolean, page: Page): string {
  if (!page.look.accessible) return tick(isTicked, page);
  return page.word(isTicked ? 'check.ticked' : 'check.open');
}

function renderKeyValues({ pairs }: KeyValues, page: Page): Line[] {
  const keyWidth = Math.max(0, ...pairs.map(({ key }) => widthOf(page.say(key)))) + 2;
  if (page.look.accessible || keyWidth > page.look.width / 2) {
    return pairs.flatMap(({ key, value }) => labelled(page.say(key), textOf(value, page), page));
  }
  return pairs.flatMap(({ key, value }) => {
    const lines = wrapPieces(page.pieces(value), page.look.width - keyWidth);
    return lines.map((line, index) => [
      ...fill([piece(index === 0 ? page.say(key) : '', 'dim')], keyWidth),
      ...line,
    ]);
  });
}

function textOf(spans: KeyValues['pairs'][number]['value'], page: Page): string {
  return page
    .pieces(spans)
    .map(({ text }) => text)
    .join('');
}

function labelled(label: string, value: string, page: Page): Line[] {
  return wrapPieces([piece(page.word('label', { label }), 'dim'), piece(` ${value}`)], page.look.width);
}

const ALERT_STYLES: Record<AlertBox['level'], Style> = {
  note: 'accent',
  warning: 'warning',
  critical: 'critical',
  good: 'good',
};

/** The level in a sign and in words, then the title, then what it says underneath. */
function renderAlert({ level, title, spans }: AlertBox, page: Page): Line[] {
  const sign = page.look.accessible ? '' : `${page.glyphs.alerts[level]} `;
  const name = page.word('label', { label: page.word(`level.${level}`) });
  const head = wrapPieces(
    [piece(name, ALERT_STYLES[level]), piece(' '), piece(page.say(title), 'strong')],
    page.look.width - widthOf(sign),
  );
  const body = wrapPieces(page.pieces(spans), page.look.width - widthOf(sign));
  const drawn = indent([...head, ...body.filter((line) => line.length > 0)], sign);
  return drawn.map((line, index) =>
    index === 0 ? [piece(line[0]!.text, ALERT_STYLES[level]), ...line.slice(1)] : line,
  );
}

function renderChoice(block: Extract<Block, { kind: 'choice' }>, page: Page): Line[] {
  return labelled(page.say(block.label), optionWords(block.options, page), page);
}
