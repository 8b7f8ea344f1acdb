/** Owns boxed remarks: a line of colour, a title that says how grave it is, the remark. */
import { Paragraph, TextRun } from 'docx';
import type { AlertBox } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import type { DocxContext } from './context.js';
import type { Look } from './look.js';
import { buildRuns, buildSpans } from './runs.js';
import { rule, STYLE } from './styles.js';

function colours(level: AlertBox['level'], look: Look): { line: string; fill: string } {
  if (level === 'note') return { line: look.accent, fill: look.tint };
  return { line: look[level], fill: look[`${level}Tint`] };
}

/** `number` counts the alerts of a document: neighbours with the very same frame would flow into one box. */
export function buildAlert(alert: AlertBox, number: number, context: DocxContext): Paragraph {
  const { line, fill } = colours(alert.level, context.look);
  // Lines in the colour of the box give its words room above and below.
  const room = rule(fill, 4, 4);
  return new Paragraph({
    style: context.styleId(STYLE.alert),
    shading: { type: 'clear', fill, color: 'auto' },
    border: { left: rule(line, 24, 8), top: room, bottom: room },
    indent: { left: 200, right: 100 + (number % 2) * 20 },
    children: [
      ...buildRuns(alertTitle(alert, context), { color: line, bold: true }),
      ...(alert.spans.length > 0 ? [new TextRun({ break: 1 })] : []),
      ...buildSpans(alert.spans, context),
    ],
  });
}

/** Warnings and critical alerts say so in words: colour is never the only sign. */
function alertTitle({ level, title }: AlertBox, { translator }: DocxContext): string {
  const text = resolveText(title, translator);
  if (level !== 'warning' && level !== 'critical') return text;
  return translator.t(`docx.alert-${level}`, { title: text });
}
