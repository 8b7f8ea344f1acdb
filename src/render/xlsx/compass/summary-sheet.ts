/** Owns the first sheet of a compass result: the position in words, the phases, two charts, what to watch, what to do. */

import type { Translator } from '../../../i18n/translator.js';
import { scoreValue } from '../../../model/score.js';
import { message } from '../../../model/text.js';
import { type Block, heading, section, type Table } from '../../../report/blocks.js';
import { actionBlocks } from '../../../report/compass/actions.js';
import { reportHead } from '../../../report/compass/head.js';
import type { CompassReportInput } from '../../../report/compass/input.js';
import { lagBlocks } from '../../../report/compass/lag.js';
import { needleSentence } from '../../../report/compass/needle.js';
import { phasesTitle } from '../../../report/compass/phases.js';
import { positionSentence, scopeNote } from '../../../report/compass/position.js';
import { remarkBlocks } from '../../../report/compass/remarks.js';
import { stabilityBlocks } from '../../../report/compass/stability.js';
import { pitfallBlocks } from '../../../report/pitfall-blocks.js';
import { resolveText } from '../../resolve-text.js';
import type { Sheet } from '../book/sheet.js';
import type { PlacedChart } from '../charts/native-chart.js';
import { Flow } from '../flow.js';
import { FlowWriter } from '../flow-blocks.js';
import { quoteSheet } from '../sheet-name.js';
import { PHASE_WIDTHS, phasesChart, writePhases } from './phases-part.js';
import type { ThemeCells } from './themes-sheet.js';

const PHASES_CHART_POINTS = 180;
const RADAR_POINTS = 400;

/** What the summary draws on besides the result. */
export interface SummaryParts {
  themes: ThemeCells;
  /** Where each number comes from; its tables stand on sheets of their own. */
  explained: readonly Block[];
  tables: ReadonlyMap<Table, string>;
}

/** Fills the sheet and gives its charts. */
export function writeSummary(
  sheet: Sheet,
  input: CompassReportInput,
  translator: Translator,
  { themes, explained, tables }: SummaryParts,
): readonly PlacedChart[] {
  const flow = new Flow(sheet, PHASE_WIDTHS);
  const blocks = new FlowWriter(flow, translator, tables, undefined);
  blocks.writeHead({ ...reportHead(input), id: 'compass', blocks: [] });
  flow.text(resolveText(positionSentence(input), translator), 'lead');
  const scope = scopeNote(input);
  if (scope) flow.text(resolveText(scope, translator), 'note');
  flow.gap().text(resolveText(phasesTitle(input), translator), 'heading1');
  const cells = writePhases(flow, input, translator);
  const anchor = flow.gap().reserve(PHASES_CHART_POINTS);
  const bars = { sheetIndex: 0, anchor, chart: phasesChart(cells, input, translator) };
  for (const block of [...needle(input, translator), ...lagBlocks(input)]) blocks.write(block);
  const radar = placeRadar(flow, themes, translator);
  for (const block of following(input)) blocks.write(block);
  for (const block of section(1, 'report.explain.title', explained)) blocks.write(block);
  const name = translator.t('xlsx.sheet.actions');
  flow.sheetLink(translator.t('xlsx.see-sheet', { sheet: name }), `${quoteSheet(name)}!A1`);
  return [bars, radar];
}

function placeRadar(
  flow: Flow,
  { sheet, title, labels, scores }: ThemeCells,
  translator: Translator,
): PlacedChart {
  return {
    sheetIndex: 0,
    anchor: flow.gap().reserve(RADAR_POINTS),
    chart: {
      type: 'radar',
      title: translator.t('xlsx.chart.themes'),
      description: translator.t('xlsx.chart.themes-text', { sheet }),
      axis: { min: 0, max: 100, majorUnit: 25, numberFormat: '0' },
      categories: labels,
      series: [{ name: title, values: scores }],
      showValues: false,
    },
  };
}

/** The index and its reading; a table of one row would be a sheet of its own. */
function needle(input: CompassReportInput, translator: Translator): Block[] {
  const value = scoreValue(input.result.reorientation.signalIndex);
  const shown =
    value === undefined
      ? message('render.no-value')
      : message('render.score', { value: translator.score(value) });
  return [
    heading(1, message('report.needle.title')),
    {
      kind: 'key-values',
      pairs: [
        { key: message('report.needle.score'), value: [{ text: shown }] },
        { key: message('report.needle.state'), value: [{ text: needleSentence(input) }] },
      ],
    },
  ];
}

function following(input: CompassReportInput): Block[] {
  return [
    heading(1, message('report.actions.title', { count: input.result.actions.length })),
    ...actionBlocks(input),
    heading(1, message('report.stability.title')),
    ...stabilityBlocks(input),
    ...pitfallBlocks(input.result, input.names),
    ...remarkBlocks(input),
  ];
}
