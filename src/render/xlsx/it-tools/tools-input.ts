/** Owns what the live comparison of IT tools is made from, and the words it is told in. */
import type { Translator } from '../../../i18n/translator.js';
import type { FormValues } from '../../../model/form-controls.js';
import type { Profile } from '../../../model/profile.js';
import {
  columnsOf,
  type DocumentTemplate,
  type TableSpec,
  templateMessageId,
} from '../../../model/template.js';

export interface ToolsInput {
  template: DocumentTemplate;
  /** Names, in the order of their columns; the workbook has room for more. */
  tools: readonly string[];
  /** What is filled in already. */
  values: FormValues;
  profile: Profile | null;
  /** ISO date of the file. */
  date: string;
  /** Speaks the template's words. */
  translator: Translator;
}

export type Say = (path: string, values?: Parameters<Translator['t']>[1]) => string;

/** A text of the template by its path, with its gaps filled. */
export function sayOf({ template, translator }: ToolsInput): Say {
  return (path, values) => translator.t(templateMessageId(template.structure.id, path), values);
}

/** True where the template says something there: some texts are optional. */
export function hasText({ template }: ToolsInput, path: string): boolean {
  return template.texts.has(path);
}

/** The path under which the texts of a table's columns stand. */
export function columnTexts({ template }: ToolsInput, table: TableSpec): string {
  return `blocks.${columnsOf(template.structure.blocks, table).textsOf}.columns`;
}
