/** Owns the summary of a compass for a terminal: everything that helps to decide, nothing that needs a page. */
import { message } from '../../model/text.js';
import { heading, type Report, section } from '../blocks.js';
import { actionBlocks } from './actions.js';
import { alertBoxes, notEvaluatedNote } from './alerts.js';
import { axesBlocks } from './axes.js';
import { explainBlocks } from './explain.js';
import { reportHead } from './head.js';
import { indicatorBlocks } from './indicators.js';
import type { CompassReportInput } from './input.js';
import { lagBlocks } from './lag.js';
import { memberBlocks } from './members.js';
import { needleBlocks } from './needle.js';
import { phasesTable, phasesTitle } from './phases.js';
import { positionBlocks } from './position.js';
import { stabilityBlocks } from './stability.js';

/** With `explain`, every number is followed by the answers and the arithmetic behind it. */
export function compassSummary(input: CompassReportInput, { explain = false } = {}): Report {
  const { result } = input;
  return {
    ...reportHead(input),
    id: 'compass-summary',
    blocks: [
      ...positionBlocks(input),
      heading(1, phasesTitle(input)),
      phasesTable(input),
      ...lagBlocks(input),
      ...section(1, 'report.needle.title', needleBlocks(input)),
      ...section(1, 'bridge.title', memberBlocks(input)),
      ...section(1, 'axes.title', axesBlocks(input, { brief: true })),
      ...section(1, 'indicators.title', indicatorBlocks(input.indicators ?? [])),
      ...section(1, 'report.alerts.title', [
        ...alertBoxes(input, { whole: true }),
        ...notEvaluatedNote(input),
      ]),
      heading(1, message('report.actions.title', { count: result.actions.length })),
      ...actionBlocks(input),
      ...section(1, 'report.stability.title', stabilityBlocks(input)),
      ...section(1, 'report.explain.title', explain ? explainBlocks(input) : []),
    ],
  };
}
