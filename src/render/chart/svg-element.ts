/** Owns writing SVG elements: attributes escaped, numbers short, no style attribute (a strict content policy forbids it). */
import { escapeXml } from '../escape-xml.js';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; `children` is markup already. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`],
  );
  return children === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${children}</${name}>`;
}

/** Words whose baseline begins at a point, in user units; in the colour of the page unless told otherwise. */
export function textElement(x: number, y: number, words: string, attributes: Attributes = {}): string {
  return element('text', { x, y, fill: 'currentColor', ...attributes }, escapeXml(words));
}

/** A number with at most two decimals. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
