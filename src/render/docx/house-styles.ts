/** Owns fitting our blocks into the styles of a house: our own styles based on its Normal, its headings, its accent. */
import { Document, type IParagraphStyleOptions } from 'docx';
import { strFromU8 } from 'fflate';
import { localeOf } from '../../i18n/translator.js';
import { documentParts } from './document-parts.js';
import { type HouseTemplate, MAIN_PART, textOf } from './house-template.js';
import { houseLook, type Look, PAGE } from './look.js';
import { contentsStyles, ownStyles, subtitleStyle } from './styles.js';

const STYLES_PART = 'word/styles.xml';

export interface HouseFit {
  look: Look;
  /** The text width of the template's page, in twips. */
  textWidth: number;
  styleId(id: string): string;
  /** The template's styles with ours added, in the language of the report. */
  stylesXml: string;
}

/** What our blocks need to know of the template, in a report of that language. */
export function fitHouse({ parts }: HouseTemplate, lang: string): HouseFit {
  const look = houseLook(themeAccent(parts));
  const styles = textOf(parts, STYLES_PART);
  const wordsOwn = [subtitleStyle(look), ...contentsStyles()];
  const ids = new Map(wordsOwn.map(({ id, name }) => [id, idByName(styles, name!.toLowerCase())]));
  const missing = wordsOwn.filter(({ id }) => ids.get(id) === undefined);
  const wanted = writeStyles([...ownStyles(look), ...missing]);
  return {
    look,
    textWidth: pageTextWidth(textOf(parts, MAIN_PART)),
    styleId: (id) => ids.get(id) ?? id,
    stylesXml: speak(addStyles(styles, wanted), localeOf(lang)),
  };
}

/** The first accent of the template's theme, as RRGGBB. */
function themeAccent(parts: HouseTemplate['parts']): string | undefined {
  const theme = [...parts.keys()].find((name) => /^word\/theme\/theme\d*\.xml$/.test(name));
  if (!theme) return undefined;
  return /<a:accent1>\s*<a:srgbClr val="([0-9A-Fa-f]{6})"/.exec(textOf(parts, theme))?.[1]?.toUpperCase();
}

/** The id of the paragraph style that Word knows by this name, in whatever language the template was made. */
function idByName(styles: string, name: string): string | undefined {
  for (const style of styleElements(styles)) {
    if (/<w:name\s+w:val="([^"]*)"/.exec(style)?.[1]?.toLowerCase() !== name) continue;
    if (/w:type="paragraph"/.test(style)) return /w:styleId="([^"]*)"/.exec(style)?.[1];
  }
  return undefined;
}

/** Styles as XML, written by the library that writes them for documents of our own. */
function writeStyles(paragraphStyles: IParagraphStyleOptions[]): string[] {
  const document = new Document({ styles: { paragraphStyles }, sections: [] });
  const xml = strFromU8(documentParts(document).get(STYLES_PART)!);
  const ids = new Set(paragraphStyles.map(({ id }) => id));
  return styleElements(xml).filter((style) => ids.has(/w:styleId="([^"]*)"/.exec(style)?.[1] ?? ''));
}

/** The styles that have a content, each as XML. */
function styleElements(styles: string): string[] {
  const pieces = styles.split('</w:style>').slice(0, -1);
  return pieces.map((piece) => `${piece.slice(Math.max(0, piece.lastIndexOf('<w:style ')))}</w:style>`);
}

function addStyles(styles: string, wanted: readonly string[]): string {
  const normal = defaultStyleId(styles);
  const known = new Set([...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id));
  const added = wanted
    .filter((style) => !known.has(/w:styleId="([^"]*)"/.exec(style)![1]!))
    .map((style) => style.replace(/(<w:(?:basedOn|next) w:val=)"Normal"/g, `$1"${normal}"`));
  return styles.replace('</w:styles>', `${added.join('')}</w:styles>`);
}

function defaultStyleId(styles: string): string {
  const tags = [...styles.matchAll(/<w:style\b[^<>]*>/g)].map(([tag]) => tag);
  const tag = tags.find((each) => /w:type="paragraph"/.test(each) && /w:default="(1|true|on)"/.test(each));
  return /w:styleId="([^"]*)"/.exec(tag ?? '')?.[1] ?? 'Normal';
}

/** States the language of all text in the styles: a template in one language serves reports in four. */
function speak(styles: string, language: string): string {
  const stated = styles.replace(/(<w:lang\b[^<>]*?\bw:val=)"[^"]*"/g, `$1"${language}"`);
  const from = Math.max(0, stated.indexOf('<w:docDefaults>'));
  if (stated.slice(from, stated.indexOf('</w:docDefaults>') + 1).includes('<w:lang ')) return stated;
  const lang = `<w:lang w:val="${language}"/>`;
  const run = stated.indexOf('<w:rPrDefault><w:rPr>');
  if (run >= 0) return stated.slice(0, run) + stated.slice(run).replace('</w:rPr>', `${lang}</w:rPr>`);
  const defaults = `<w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault>`;
  if (stated.includes('<w:docDefaults>')) {
    return stated.replace(/<w:rPrDefault\s*\/>/, '').replace('<w:docDefaults>', `<w:docDefaults>${defaults}`);
  }
  return stated.replace(/(<w:styles\b[^<>]*>)/, `$1<w:docDefaults>${defaults}</w:docDefaults>`);
}

/** From the last section of the document; ours when it states none. */
function pageTextWidth(document: string): number {
  const last = (pattern: RegExp): string => [...document.matchAll(pattern)].at(-1)?.[0] ?? '';
  const number = (tag: string, name: string): number | undefined => {
    const found = new RegExp(`\\bw:${name}="(\\d+)"`).exec(tag)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const margins = last(/<w:pgMar\b[^<>]*>/g);
  const width = number(last(/<w:pgSz\b[^<>]*>/g), 'w') ?? PAGE.width;
  const text = width - (number(margins, 'left') ?? PAGE.margin) - (number(margins, 'right') ?? PAGE.margin);
  return text > 2_000 ? text : PAGE.width - 2 * PAGE.margin;
}
