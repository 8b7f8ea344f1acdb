/** Owns the styles part: every look that a cell has, once, by the number that the cell gives. */
import type { Alignment, Borders, Fill, Font, FormatStyle, Style } from '../book/style.js';
import { element, xmlPart } from '../xml.js';
import { MAIN } from './namespaces.js';
import { borderXml, fillXml, fontXml } from './style-xml.js';

/** What Excel knows by number (ECMA-376 part 1, §18.8.30); others are counted from 164. */
const KNOWN_FORMATS: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '0%': 9, '@': 49 };
const FIRST_OWN_FORMAT = 164;
/** The first font, fill and border are those of a cell without a look; the second fill is Excel's own. */
const PLAIN_FONT =
  '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>';
const PLAIN_FILLS = ['none', 'gray125'].map((type) =>
  element('fill', {}, element('patternFill', { patternType: type })),
);
const PLAIN_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Things by their XML, numbered as they come; what is asked for again by the same object is found at once. */
class Numbered<T extends object> {
  readonly entries: string[];
  readonly #write: (value: T) => string;
  readonly #byXml = new Map<string, number>();
  readonly #byObject = new WeakMap<T, number>();

  constructor(first: readonly string[], write: (value: T) => string) {
    this.entries = [...first];
    this.#write = write;
    first.forEach((xml, index) => {
      this.#byXml.set(xml, index);
    });
  }

  /** 0 for nothing. */
  numberOf(value: T | undefined): number {
    if (value === undefined) return 0;
    const known = this.#byObject.get(value);
    if (known !== undefined) return known;
    const xml = this.#write(value);
    const number = this.#byXml.get(xml) ?? this.entries.push(xml) - 1;
    this.#byXml.set(xml, number);
    this.#byObject.set(value, number);
    return number;
  }
}

export class StyleTable {
  readonly #fonts = new Numbered<Font>([PLAIN_FONT], fontXml);
  readonly #fills = new Numbered<Fill>(PLAIN_FILLS, fillXml);
  readonly #borders = new Numbered<Borders>([borderXml({})], borderXml);
  readonly #alignments = new Numbered<Alignment>([''], alignmentXml);
  readonly #formats: string[] = [];
  readonly #looks = [PLAIN_XF];
  readonly #changes = new Numbered<FormatStyle>([], changeXml);
  readonly #byStyle = new WeakMap<Style, number>();
  readonly #byParts = new Map<string, number>();

  /** The number of a cell's look. Most cells have a style of their own, made of the same few parts. */
  numberOf(style: Style): number {
    const seen = this.#byStyle.get(style);
    if (seen !== undefined) return seen;
    const number = this.#numberByParts(style);
    this.#byStyle.set(style, number);
    return number;
  }

  #numberByParts(style: Style): number {
    const { font, fill, border, alignment, numFmt, protection } = style;
    const parts = [
      this.#fonts.numberOf(font),
      this.#fills.numberOf(fill),
      this.#borders.numberOf(border),
      this.#alignments.numberOf(alignment),
      protection?.locked,
      numFmt,
    ].join();
    const known = this.#byParts.get(parts);
    if (known !== undefined) return known;
    const xml = this.#xf(style);
    const number = xml === PLAIN_XF ? 0 : this.#looks.push(xml) - 1;
    this.#byParts.set(parts, number);
    return number;
  }

  /** The number of what a conditional format changes. */
  numberOfChange(style: FormatStyle): number {
    return this.#changes.numberOf(style);
  }

  /** `xl/styles.xml`, once every cell has been asked for. */
  xml(): string {
    const formats = this.#formats.map((formatCode, index) =>
      element('numFmt', { numFmtId: FIRST_OWN_FORMAT + index, formatCode }),
    );
    return xmlPart(
      element(
        'styleSheet',
        { xmlns: MAIN },
        formats.length > 0 ? list('numFmts', formats) : '',
        list('fonts', this.#fonts.entries),
        list('fills', this.#fills.entries),
        list('borders', this.#borders.entries),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list('cellXfs', this.#looks),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        list('dxfs', this.#changes.entries),
        '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      ),
    );
  }

  #xf({ font, fill, border, alignment, numFmt, protection }: Style): string {
    const applied = (value: unknown): 1 | undefined => (value === undefined ? undefined : 1);
    const numbers = {
      numFmtId: this.#formatNumber(numFmt),
      fontId: this.#fonts.numberOf(font),
      fillId: this.#fills.numberOf(fill),
      borderId: this.#borders.numberOf(border),
    };
    const isPlain = numbers.numFmtId + numbers.fontId + numbers.fillId + numbers.borderId === 0;
    if (isPlain && !alignment && !protection) return PLAIN_XF;
    return element(
      'xf',
      {
        ...numbers,
        xfId: 0,
        applyNumberFormat: numbers.numFmtId === 0 ? undefined : 1,
        applyFont: applied(font),
        applyFill: applied(fill),
        applyBorder: applied(border),
        applyAlignment: applied(alignment),
        applyProtection: applied(protection),
      },
      this.#alignments.entries[this.#alignments.numberOf(alignment)]!,
      protection ? element('protection', { locked: Number(protection.locked) }) : '',
    );
  }

  #formatNumber(format = 'General'): number {
    const known = KNOWN_FORMATS[format];
    if (known !== undefined) return known;
    const found = this.#formats.indexOf(format);
    return FIRST_OWN_FORMAT + (found < 0 ? this.#formats.push(format) - 1 : found);
  }
}

function list(name: string, entries: readonly string[]): string {
  return element(name, { count: entries.length }, ...entries);
}

function alignmentXml({ horizontal, vertical, wrapText, indent }: Alignment): string {
  return element('alignment', {
    horizontal,
    vertical: vertical === 'middle' ? 'center' : vertical,
    wrapText: wrapText ? 1 : undefined,
    indent,
  });
}

function changeXml({ font, fill }: FormatStyle): string {
  return element('dxf', {}, font ? fontXml(font) : '', fill ? fillXml(fill) : '');
}
