/** Owns the section "points to watch": every alert with its reason and advice, and what could not be checked. */
import type { CompassResult, PitfallAlert } from '../model/compass-result.js';
import { familyOf } from '../model/pitfall.js';
import { literal, message, type Text } from '../model/text.js';
import { type Block, bulletList, heading, paragraph, type Span, span } from './blocks.js';
import { describeInput, type InputNames, nameInput } from './pitfall-input.js';

/** Alerts in order of gravity, then of the rules; then the rules not evaluated, with what to add. */
export function pitfallBlocks(result: CompassResult, names: InputNames): Block[] {
  return [...raisedBlocks(result, names), ...undecidedBlocks(result, names, 3)];
}

/** The alerts alone; that there is none is said too. */
export function raisedBlocks(result: CompassResult, names: InputNames): Block[] {
  const { pitfalls } = result;
  const title = heading(2, message('pitfalls.heading'));
  if (pitfalls.length === 0) return [title, paragraph(message('pitfalls.none'))];
  const alerts = sortByGravity(pitfalls).flatMap((alert) => alertBlocks(alert, result, names));
  return [title, paragraph(message('pitfalls.intro'), 'note'), ...alerts];
}

/** Critical first; within a level the order of the rules. */
export function sortByGravity(alerts: readonly PitfallAlert[]): PitfallAlert[] {
  return ['critical', 'warning', 'note'].flatMap((level) => alerts.filter((alert) => alert.level === level));
}

/** The name of an alert, with its theme where it is one a theme. */
export function titleOf(alert: PitfallAlert, { pitfalls, compass }: InputNames): Text {
  const name = pitfalls.pitfalls[alert.id]?.name ?? alert.id;
  if (!alert.theme) return literal(name);
  return message('pitfalls.theme', { name, theme: compass.themes[alert.theme]?.name ?? alert.theme });
}

function alertBlocks(alert: PitfallAlert, result: CompassResult, names: InputNames): Block[] {
  const words = names.pitfalls.pitfalls[alert.id];
  if (!words) return [];
  const advice = originAdvice(alert, result, names);
  const said = alert.stronger && words.stronger ? `${words.what} ${words.stronger}` : words.what;
  return [
    { kind: 'alert', level: alert.level, title: titleOf(alert, names), spans: [span(literal(said))] },
    paragraph(message('pitfalls.because')),
    bulletList(alert.inputs.map((input) => [span(describeInput(input, names))])),
    paragraph(literal(words.why), 'note'),
    paragraph(message('pitfalls.advice')),
    bulletList(words.do.map((text) => [span(literal(text))])),
    ...(advice ? [paragraph(advice)] : []),
  ];
}

/** What helps a CoP of this origin against it; undefined when the origin is not known or makes no difference. */
export function originAdvice(
  { id }: PitfallAlert,
  { profile }: CompassResult,
  { pitfalls }: InputNames,
): Text | undefined {
  const origin = profile?.origin;
  const advice = origin && pitfalls.pitfalls[id]?.[origin];
  return advice ? message(`pitfalls.origin.${origin}`, { advice }) : undefined;
}

/** The rules that could not be evaluated and what to add; nothing when all could. */
export function undecidedBlocks(result: CompassResult, names: InputNames, level: 2 | 3): Block[] {
  const { notEvaluated } = result;
  if (notEvaluated.length === 0) return [];
  const lines = notEvaluated.map(({ id, missing }): Span[] => [
    span(
      message('pitfalls.undecided.rule', {
        name: names.pitfalls.pitfalls[id]?.name ?? id,
        missing: { format: 'list', items: missing.map((input) => nameInput(input, names)) },
      }),
    ),
  ]);
  return [
    heading(level, message('pitfalls.undecided.heading')),
    ...whatToAdd(result, names),
    bulletList(lines),
  ];
}

/** One sentence for each kind of figure that is missing: where it would come from. */
export function whatToAdd({ notEvaluated }: CompassResult, { pitfalls }: InputNames): Block[] {
  const families = new Set(notEvaluated.flatMap(({ missing }) => missing.map(familyOf)));
  return [...families].map((family) => paragraph(literal(pitfalls.missing[family])));
}
