/** Owns how members see the themes, beside the coordinator; a blend of the two only where it was asked for. */

import type { Blend, ThemeGap } from '../../model/compass-result.js';
import type { MembersView } from '../../model/members-view.js';
import { hidesRespondents } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Block, type Cell, type Column, paragraph, type Table, textCell } from '../blocks.js';
import { scoreCell } from '../score-cell.js';
import { type CompassReportInput, themeName } from './input.js';

/** Nothing where there is no survey. */
export function memberBlocks(input: CompassReportInput): Block[] {
  const { survey, blend } = input.result;
  const table = membersTable(input);
  if (!survey || !table) return [];
  const threshold = { format: 'score' as const, value: input.instrument.thresholds.blindSpot };
  return [
    paragraph(whoAnswered(survey)),
    table,
    paragraph(message('bridge.reading', { threshold }), 'note'),
    ...(blend ? [paragraph(message('bridge.blend-note', { share: shareOf(blend) }), 'note')] : []),
  ];
}

function whoAnswered(survey: MembersView) {
  const { respondents, members, responseRate, wave, floor } = survey;
  const values = { respondents, floor, wave: wave ?? '', named: wave === null ? 'no' : 'yes' };
  if (hidesRespondents(survey)) return message('bridge.answered-few', values);
  if (members === null || responseRate === null) return message('bridge.answered', values);
  return message('bridge.answered-of', {
    ...values,
    members,
    rate: { format: 'percent', rate: responseRate },
  });
}

/** One row a theme that the survey feeds; undefined where there is no survey. */
export function membersTable(input: CompassReportInput): Table | undefined {
  const { gaps, blend } = input.result;
  if (!gaps) return undefined;
  const mixed = new Map(blend?.themes.map(({ id, score }) => [id, score]));
  return {
    kind: 'table',
    id: 'members',
    caption: message('bridge.caption'),
    columns: columnsOf(blend),
    rows: gaps.map((gap) => [
      textCell(literal(themeName(input, gap.theme))),
      scoreCell(gap.coordinator),
      scoreCell(gap.members),
      countCell(gap),
      gapCell(gap),
      ...(blend ? [scoreCell(mixed.get(gap.theme) ?? { kind: 'not-scored', reason: 'no-answers' })] : []),
    ]),
    rowHeaders: true,
  };
}

function columnsOf(blend: Blend | undefined): Column[] {
  const head = (id: string): Column => ({ id, header: message(`bridge.${id}`), weight: 2 });
  return [
    { ...head('theme'), weight: 3 },
    head('coordinator'),
    head('members'),
    { ...head('n'), weight: 1, align: 'end' },
    { ...head('gap'), weight: 2, align: 'end' },
    ...(blend
      ? [{ id: 'blend', header: message('bridge.blend', { share: shareOf(blend) }), weight: 2 }]
      : []),
  ];
}

function shareOf({ weight }: Blend) {
  return { format: 'percent' as const, rate: weight };
}

function countCell({ members }: ThemeGap): Cell {
  if (members.kind !== 'scored') return textCell(literal(''));
  return { kind: 'number', value: members.validN, show: 'integer' };
}

/** The gap in points; named when it is a blind spot. */
function gapCell({ gap, blindSpot }: ThemeGap): Cell {
  if (gap === null) return textCell(literal(''));
  if (!blindSpot) return { kind: 'number', value: gap, show: 'score' };
  const points = { format: 'score' as const, value: gap };
  return { kind: 'status', status: 'warning', text: message('bridge.blind-spot', { gap: points }) };
}
