/** Owns how each block of a report looks when it is written down a sheet. */
import type { Translator } from '../../i18n/translator.js';
import type {
  AlertBox,
  Block,
  BulletList,
  ChartBlock,
  Paragraph,
  Report,
  Table,
} from '../../report/blocks.js';
import type { Chart } from '../../report/chart.js';
import { resolveSpans, resolveText } from '../resolve-text.js';
import { typedValue } from '../typed-value.js';
import type { ChartData } from './chart-from-block.js';
import type { PlacedChart } from './charts/native-chart.js';
import type { Flow, FlowStyle } from './flow.js';
import { quoteSheet } from './sheet-name.js';

const CHART_POINTS = 240;
const RADAR_POINTS = 370;
/** So that every bar keeps its label; title, axis and legend take the rest. */
const BAR_POINTS = 18;
const AROUND_BARS_POINTS = 110;
const PARAGRAPH_STYLES: Record<NonNullable<Paragraph['role']>, FlowStyle> = {
  lead: 'lead',
  note: 'note',
  caption: 'note',
  quote: 'note',
};

export class FlowWriter {
  /** The charts that the blocks asked for, on the first sheet. */
  readonly charts: PlacedChart[] = [];
  readonly #flow: Flow;
  readonly #translator: Translator;
  readonly #tables: ReadonlyMap<Table, string>;
  readonly #data: ChartData | undefined;

  constructor(
    flow: Flow,
    translator: Translator,
    tables: ReadonlyMap<Table, string>,
    data: ChartData | undefined,
  ) {
    this.#flow = flow;
    this.#translator = translator;
    this.#tables = tables;
    this.#data = data;
  }

  writeHead({ title, subtitle, copName, date }: Report): void {
    this.#flow.text(resolveText(title, this.#translator), 'title');
    const line = [copName, this.#translator.date(date)].filter((part) => part !== undefined);
    this.#flow.text(line.join(' · '), 'subtitle');
    if (subtitle) this.#flow.text(resolveText(subtitle, this.#translator), 'note');
    this.#flow.gap();
  }

  write(block: Block): void {
    const say = (text: Parameters<typeof resolveText>[0]): string => resolveText(text, this.#translator);
    switch (block.kind) {
      case 'heading':
        this.#flow.gap().text(say(block.text), `heading${block.level}`);
        break;
      case 'paragraph':
        this.#paragraph(block);
        break;
      case 'list':
        this.#list(block);
        break;
      case 'key-values':
        for (const { key, value } of block.pairs) {
          this.#flow.pair(say(key), resolveSpans(value, this.#translator));
        }
        break;
      case 'alert':
        this.#alert(block);
        break;
      case 'chart':
        this.#chart(block);
        break;
      case 'table':
        this.#tableLink(block);
        break;
      case 'field':
        this.#flow.pair(say(block.label), typedValue(block, this.#translator) ?? '');
        break;
      case 'choice': {
        const chosen = block.options.filter(({ selected }) => selected).map(({ label }) => say(label));
        this.#flow.pair(say(block.label), chosen.join(', '));
        break;
      }
      case 'page-break':
        this.#flow.breakPage();
        break;
    }
  }

  #paragraph({ spans, role }: Paragraph): void {
    const style = role ? PARAGRAPH_STYLES[role] : 'body';
    const href = spans.find((span) => span.href !== undefined)?.href;
    if (href === undefined) this.#flow.spans(spans, this.#translator, style);
    else this.#flow.link(resolveSpans(spans, this.#translator), href, style);
  }

  #list({ items, ordered, checks }: BulletList): void {
    items.forEach((spans, index) => {
      const box = checks?.[index] === undefined ? undefined : checks[index] ? '☒' : '☐';
      const mark = box ?? (ordered ? `${index + 1}.` : '•');
      this.#flow.spans(spans, this.#translator, 'body', `${mark} `);
    });
  }

  #alert({ level, title, spans }: AlertBox): void {
    const label = this.#translator.t(`render.level.${level}`);
    this.#flow.alert(
      level,
      label,
      resolveText(title, this.#translator),
      resolveSpans(spans, this.#translator),
    );
  }

  #chart({ chart }: ChartBlock): void {
    if (!this.#data) return;
    const anchor = this.#flow.gap().reserve(heightOf(chart));
    this.charts.push({ sheetIndex: 0, anchor, chart: this.#data.place(chart) });
    this.#flow.text(resolveText(chart.description, this.#translator), 'note');
  }

  #tableLink(table: Table): void {
    const name = this.#tables.get(table);
    if (name === undefined) return;
    const text = this.#translator.t('xlsx.see-sheet', { sheet: name });
    this.#flow.sheetLink(text, `${quoteSheet(name)}!A1`);
  }
}

function heightOf({ type, categories }: Chart): number {
  if (type === 'radar') return RADAR_POINTS;
  if (type === 'line') return CHART_POINTS;
  return Math.max(CHART_POINTS, AROUND_BARS_POINTS + BAR_POINTS * categories.length);
}
