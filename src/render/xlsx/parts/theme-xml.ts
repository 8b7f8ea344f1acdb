/** Owns the theme: the colours and fonts that a program offers first to those who go on working in the file. */
import { SERIES_COLOURS } from '../charts/palette.js';
import { element, setting, xmlPart } from '../xml.js';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const NAME = 'cop';
const FONT = 'Calibri';
const LINE_WIDTHS = [9_525, 25_400, 38_100];
/** The order of CT_ColorScheme (ECMA-376 part 1, §20.1.6.2). */
const COLOURS: Readonly<Record<string, string>> = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '1F4E79',
  lt2: 'EAF1F8',
  ...Object.fromEntries(SERIES_COLOURS.map((colour, index) => [`accent${index + 1}`, colour])),
  hlink: '0563C1',
  folHlink: '954F72',
};

/** `xl/theme/theme1.xml`. */
export function themeXml(): string {
  const colours = Object.entries(COLOURS).map(([name, colour]) =>
    element(`a:${name}`, {}, setting('a:srgbClr', colour)),
  );
  const fonts = ['major', 'minor'].map((kind) => element(`a:${kind}Font`, {}, fontXml()));
  const elements = element(
    'a:themeElements',
    {},
    element('a:clrScheme', { name: NAME }, ...colours),
    element('a:fontScheme', { name: NAME }, ...fonts),
    element('a:fmtScheme', { name: NAME }, ...formatLists()),
  );
  return xmlPart(element('a:theme', { 'xmlns:a': DRAWING, name: NAME }, elements));
}

function fontXml(): string {
  const empty = ['a:ea', 'a:cs'].map((name) => element(name, { typeface: '' }));
  return [element('a:latin', { typeface: FONT }), ...empty].join('');
}

/** Three of each are asked for: flat fills, lines of three widths, no effects. */
function formatLists(): string[] {
  const fill = element('a:solidFill', {}, setting('a:schemeClr', 'phClr'));
  const lines = LINE_WIDTHS.map((w) => element('a:ln', { w }, fill));
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  return [
    element('a:fillStyleLst', {}, fill, fill, fill),
    element('a:lnStyleLst', {}, ...lines),
    element('a:effectStyleLst', {}, effect, effect, effect),
    element('a:bgFillStyleLst', {}, fill, fill, fill),
  ];
}
