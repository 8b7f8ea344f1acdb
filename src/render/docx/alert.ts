/** Owns boxed remarks: a line of colour, a title that says how grave it is, the remark. */
import { Paragraph } from 'docx';
import type { AlertBox } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import type { DocxContext } from './context.js';
import { COLOUR } from './look.js';
import { buildRuns, buildSpans } from './runs.js';
import { rule, STYLE } from './styles.js';

const COLOURS: Record<AlertBox['level'], { line: string; fill: string }> = {
  note: { line: COLOUR.accent, fill: COLOUR.tint },
  good: { line: COLOUR.good, fill: COLOUR.goodTint },
  warning: { line: COLOUR.warning, fill: COLOUR.warningTint },
  critical: { line: COLOUR.critical, fill: COLOUR.criticalTint },
};

export function buildAlert(alert: AlertBox, context: DocxContext): Paragraph[] {
  const { line, fill } = COLOURS[alert.level];
  // Lines in the colour of the box give its words room above and below.
  const room = rule(fill, 4, 4);
  const box = {
    shading: { type: 'clear' as const, fill, color: 'auto' },
    border: { left: rule(line, 24, 8), top: room, bottom: room },
    indent: { left: 200, right: 100 },
  };
  const title = alertTitle(alert, context);
  const paragraphs = [
    new Paragraph({
      ...box,
      style: context.styleId(STYLE.alertTitle),
      children: buildRuns(title, { color: line }),
    }),
  ];
  if (alert.spans.length > 0) {
    const children = buildSpans(alert.spans, context.translator);
    paragraphs.push(new Paragraph({ ...box, style: context.styleId(STYLE.alert), children }));
  }
  return paragraphs;
}

/** Warnings and critical alerts say so in words: colour is never the only sign. */
function alertTitle({ level, title }: AlertBox, { translator }: DocxContext): string {
  const text = resolveText(title, translator);
  if (level !== 'warning' && level !== 'critical') return text;
  return translator.t(`docx.alert-${level}`, { title: text });
}
