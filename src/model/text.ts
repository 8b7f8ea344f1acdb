/** Owns text that is not yet in a language: a message id with values, or words given as they are. */

/** A value inside a message. Numbers are formatted in the reader's locale: a score to whole points, a rate as a percentage. */
export type TextValue =
  | string
  | number
  | { format: 'score' | 'decimal' | 'integer'; value: number }
  | { format: 'percent'; rate: number }
  | { format: 'date' | 'short-date'; iso: string }
  | { format: 'message'; id: string; values?: Readonly<Record<string, TextValue>> }
  | { format: 'list'; items: readonly TextValue[] };

export type Text =
  | { kind: 'message'; id: string; values?: Readonly<Record<string, TextValue>> }
  | { kind: 'literal'; text: string };

/** A message of `locales/<lang>/<area>.yaml`, by its dotted id (`area.key`). */
export function message(id: string, values?: Readonly<Record<string, TextValue>>): Text {
  return values ? { kind: 'message', id, values } : { kind: 'message', id };
}

/** Words as they are: people's text, or text that an instrument already holds in the language of the report. */
export function literal(text: string): Text {
  return { kind: 'literal', text };
}

/** A text as a value inside another message. */
export function asValue(text: Text): TextValue {
  if (text.kind === 'literal') return text.text;
  return { format: 'message', id: text.id, ...(text.values ? { values: text.values } : {}) };
}
