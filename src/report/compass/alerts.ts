/** Owns alerts in words: what may be going on, the figures behind it, why it matters, what to do. */
import type { PitfallAlert, PitfallInput } from '../../model/compass-result.js';
import type { PitfallText } from '../../model/pitfall-texts.js';
import { literal, message, type Text } from '../../model/text.js';
import { type AlertBox, type Block, paragraph, type Span, span } from '../blocks.js';
import { type CompassReportInput, phaseName, statementOf, themeName } from './input.js';

const GAP = span(literal(' '));
const LINE_END = span(literal('\n'));

export interface AlertDetail {
  /** With the reason why it matters and what to do, or only what and the figures. */
  full: boolean;
}

export function alertBlocks(input: CompassReportInput, detail: AlertDetail): Block[] {
  return [
    ...input.result.pitfalls.map((alert) => describeAlert(input, alert, detail)),
    ...notEvaluatedBlocks(input),
  ];
}

function describeAlert(input: CompassReportInput, alert: PitfallAlert, { full }: AlertDetail): AlertBox {
  const texts = Object.hasOwn(input.pitfalls.pitfalls, alert.id)
    ? input.pitfalls.pitfalls[alert.id]
    : undefined;
  return {
    kind: 'alert',
    level: alert.level,
    title: alertTitle(input, alert),
    spans: [
      ...(texts ? describeWhat(alert, texts) : []),
      ...describeInputs(input, alert.inputs),
      ...(texts && full ? describeAdvice(input, texts) : []),
    ],
  };
}

/** The name of the pitfall, with the theme where one alert a theme is raised. */
export function alertTitle(input: CompassReportInput, { id, theme }: PitfallAlert): Text {
  const name = Object.hasOwn(input.pitfalls.pitfalls, id) ? input.pitfalls.pitfalls[id]!.name : id;
  if (!theme) return literal(name);
  return message('report.alerts.of-theme', { name, theme: themeName(input, theme) });
}

function describeWhat({ stronger }: PitfallAlert, texts: PitfallText): Span[] {
  const more = stronger && texts.stronger ? [GAP, span(literal(texts.stronger))] : [];
  return [span(literal(texts.what)), ...more];
}

function describeInputs(input: CompassReportInput, inputs: readonly PitfallInput[]): Span[] {
  if (inputs.length === 0) return [];
  return [
    LINE_END,
    span(message('report.alerts.inputs')),
    ...inputs.flatMap((one, index) => [
      span(literal(index === 0 ? ' ' : ' · ')),
      span(inputText(input, one)),
    ]),
  ];
}

function inputText(
  input: CompassReportInput,
  { input: name, value, operator, threshold }: PitfallInput,
): Text {
  const show = (raw: number | string) =>
    typeof raw === 'number' ? { format: 'score' as const, value: raw } : inputWord(input, raw);
  return message('report.alerts.input', {
    name: inputName(input, name),
    value: show(value),
    condition: `${operator} `,
    threshold: show(threshold),
  });
}

function inputWord(input: CompassReportInput, word: string) {
  return inputName(input, word);
}

/** `theme.vitality`, `phase.launch`, `item.growth.value.1`, `survey.value`, `profile.age`, `age`: its name in words, or itself. */
export function inputName(input: CompassReportInput, name: string): string {
  const bare = name.replace(/^(theme|phase|item|survey|profile|compass)\./, '');
  if (Object.hasOwn(input.texts.items, bare)) return statementOf(input, bare);
  if (Object.hasOwn(input.texts.phases, bare)) return phaseName(input, bare);
  if (Object.hasOwn(input.texts.themes, bare)) return themeName(input, bare);
  return Object.hasOwn(input.pitfalls.inputs, bare) ? input.pitfalls.inputs[bare]! : bare;
}

function describeAdvice({ result }: CompassReportInput, texts: PitfallText): Span[] {
  const origin = result.profile?.origin;
  const own = origin ? texts[origin] : undefined;
  return [
    LINE_END,
    span(literal(texts.why)),
    ...texts.do.flatMap((step) => [LINE_END, span(literal(`– ${step}`))]),
    ...(own ? [LINE_END, span(literal(own))] : []),
  ];
}

/** Which pitfalls could not be looked at, and what to add so that they can. */
function notEvaluatedBlocks(input: CompassReportInput): Block[] {
  const { notEvaluated } = input.result;
  if (notEvaluated.length === 0) return [];
  const names = notEvaluated.map(({ id }) =>
    Object.hasOwn(input.pitfalls.pitfalls, id) ? input.pitfalls.pitfalls[id]!.name : id,
  );
  return [
    paragraph(
      message('report.alerts.not-evaluated', {
        count: names.length,
        names: { format: 'list', items: names },
      }),
      'note',
    ),
  ];
}
