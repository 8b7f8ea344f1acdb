/** Owns a document of the kit as neutral blocks: its template, filled with what is known, blank elsewhere. */
import type { FormValues } from '../model/form-controls.js';
import type { Profile } from '../model/profile.js';
import type { DocumentTemplate, TemplateBlock } from '../model/template.js';
import { message, type Text } from '../model/text.js';
import { type Block, bulletList, heading, paragraph, type Report, span } from '../report/blocks.js';
import { fieldBlocks } from './field-blocks.js';
import { tableBlock } from './table-block.js';
import { type Words, wordsOf } from './words.js';

/** What a document is filled with. */
export interface DocumentFill {
  /** ISO date that the file carries. */
  date: string;
  profile: Profile | null;
  values: FormValues;
  /** The blocks of each slot, without its title; a slot left out keeps its title alone. */
  slots: Readonly<Record<string, readonly Block[]>>;
  /** Names of the tools compared, in the order of their columns. */
  tools?: readonly string[];
  /** Less room between things, to fit a page. */
  dense?: boolean;
  /** Blocks to leave out, by id, and fields (`block.field`). */
  without?: ReadonlySet<string>;
  /** A mark under the label of a row (`table.row`): what stands out there. */
  marks?: Readonly<Record<string, Text>>;
  /** How the guide cites the template's sources; none: no line. */
  sources?: readonly string[];
}

/** The document in the template's language; what `fill` does not know stays to be filled in. */
export function buildDocument(template: DocumentTemplate, fill: DocumentFill): Report {
  const { structure, lang } = template;
  const words = wordsOf(template);
  const subtitle = words.sayIf('subtitle');
  const blocks = structure.blocks.filter((block) => !('id' in block && fill.without?.has(block.id)));
  return {
    id: structure.id,
    title: words.say('title'),
    ...(subtitle ? { subtitle } : {}),
    date: fill.date,
    lang,
    orientation: structure.orientation,
    ...(structure.dense || fill.dense ? { dense: true } : {}),
    ...(fill.profile ? { copName: fill.profile.name } : {}),
    blocks: orderHeadings([
      ...blocks.flatMap((block) => buildBlock(template, block, fill)),
      ...sourcesLine(fill),
    ]),
  };
}

function buildBlock(template: DocumentTemplate, block: TemplateBlock, fill: DocumentFill): Block[] {
  const words = wordsOf(template);
  switch (block.type) {
    case 'pageBreak':
      return [{ kind: 'page-break' }];
    case 'paragraph':
      return [paragraph(words.say(`blocks.${block.id}.text`))];
    case 'heading':
      return [heading(block.level ?? 1, words.say(`blocks.${block.id}.title`))];
    case 'note':
      return [noteBlock(words, block.id)];
    case 'fields':
      return fieldBlocks(block, words, fill);
    case 'write':
      return [writeBlock(block, words, fill.values)];
    case 'list':
      return [...title(words, block.id), listBlock(block, words, fill.values)];
    case 'table':
      return [...title(words, block.id), ...tableBlock(template, block, fill)];
    case 'slot':
      return [...title(words, block.id), ...(fill.slots[block.id] ?? [])];
    case 'signature':
      return [...title(words, block.id), signatureBlock(block, words)];
  }
}

/** No heading more than one level below the one before: with a part left out, the next moves up. */
function orderHeadings(blocks: readonly Block[]): Block[] {
  let above = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = Math.min(block.level, above + 1) as 1 | 2 | 3;
    above = level;
    return { ...block, level };
  });
}

/** Title and introduction of a block that has them. */
function title(words: Words, id: string): Block[] {
  const text = words.sayIf(`blocks.${id}.title`);
  const intro = words.sayIf(`blocks.${id}.intro`);
  return [...(text ? [heading(2, text)] : []), ...(intro ? [paragraph(intro)] : [])];
}

function noteBlock(words: Words, id: string): Block {
  const spans = [span(words.say(`blocks.${id}.text`))];
  return { kind: 'alert', level: 'note', title: words.say(`blocks.${id}.title`), spans };
}

function writeBlock(block: { id: string; lines: number }, words: Words, values: FormValues): Block {
  const hint = words.sayIf(`blocks.${block.id}.hint`);
  const value = values[block.id];
  return {
    kind: 'field',
    id: block.id,
    label: words.say(`blocks.${block.id}.label`),
    lines: block.lines,
    input: 'text',
    wide: block.lines > 1,
    ...(hint ? { hint } : {}),
    ...(typeof value === 'string' ? { value } : {}),
  };
}

function listBlock(
  block: { id: string; items: readonly string[]; check?: boolean },
  words: Words,
  values: FormValues,
): Block {
  const items = block.items.map((item) => [span(words.say(`blocks.${block.id}.items.${item}`))]);
  if (!block.check) return bulletList(items);
  const checkIds = block.items.map((item) => `${block.id}.${item}`);
  return { kind: 'list', ordered: false, items, checkIds, checks: checkIds.map((id) => values[id] === true) };
}

/** A row a party: name, date, signature by hand. */
function signatureBlock(block: { id: string; parties: readonly string[] }, words: Words): Block {
  const columns = ['party', 'name', 'date', 'signature'] as const;
  return {
    kind: 'table',
    id: block.id,
    caption: words.say(`blocks.${block.id}.title`),
    columns: columns.map((id) => ({
      id,
      header: message(`document.signature.${id}`),
      weight: id === 'date' ? 1 : 2,
    })),
    rowHeaders: true,
    rows: block.parties.map((party) => {
      const label = words.say(`blocks.${block.id}.parties.${party}`);
      return [
        { kind: 'text', spans: [span(label)] },
        ...columns.slice(1).map((column) => ({
          kind: 'blank' as const,
          id: `${block.id}.${party}.${column}`,
          label: message(`document.signature.${column}`),
          lines: 1,
        })),
      ];
    }),
  };
}

function sourcesLine({ sources = [] }: DocumentFill): Block[] {
  if (sources.length === 0) return [];
  const list = { format: 'list' as const, items: sources };
  return [paragraph(message('document.sources', { sources: list }), 'note')];
}
