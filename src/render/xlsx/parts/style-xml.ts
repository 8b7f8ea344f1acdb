/** Owns the XML of fonts, fills and borders, each as the styles part and rich text want it. */
import { type Borders, type Colour, type Fill, type Font, SIDES } from '../book/style.js';
import { element, setting } from '../xml.js';

/** A font of the styles part. */
export function fontXml(font: Font): string {
  return element('font', {}, fontSettings(font, 'name'));
}

/** A font in a text of several: the same settings, but for the name of its name. */
export function runFontXml(font: Font): string {
  return element('rPr', {}, fontSettings(font, 'rFont'));
}

function fontSettings({ bold, underline, size, color, name }: Font, nameElement: string): string {
  return [
    bold ? '<b/>' : '',
    underline ? '<u/>' : '',
    size === undefined ? '' : setting('sz', size),
    color ? colourXml('color', color) : '',
    name === undefined ? '' : setting(nameElement, name),
  ].join('');
}

/** A solid fill of the styles part. */
export function fillXml({ fgColor, bgColor }: Fill): string {
  const colours = [fgColor && colourXml('fgColor', fgColor), bgColor && colourXml('bgColor', bgColor)];
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, colours.join('')));
}

/** All four sides, in the order of the schema, those without a line empty. */
export function borderXml(borders: Borders): string {
  const sides = SIDES.map((side) => {
    const edge = borders[side];
    return edge ? element(side, { style: edge.style }, colourXml('color', edge.color)) : `<${side}/>`;
  });
  return element('border', {}, ...sides, '<diagonal/>');
}

/** A colour under the name that its place asks for. */
export function colourXml(name: string, { argb }: Colour): string {
  return element(name, { rgb: argb });
}
