/** Owns what a Word file of ours must hold to be read by everyone (EN 301 549, WCAG 2.2 AA): checked over its XML. */
import { contrastOf } from './contrast.js';
import type { OpenedDocx } from './docx.js';
import { findAll, findFirst, type XmlNode } from './xml.js';

const value = (node: XmlNode | undefined): string | undefined => node?.attributes['w:val'];
const isOn = (node: XmlNode | undefined): boolean =>
  node !== undefined && !/^(0|false|off)$/.test(value(node) ?? '1');

/** Everything that is wrong, in words; nothing when the file is right. */
export function accessibilityProblems(docx: OpenedDocx, lang: string): string[] {
  return [
    ...language(docx, lang),
    ...headings(docx.body),
    ...tables(docx.body),
    ...drawings(docx.body),
    ...controls(docx.body),
    ...emptyParagraphs(docx.body),
    ...contrasts(docx),
    ...pages(docx.body),
  ];
}

function language({ part }: OpenedDocx, lang: string): string[] {
  const defaults = findFirst(part('word/styles.xml'), 'w:docDefaults');
  const stated = defaults && value(findFirst(defaults, 'w:lang'));
  const core = part('docProps/core.xml');
  return [
    ...(stated?.startsWith(lang) ? [] : [`the language of the text is ${stated}`]),
    ...(findFirst(core, 'dc:language')?.text.startsWith(lang) ? [] : ['the file does not say its language']),
    ...(findFirst(core, 'dc:title')?.text.trim() ? [] : ['the file has no title']),
  ];
}

function headings(body: XmlNode): string[] {
  const levels = findAll(body, 'w:pStyle').flatMap((style) => {
    const level = /^Heading(\d)$/.exec(value(style) ?? '')?.[1];
    return level ? [Number(level)] : [];
  });
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return jumps.map((level) => `a heading of level ${level} follows one more than a level above`);
}

function tables(body: XmlNode): string[] {
  return findAll(body, 'w:tbl').flatMap((table) => {
    const name = value(findFirst(table, 'w:tblCaption')) ?? '';
    const rows = table.children.filter(({ name: each }) => each === 'w:tr');
    const header = rows[0]!;
    const widths = new Set(
      rows.map((row) => row.children.filter(({ name: each }) => each === 'w:tc').length),
    );
    const merged = findAll(table, 'w:gridSpan').length + findAll(table, 'w:vMerge').length;
    return [
      ...(name ? [] : ['a table is not described']),
      ...(isOn(findFirst(header, 'w:tblHeader')) ? [] : [`${name}: no repeated header row`]),
      ...(findAll(header, 'w:tc').every(({ text }) => text.trim()) ? [] : [`${name}: an empty header`]),
      ...(findFirst(table, 'w:tblLook')?.attributes['w:firstRow']
        ? []
        : [`${name}: no header row in its look`]),
      ...(widths.size === 1 && merged === 0 ? [] : [`${name}: cells are merged`]),
      ...(findFirst(header, 'w:tbl') ? [`${name}: a table in a table`] : []),
    ];
  });
}

function drawings(body: XmlNode): string[] {
  return findAll(body, 'wp:docPr')
    .filter((drawing) => !drawing.attributes.descr && !findFirst(drawing, 'adec:decorative'))
    .map(({ attributes }) => `the drawing ${attributes.name} has no text`);
}

function controls(body: XmlNode): string[] {
  const all = findAll(body, 'w:sdtPr');
  const tags = all.map((properties) => value(findFirst(properties, 'w:tag')) ?? '');
  const numbers = all.map((properties) => value(findFirst(properties, 'w:id')) ?? '');
  return [
    ...all.flatMap((properties, index) =>
      value(findFirst(properties, 'w:alias')) ? [] : [`the control ${tags[index]} has no name`],
    ),
    ...tags
      .filter((tag, index) => tags.indexOf(tag) !== index)
      .map((tag) => `two controls are called ${tag}`),
    ...(new Set(numbers).size === numbers.length ? [] : ['two controls have one number']),
    ...tags.filter((tag) => [...tag].length > 64).map((tag) => `the tag ${tag} is too long`),
  ];
}

function emptyParagraphs(body: XmlNode): string[] {
  const empty = findAll(body, 'w:p').filter(
    (paragraph) => paragraph.text === '' && !findFirst(paragraph, 'w:drawing') && !isCellOf(body, paragraph),
  );
  return empty.length > 0 ? [`${empty.length} empty paragraphs`] : [];
}

/** A cell without words still needs a paragraph. */
function isCellOf(body: XmlNode, paragraph: XmlNode): boolean {
  return findAll(body, 'w:tc').some((cell) => cell.children.includes(paragraph) && cell.children.length <= 2);
}

/** Colours of text, of styles and of runs, against white and every fill that the document has. */
function contrasts({ body, part }: OpenedDocx): string[] {
  const colours = [...findAll(part('word/styles.xml'), 'w:color'), ...findAll(body, 'w:color')].map(value);
  const fills = findAll(body, 'w:shd').map(({ attributes }) => attributes['w:fill']);
  const pairs = new Set<string>();
  for (const colour of colours) {
    for (const fill of ['FFFFFF', ...fills]) {
      if (colour && fill && /^[0-9A-F]{6}$/i.test(colour) && /^[0-9A-F]{6}$/i.test(fill))
        pairs.add(`${colour} ${fill}`);
    }
  }
  return [...pairs]
    .filter((pair) => contrastOf(...(pair.split(' ') as [string, string])) < 4.5)
    .map((pair) => `too little contrast: ${pair}`);
}

function pages(body: XmlNode): string[] {
  const sizes = findAll(body, 'w:pgSz').map(({ attributes }) =>
    [attributes['w:w'], attributes['w:h']].sort().join(),
  );
  return sizes.every((size) => size === '11906,16838') ? [] : ['a page is not A4'];
}
