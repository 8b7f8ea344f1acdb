/** Owns the blocks of a report in HTML. */
import { message } from '../../model/text.js';
import type { AlertBox, Block, BulletList, ChartBlock, KeyValues, Paragraph } from '../../report/blocks.js';
import { renderChartSvg } from '../chart/chart-svg.js';
import { renderChecks, renderChoice, renderField } from './html-form.js';
import type { HtmlPage } from './html-page.js';
import { renderTable } from './html-table.js';

/** Headings stand one level under the title of the page; `headingId` gives those of the contents their address. */
export function renderBlock(block: Block, page: HtmlPage, headingId?: string): string {
  switch (block.kind) {
    case 'heading': {
      const name = `h${block.level + 1}`;
      return `<${name}${headingId ? ` id="${headingId}"` : ''}>${page.say(block.text)}</${name}>`;
    }
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
      return renderFigure(block, page);
    case 'field':
      return renderField(block, page);
    case 'choice':
      return renderChoice(block, page);
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

function renderParagraph({ spans, role }: Paragraph, page: HtmlPage): string {
  const words = page.spans(spans);
  if (words === '') return '';
  if (role === 'quote') return `<blockquote><p>${words}</p></blockquote>`;
  return `<p${role ? ` class="${role}"` : ''}>${words}</p>`;
}

function renderList(list: BulletList, page: HtmlPage): string {
  if (list.checks) return renderChecks(list, page);
  const name = list.ordered ? 'ol' : 'ul';
  return `<${name}>${list.items.map((item) => `<li>${page.spans(item)}</li>`).join('')}</${name}>`;
}

function renderKeyValues({ pairs }: KeyValues, page: HtmlPage): string {
  return `<dl>${pairs.map(({ key, value }) => `<dt>${page.say(key)}</dt><dd>${page.spans(value)}</dd>`).join('')}</dl>`;
}

/** The level in words before the title; the colour only repeats it. */
function renderAlert({ level, title, spans }: AlertBox, page: HtmlPage): string {
  const name = page.label(message(`render.level.${level}`));
  const body = page.spans(spans);
  const head = `<p><span class="level">${name}</span> <strong>${page.say(title)}</strong></p>`;
  return `<div class="alert ${level}">${head}${body === '' ? '' : `<p>${body}</p>`}</div>`;
}

function renderFigure({ chart }: ChartBlock, page: HtmlPage): string {
  const caption = `<figcaption>${page.say(chart.title)}</figcaption>`;
  return `<figure>${caption}${renderChartSvg(chart, page.translator, page.id('chart'))}</figure>`;
}
