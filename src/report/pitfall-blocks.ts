/** Owns the section "points to watch": every alert with its reason and advice, and what could not be checked. */
import type { CompassResult, PitfallAlert } from '../model/compass-result.js';
import { familyOf } from '../model/pitfall.js';
import type { Origin } from '../model/profile.js';
import { literal, message, type Text } from '../model/text.js';
import { type Block, heading, paragraph, type Span, span } from './blocks.js';
import { describeInput, type InputNames, nameInput } from './pitfall-input.js';

/** Alerts in order of gravity, then of the rules; then the rules not evaluated, with what to add. */
export function pitfallBlocks(result: CompassResult, names: InputNames): Block[] {
  return [...raisedBlocks(result, names), ...undecidedBlocks(result, names, 3)];
}

/** The alerts alone; that there is none is said too. */
export function raisedBlocks({ pitfalls, profile }: CompassResult, names: InputNames): Block[] {
  const title = heading(2, message('pitfalls.heading'));
  if (pitfalls.length === 0) return [title, paragraph(message('pitfalls.none'))];
  const alerts = sortByGravity(pitfalls).flatMap((alert) => alertBlocks(alert, names, profile?.origin));
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

function alertBlocks(alert: PitfallAlert, names: InputNames, origin: Origin | undefined): Block[] {
  const words = names.pitfalls.pitfalls[alert.id];
  if (!words) return [];
  const advice = origin && words[origin];
  const said = alert.stronger && words.stronger ? `${words.what} ${words.stronger}` : words.what;
  return [
    { kind: 'alert', level: alert.level, title: titleOf(alert, names), spans: [span(literal(said))] },
    paragraph(message('pitfalls.because')),
    list(alert.inputs.map((input) => [span(describeInput(input, names))])),
    paragraph(literal(words.why), 'note'),
    paragraph(message('pitfalls.advice')),
    list(words.do.map((text) => [span(literal(text))])),
    ...(advice ? [paragraph(message(`pitfalls.origin.${origin}`, { advice }))] : []),
  ];
}

/** The rules that could not be evaluated and what to add; nothing when all could. */
export function undecidedBlocks({ notEvaluated }: CompassResult, names: InputNames, level: 2 | 3): Block[] {
  if (notEvaluated.length === 0) return [];
  const families = new Set(notEvaluated.flatMap(({ missing }) => missing.map(familyOf)));
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
    ...[...families].map((family) => paragraph(literal(names.pitfalls.missing[family]))),
    list(lines),
  ];
}

function list(items: readonly (readonly Span[])[]): Block {
  return { kind: 'list', ordered: false, items };
}
