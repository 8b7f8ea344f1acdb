/** Owns the next actions in words: what, the first step, the sign of success, the command that helps. */
import type { Action } from '../../model/compass-result.js';
import { literal, message } from '../../model/text.js';
import { type Block, LINE_END, paragraph, type Span, span } from '../blocks.js';
import { kitCommand } from '../kit-command.js';
import { type CompassReportInput, itemById, statementOf, themeName } from './input.js';

/** In the order to take them; that there is none is said too. */
export function actionBlocks(input: CompassReportInput): Block[] {
  const { actions } = input.result;
  if (actions.length === 0) return [paragraph(message('report.actions.none'))];
  return [{ kind: 'list', ordered: true, items: actions.map((action) => describeAction(input, action)) }];
}

function describeAction(input: CompassReportInput, action: Action): Span[] {
  const { what, firstStep } = actionWords(input, action);
  const command = actionCommand(input, action);
  return [
    { ...span(what), strong: true },
    ...(firstStep ? [LINE_END, span(firstStep)] : []),
    ...(command ? [LINE_END, span(message('report.actions.command', { command }))] : []),
  ];
}

/** What to do and how to begin; an answer « unknown » is first found out. */
export function actionWords(input: CompassReportInput, { item, kind }: Action) {
  const texts = Object.hasOwn(input.texts.items, item) ? input.texts.items[item] : undefined;
  if (!texts) return { what: literal(item), firstStep: undefined, sign: undefined };
  if (kind === 'verify') {
    return {
      what: message('report.actions.verify', { statement: statementOf(input, item) }),
      firstStep: message('report.actions.seen-by', { help: texts.help }),
      sign: undefined,
    };
  }
  return {
    what: literal(texts.action.what),
    firstStep: message('report.actions.first-step', { step: texts.action.firstStep }),
    sign: literal(texts.action.sign),
  };
}

/** The command that makes the document which helps with the action. */
export function actionCommand(input: CompassReportInput, { item }: Action): string | undefined {
  const found = itemById(input, item);
  return found && kitCommand(found.document, found.theme);
}

/** The name of the theme that the action belongs to; empty for an item of another version. */
export function actionTheme(input: CompassReportInput, { item }: Action): string {
  const found = itemById(input, item);
  return found ? themeName(input, found.theme) : '';
}
