/** Owns reading the content controls of a filled Word form: tag, words, tick or date of each. */
import { readXml, type XmlToken } from './xml-tokens.js';

/** One content control. Controls inside another are listed too. */
export interface FilledControl {
  tag: string;
  /** What was typed, lines parted by line feeds; empty while the placeholder shows. */
  text: string;
  /** For a box only. */
  ticked?: boolean;
  /** ISO date, for a control where a calendar was used. */
  date?: string;
}

interface OpenControl extends FilledControl {
  isPlaceholder: boolean;
  inProperties: boolean;
  inContent: boolean;
}

/** The controls of a part of a Word file (its `word/document.xml`), in the order of the document. */
export function readControls(xml: string): FilledControl[] {
  const reading: Reading = { open: [], controls: [], inText: false };
  for (const token of readXml(xml)) readToken(token, reading);
  return reading.controls.map(({ tag, text, ticked, date, isPlaceholder }) => ({
    tag,
    text: isPlaceholder ? '' : tidy(text),
    ...(ticked === undefined ? {} : { ticked }),
    ...(date === undefined ? {} : { date }),
  }));
}

interface Reading {
  open: OpenControl[];
  controls: OpenControl[];
  inText: boolean;
}

function readToken(token: XmlToken, reading: Reading): void {
  if (token.kind === 'text') {
    if (reading.inText) append(reading, token.text);
    return;
  }
  if (token.kind === 'end') {
    endElement(token.name, reading);
    return;
  }
  startElement(token, reading);
  if (token.isEmpty) endElement(token.name, reading);
}

function startElement({ name, attributes }: XmlToken & { kind: 'start' }, reading: Reading): void {
  const control = reading.open.at(-1);
  if (name === 'w:sdt') {
    const opened = { tag: '', text: '', isPlaceholder: false, inProperties: false, inContent: false };
    reading.open.push(opened);
    reading.controls.push(opened);
  } else if (name === 'w:t') reading.inText = true;
  else if (name === 'w:br' || name === 'w:cr') append(reading, '\n');
  else if (name === 'w:tab') append(reading, '\t');
  else if (!control) return;
  else if (name === 'w:sdtPr') control.inProperties = true;
  else if (name === 'w:sdtContent') control.inContent = true;
  else if (control.inProperties) readProperty(name, attributes, control);
}

function readProperty(
  name: string,
  attributes: Readonly<Record<string, string>>,
  control: OpenControl,
): void {
  const on = !/^(0|false|off)$/.test(attributes['w:val'] ?? attributes['w14:val'] ?? '1');
  if (name === 'w:tag') control.tag = attributes['w:val'] ?? '';
  else if (name === 'w:showingPlcHdr') control.isPlaceholder = on;
  else if (name === 'w14:checked') control.ticked = on;
  else if (name === 'w14:checkbox') control.ticked ??= false;
  else if (name === 'w:date') {
    const date = attributes['w:fullDate']?.slice(0, 10);
    if (date) control.date = date;
  }
}

function endElement(name: string, reading: Reading): void {
  const control = reading.open.at(-1);
  if (name === 'w:t') reading.inText = false;
  else if (name === 'w:p') append(reading, '\n');
  else if (name === 'w:sdtPr' && control) control.inProperties = false;
  else if (name === 'w:sdt') reading.open.pop();
}

/** Text belongs to every control around it. */
function append(reading: Reading, text: string): void {
  for (const control of reading.open) if (control.inContent) control.text += text;
}

/** Blanks are drawn with no-break spaces: around what was typed they mean nothing. */
function tidy(text: string): string {
  return text.replace(/^[\s\u00A0]+|[\s\u00A0]+$/g, '');
}
