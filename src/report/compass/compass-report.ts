/** Owns the whole report on a compass: a first page that stands alone, the results, the plan, the method, the answers. */

import type { ActionPlan } from '../../model/action-plan.js';
import { message } from '../../model/text.js';
import { type Block, heading, paragraph, type Report, section, span, type Table } from '../blocks.js';
import { raisedBlocks, undecidedBlocks } from '../pitfall-blocks.js';
import { actionPlanBlocks } from './action-plan.js';
import { alertBoxes } from './alerts.js';
import { annexBlocks } from './annex.js';
import { axesBlocks } from './axes.js';
import { themesRadar } from './charts.js';
import { pickDecisions } from './decisions.js';
import { explainBlocks } from './explain.js';
import { reportHead } from './head.js';
import { indicatorBlocks } from './indicators.js';
import type { CompassReportInput } from './input.js';
import { lagBlocks } from './lag.js';
import { memberBlocks } from './members.js';
import { methodBlocks } from './method.js';
import { needleBlocks } from './needle.js';
import { phasesTable, phasesTitle } from './phases.js';
import { positionSentence, scopeNote } from './position.js';
import { profileLines } from './profile-lines.js';
import { pickReasons } from './reasons.js';
import { remarkBlocks } from './remarks.js';
import { stabilityBlocks } from './stability.js';

export interface CompassReportOptions {
  /** What was agreed after this round, where it was. */
  plan?: ActionPlan;
  /** Adds, for each number, the answers and the arithmetic behind it. */
  explain?: boolean;
}

/** The whole of it, for a file; a terminal shows `compassSummary`. */
export function compassReport(input: CompassReportInput, options: CompassReportOptions = {}): Report {
  return {
    ...reportHead(input),
    id: 'compass-report',
    blocks: [
      ...firstPage(input),
      { kind: 'page-break' },
      ...results(input),
      heading(1, message('report.plan.title')),
      ...actionPlanBlocks(input, options.plan),
      heading(1, message('report.method.title')),
      ...methodBlocks(input),
      ...remarkBlocks(input),
      { kind: 'page-break' },
      ...section(1, 'report.details.title', details(input)),
      ...(options.explain ? [heading(1, message('report.explain.title')), ...explainBlocks(input)] : []),
      heading(1, message('report.annex.title')),
      ...annexBlocks(input),
    ],
  };
}

function firstPage(input: CompassReportInput): Block[] {
  const scope = scopeNote(input);
  const profile = profileLines(input.result.profile);
  const decisions = pickDecisions(input);
  return [
    paragraph(positionSentence(input), 'lead'),
    ...(scope ? [paragraph(scope, 'note')] : []),
    ...(profile ? [profile] : []),
    heading(1, message('report.reasons.title')),
    { kind: 'list', ordered: true, items: pickReasons(input).map((reason) => [span(reason)]) },
    heading(1, message('report.decisions.title')),
    {
      kind: 'list',
      ordered: false,
      items: decisions.map((decision) => [span(decision)]),
      checks: decisions.map(() => false),
    },
    heading(1, phasesTitle(input)),
    phasesOnly(phasesTable(input)),
  ];
}

/** The four rows of the phases, without their themes. */
function phasesOnly(table: Table): Table {
  const { rowLevels, ...rest } = table;
  const rows = table.rows.filter((_, index) => rowLevels?.[index] === 0);
  return { ...rest, id: 'phases-overview', caption: message('report.phases.overview'), rows };
}

function results(input: CompassReportInput): Block[] {
  return [
    heading(1, message('report.results.title')),
    { kind: 'chart', chart: themesRadar(input) },
    phasesTable(input),
    ...lagBlocks(input),
    ...section(2, 'report.needle.title', needleBlocks(input)),
    ...section(2, 'report.stability.title', stabilityBlocks(input)),
    ...section(2, 'report.alerts.title', alertBoxes(input)),
  ];
}

/** What a reader of the first pages need not see: members beside the coordinator theme by theme, the axes, all advice. */
function details(input: CompassReportInput): Block[] {
  const { result, names } = input;
  return [
    ...section(2, 'bridge.title', memberBlocks(input)),
    ...section(2, 'axes.title', axesBlocks(input)),
    ...section(2, 'indicators.title', indicatorBlocks(input.indicators ?? [])),
    ...(result.pitfalls.length > 0 ? raisedBlocks(result, names) : []),
    ...undecidedBlocks(result, names, 2),
  ];
}
