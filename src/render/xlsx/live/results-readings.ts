/** Owns what the results say below the phases: essential points missing, the second needle, foundations that lag. */
import { FOUNDATION_PHASES } from '../../../model/compass.js';
import type { Flow } from '../flow.js';
import { STYLES, WRAP } from '../looks.js';
import { LAG_PAIRS } from './calc-lags.js';
import { at, choose, type Expression, equals, exceeds, match, orElse } from './expression.js';
import { putFormula } from './live-cell.js';
import { askedItems } from './live-input.js';
import { label, put } from './results-cells.js';
import type { ResultsContext, Say } from './results-context.js';

/** One line an essential question; those in place leave their line empty, and so does a questionnaire without answers. */
export function writeMissing(flow: Flow, { input, lists, calc }: ResultsContext, say: Say): void {
  flow.gap().text(say('missing-title'), 'heading1');
  const count = askedItems(input).filter(({ essential }) => essential).length;
  for (let rank = 1; rank <= count; rank += 1) {
    const found = at(lists.actions.statement, match(rank, calc.items.column('rank')));
    flow.sheet.merge(flow.row, 1, flow.columns);
    flow.sheet.cell(flow.row, 1).style = { ...STYLES.body };
    const shown = orElse(found, rank === 1 ? say('missing-none') : '');
    putFormula(flow.sheet.cell(flow.row, 1), choose(exceeds(calc.position.answered, 0), shown, ''));
    flow.sheet.row(flow.row).height = 16;
    flow.row += 1;
  }
}

/** The signal index, its reading, and a line an alert that needs nothing but answers. */
export function writeNeedle(flow: Flow, { input, lists, calc }: ResultsContext, say: Say): void {
  const { known, index, examine, alerts } = calc.signals;
  flow.gap().text(say('needle'), 'heading1');
  const line = (name: string, expression: Expression, format?: string): void => {
    flow.sheet.merge(flow.row, 1, 3);
    flow.sheet.merge(flow.row, 4, flow.columns);
    label(flow, 1, name);
    put(flow, 4, expression, format);
    flow.sheet.cell(flow.row, 4).alignment = { ...WRAP, vertical: 'middle', horizontal: 'left' };
    flow.sheet.row(flow.row).height = 18;
    flow.row += 1;
  };
  line(say('index'), choose(exceeds(known, 0), index, say('no-score')), '0');
  line(say('reading'), at(lists.examine, examine));
  flow.text(say('alerts'), 'heading3');
  for (const { id, raised } of alerts) {
    const name = input.pitfallTexts.pitfalls[id]?.name ?? id;
    line(name, choose(equals(raised, 1), say('alert-yes'), say('alert-no')));
  }
}

/** A line a pair of phases, with the gap in points. */
export function writeLags(flow: Flow, { input, calc }: ResultsContext, say: Say): void {
  flow.gap().text(say('lag'), 'heading1');
  const name = (index: number): string => input.texts.phases[FOUNDATION_PHASES[index]!].name;
  LAG_PAIRS.forEach(([earlier, later], index) => {
    const { known, gap, lags } = calc.lags[index]!;
    flow.sheet.merge(flow.row, 1, 2);
    flow.sheet.merge(flow.row, 4, flow.columns);
    const values = { earlier: name(earlier), later: name(later) };
    label(flow, 1, input.translator.t('workbook.results.pair', values));
    put(flow, 3, choose(equals(known, 1), gap, '–'), '+0;-0;0');
    const said = choose(equals(lags, 1), say('lag-yes'), say('lag-no'));
    put(flow, 4, choose(equals(known, 1), said, say('lag-unknown')));
    flow.sheet.row(flow.row).height = 18;
    flow.row += 1;
  });
}
