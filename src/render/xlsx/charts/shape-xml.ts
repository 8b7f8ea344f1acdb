/** Owns fills, lines and text sizes inside a chart (DrawingML, ECMA-376 part 1 §20.1). */
import { element, setting } from '../xml.js';

/** `colour` is RRGGBB. */
export function solidFill(colour: string): string {
  return element('a:solidFill', {}, setting('a:srgbClr', colour));
}

/** A line of a width in points. */
export function lineXml(colour: string, widthPt: number, dash = 'solid'): string {
  return element(
    'a:ln',
    { w: Math.round(widthPt * 12_700), cap: 'rnd' },
    solidFill(colour),
    setting('a:prstDash', dash),
    element('a:round'),
  );
}

/** No outline, where Excel would draw one of its own. */
export function noLineXml(): string {
  return element('a:ln', {}, element('a:noFill'));
}

/** A plain or hatched fill of one colour on white. */
export function fillXml(colour: string, pattern: string): string {
  if (pattern === 'solid') return solidFill(colour);
  const colourOf = (name: string, value: string): string => element(name, {}, setting('a:srgbClr', value));
  return element('a:pattFill', { prst: pattern }, colourOf('a:fgClr', colour), colourOf('a:bgClr', 'FFFFFF'));
}

/** Text properties of an axis, a legend or a whole chart; size in points. */
export function textXml(sizePt: number, colour = '262626'): string {
  const run = element('a:defRPr', { sz: sizePt * 100 }, solidFill(colour));
  const paragraph = element('a:p', {}, element('a:pPr', {}, run), element('a:endParaRPr', { lang: 'en-GB' }));
  return element('c:txPr', {}, element('a:bodyPr'), element('a:lstStyle'), paragraph);
}
