/** Owns naming the words of a template: its own texts by their path, as messages. */
import { type DocumentTemplate, templateMessageId } from '../model/template.js';
import { message, type Text, type TextValue } from '../model/text.js';

export interface Words {
  say(path: string, values?: Readonly<Record<string, TextValue>>): Text;
  /** Undefined when the template has no such text. */
  sayIf(path: string): Text | undefined;
}

/** The words of a template; the values of a text are those of its ICU message. */
export function wordsOf({ structure, texts }: DocumentTemplate): Words {
  const say: Words['say'] = (path, values) => message(templateMessageId(structure.id, path), values);
  return { say, sayIf: (path) => (texts.has(path) ? say(path) : undefined) };
}

/** The words of one slot: the texts that its code asks for. */
export function slotWords(template: DocumentTemplate, slot: string): Words['say'] {
  const { say } = wordsOf(template);
  return (key, values) => say(`blocks.${slot}.texts.${key}`, values);
}
