/** Owns content controls: the blanks and boxes of a form, each with a tag by which a filled form is read back. */
import { BuilderElement, type ParagraphChild, TextRun, type XmlComponent } from 'docx';
import { cleanText } from '../../i18n/clean-text.js';
import { localeOf } from '../../i18n/translator.js';
import { isIsoDate } from '../../model/iso-date.js';
import type { DocxContext } from './context.js';
import { buildRuns } from './runs.js';

/** Word refuses to open a file whose tag or title is longer. */
const NAME_LIMIT = 64;

/** Between the id of a choice and that of its option in a tag. */
const OPTION_MARK = ':';

const BOX = { ticked: '☒', empty: '☐', font: 'MS Gothic' } as const;

export interface ControlName {
  /** Unique in the document, at most 64 characters; a filled form is read back by it. */
  tag: string;
  /** What a screen reader says on entering the control. */
  title: string;
  /** Unique in the document. */
  number: number;
}

/** The tag of the box of one option, from the ids of its question and its own. */
export function optionTag(choiceId: string, optionId: string): string {
  return `${choiceId}${OPTION_MARK}${optionId}`;
}

/** A box that a click ticks. */
export function checkBox(name: ControlName, ticked: boolean): ParagraphChild {
  const state = (which: 'ticked' | 'empty') => ({
    'w14:val': BOX[which].codePointAt(0)!.toString(16).toUpperCase(),
    'w14:font': BOX.font,
  });
  const box = element('w14:checkbox', { 'xmlns:w14': W14 }, [
    element('w14:checked', { 'w14:val': ticked ? '1' : '0' }),
    element('w14:checkedState', state('ticked')),
    element('w14:uncheckedState', state('empty')),
  ]);
  const symbol = new TextRun({ text: ticked ? BOX.ticked : BOX.empty, font: BOX.font });
  return control(name, [box], [symbol], false);
}

const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

/** A blank for words, a number or a date, with what is known already. */
export function blankOf(
  name: ControlName,
  { value, lines, input = 'text' }: { value?: string; lines: number; input?: 'text' | 'date' | 'number' },
  { translator, lang }: DocxContext,
): ParagraphChild {
  if (input !== 'date') return textBlank(name, value, lines > 1);
  if (value && !isIsoDate(value)) return textBlank(name, value, false);
  return dateBlank(name, value ? { iso: value, shown: translator.date(value) } : undefined, lang);
}

function textBlank(name: ControlName, value: string | undefined, multiLine: boolean): ParagraphChild {
  // Several lines need a control of rich text: LibreOffice joins the lines of a plain one.
  const kind = multiLine ? [] : [element('w:text')];
  return control(name, kind, blankContent(value), !value);
}

/** With Word's calendar. */
function dateBlank(
  name: ControlName,
  value: { iso: string; shown: string } | undefined,
  lang: string,
): ParagraphChild {
  const kind = element('w:date', value ? { 'w:fullDate': `${value.iso}T00:00:00Z` } : {}, [
    element('w:dateFormat', { 'w:val': 'd MMMM yyyy' }),
    element('w:lid', { 'w:val': localeOf(lang) }),
    element('w:storeMappedDataAs', { 'w:val': 'date' }),
    element('w:calendar', { 'w:val': 'gregorian' }),
  ]);
  return control(name, [kind], blankContent(value?.shown), !value);
}

/** A blank is as wide as a short word, so that it can be clicked, and shows nothing on paper. */
function blankContent(value: string | undefined): XmlComponent[] {
  return value ? buildRuns(value) : [new TextRun('\u00A0'.repeat(12))];
}

function control(
  { tag, title, number }: ControlName,
  kind: readonly XmlComponent[],
  content: readonly XmlComponent[],
  isPlaceholder: boolean,
): ParagraphChild {
  const whole = element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': shorten(cleanText(title)) }),
      element('w:tag', { 'w:val': shorten(tag) }),
      element('w:id', { 'w:val': String(number) }),
      ...(isPlaceholder ? [element('w:showingPlcHdr')] : []),
      ...kind,
    ]),
    element('w:sdtContent', {}, content),
  ]);
  // The library's list of what a paragraph holds names only its own classes.
  return whole as ParagraphChild;
}

function shorten(name: string): string {
  const characters = [...name.replace(/\s+/g, ' ').trim()];
  return characters.length <= NAME_LIMIT
    ? characters.join('')
    : `${characters.slice(0, NAME_LIMIT - 1).join('')}…`;
}

/** An XML element by its name, for what the library has no class for. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const named = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({
    name,
    ...(Object.keys(named).length > 0 ? { attributes: named } : {}),
    children,
  });
}
