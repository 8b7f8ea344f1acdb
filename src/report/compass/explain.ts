/** Owns where every number comes from: the answers behind it and the arithmetic, phase by phase. */
import { answerOf } from '../../model/answers.js';
import type { CompassItem, CompassTheme } from '../../model/compass.js';
import type { PhaseResult, ThemeResult } from '../../model/compass-result.js';
import { type Score, scoreValue } from '../../model/score.js';
import { literal, message, type Text, type TextValue } from '../../model/text.js';
import { isAsked } from '../../scoring/asked-items.js';
import { type Block, heading, paragraph, section, type Table, textCell } from '../blocks.js';
import { missingReason } from '../score-cell.js';
import {
  askedPhases,
  type CompassReportInput,
  phaseName,
  phaseOf,
  statementOf,
  stepText,
  themeById,
  themeName,
} from './input.js';
import { hasNeedle } from './needle.js';

/** Numbers with two decimals, as they are before they are rounded to points. */
export function explainBlocks(input: CompassReportInput): Block[] {
  return [
    ...askedPhases(input).flatMap((phase) => explainPhase(input, phase)),
    ...explainLag(input),
    ...(hasNeedle(input) ? [heading(2, message('report.needle.row')), paragraph(explainSignals(input))] : []),
  ];
}

function explainPhase(input: CompassReportInput, phase: PhaseResult): Block[] {
  const counted = phase.themes.filter(({ id }) => !themeById(input, id)?.signal);
  return [
    heading(2, literal(phaseName(input, phase.id))),
    themesTable(input, phase),
    paragraph(explainMean('report.explain.phase', counted, phase.score)),
    paragraph(explainCoverage(input, phase)),
  ];
}

/** Every theme with its sum, and under it the answers it is made of. */
function themesTable(input: CompassReportInput, phase: PhaseResult): Table {
  const rows = phase.themes.flatMap((result) => {
    const theme = themeById(input, result.id);
    if (!theme) return [];
    const answers = askedItems(input, theme).map((item) => ({
      level: 1 as const,
      cells: [
        textCell(literal(statementOf(input, item.id))),
        textCell(stepText(input, item.id, answerOf(input.result, item.id).answer)),
      ],
    }));
    const name = textCell(literal(themeName(input, theme.id)), { strong: true });
    return [{ level: 0 as const, cells: [name, textCell(explainTheme(input, theme, result))] }, ...answers];
  });
  return {
    kind: 'table',
    id: `explain-${phase.id}`,
    caption: message('report.explain.caption', { phase: phaseName(input, phase.id) }),
    columns: [
      { id: 'what', header: message('report.explain.what'), weight: 3 },
      { id: 'how', header: message('report.explain.how'), weight: 2 },
    ],
    rows: rows.map(({ cells }) => cells),
    rowLevels: rows.map(({ level }) => level),
    rowHeaders: true,
  };
}

/** An answer to a question that was not put (a full answer in an express run) does not count. */
function askedItems({ result }: CompassReportInput, theme: CompassTheme): readonly CompassItem[] {
  return theme.items.filter((item) => isAsked(item, result));
}

/** `25 × (3 + 2 + 4) ÷ 3 = 75,00`: the rule of themes with the numbers that went in. */
function explainTheme(input: CompassReportInput, theme: CompassTheme, { score }: ThemeResult): Text {
  if (score.kind !== 'scored') return missingReason(score);
  const { min, max } = input.instrument.scales[theme.scale]!;
  const values = askedItems(input, theme).flatMap((item) => {
    const { answer } = answerOf(input.result, item.id);
    return answer.kind === 'value' ? [answer.value - min] : [];
  });
  return message('report.explain.theme', {
    factor: 100 / (max - min),
    sum: values.join(' + '),
    count: values.length,
    score: { format: 'decimal', value: score.value },
  });
}

/** The mean of the themes that hold a score. */
function explainMean(id: string, themes: readonly ThemeResult[], score: Score): Text {
  if (score.kind !== 'scored') return missingReason(score);
  const values = themes.flatMap((theme) => scoreValue(theme.score) ?? []);
  return message(id, {
    values: joinDecimals(values),
    count: values.length,
    score: { format: 'decimal', value: score.value },
  });
}

function explainCoverage(
  { texts }: CompassReportInput,
  { coverage, status, essentialMissing }: PhaseResult,
): Text {
  const values = { status: texts.statuses[status] ?? status, count: essentialMissing.length };
  if (coverage === null) return message('report.explain.no-coverage', values);
  return message('report.explain.coverage', { ...values, coverage: { format: 'percent', rate: coverage } });
}

/** The gaps between phases that are worth a look back, as subtractions. */
function explainLag(input: CompassReportInput): Block[] {
  const scoreOf = (id: string): TextValue => {
    const score = phaseOf(input, id)?.score;
    return score?.kind === 'scored' ? { format: 'decimal', value: score.value } : '';
  };
  const lines = input.result.foundationsLag.map(({ earlier, later, gap }) =>
    message('report.explain.lag', {
      later: phaseName(input, later),
      earlier: phaseName(input, earlier),
      a: scoreOf(later),
      b: scoreOf(earlier),
      gap: { format: 'decimal', value: gap },
    }),
  );
  return section(
    2,
    'report.explain.lag-title',
    lines.map((line) => paragraph(line)),
  );
}

function explainSignals(input: CompassReportInput): Text {
  const themes = input.result.phases.flatMap((phase) =>
    phase.themes.filter(({ id }) => themeById(input, id)?.signal),
  );
  return explainMean('report.explain.signals', themes, input.result.reorientation.signalIndex);
}

function joinDecimals(values: readonly number[]): TextValue {
  return values.reduce<TextValue>(
    (joined, value, index) =>
      index === 0
        ? { format: 'decimal', value }
        : {
            format: 'message',
            id: 'report.explain.plus',
            values: { a: joined, b: { format: 'decimal', value } },
          },
    '',
  );
}
