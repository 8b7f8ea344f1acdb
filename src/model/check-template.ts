/** Owns the checks of a document template: what holds between the parts of its structure, and its texts in each language. */
import { listControls } from './form-controls.js';
import type { PathFinding } from './path-finding.js';
import { findingsOfSchema } from './schema-findings.js';
import { suggestionFor } from './suggest.js';
import { flattenTexts, type TemplateBlock, type TemplateStructure } from './template.js';
import { structureSchema } from './template-schema.js';
import { expectedTexts } from './template-texts.js';

/** Word refuses longer tags: an id of a control, a colon and an option have to fit. */
const TAG_LIMIT = 64;

/**
 * What is wrong with the structure of a template. Findings: COP-INSTRUMENT-001, -005 … -007 its shape; -002 an id twice; -008
 * columns shared with a table that is none; COP-TEMPLATE-001 an id too long for Word; -002 another document than `expectedId`.
 */
export function checkTemplateStructure(input: unknown, expectedId?: string): PathFinding[] {
  const parsed = structureSchema.safeParse(input, { reportInput: true });
  if (!parsed.success) return findingsOfSchema(parsed.error.issues);
  const structure = parsed.data as TemplateStructure;
  return [
    ...otherDocument(structure, expectedId),
    ...doubleIds(structure.blocks),
    ...lostColumns(structure.blocks),
    ...longControls(structure),
  ];
}

function otherDocument({ id: found }: TemplateStructure, expected: string | undefined): PathFinding[] {
  if (expected === undefined || found === expected) return [];
  return [{ code: 'COP-TEMPLATE-002', path: ['id'], values: { found, expected } }];
}

function doubleIds(blocks: readonly TemplateBlock[]): PathFinding[] {
  const seen = new Set<string>();
  return blocks.flatMap((each, index): PathFinding[] => {
    if (!('id' in each)) return [];
    if (!seen.has(each.id)) {
      seen.add(each.id);
      return [];
    }
    return [{ code: 'COP-INSTRUMENT-002', path: ['blocks', String(index), 'id'], values: { id: each.id } }];
  });
}

function lostColumns(blocks: readonly TemplateBlock[]): PathFinding[] {
  const withColumns = blocks.flatMap((each) => ('columns' in each && each.columns ? [each.id] : []));
  return blocks.flatMap((each, index): PathFinding[] => {
    if (each.type !== 'table' && each.type !== 'slot') return [];
    const path = ['blocks', String(index), 'columnsFrom'];
    if (each.columnsFrom === undefined) {
      if (each.type === 'slot' || each.columns) return [];
      return [{ code: 'COP-INSTRUMENT-006', path: path.slice(0, 2), values: { id: `${each.id}.columns` } }];
    }
    if (withColumns.includes(each.columnsFrom)) return [];
    const values = { id: each.id, found: each.columnsFrom };
    return [{ code: 'COP-INSTRUMENT-008', path, values, ...suggestionFor(each.columnsFrom, withColumns) }];
  });
}

function longControls(structure: TemplateStructure): PathFinding[] {
  const tags = listControls(structure, 1).map(({ id: control, options }) => {
    const longest = Math.max(0, ...options.map((option) => option.length + 1));
    return { control, length: control.length + longest };
  });
  return tags
    .filter(({ length }) => length > TAG_LIMIT)
    .map(({ control, length }) => ({
      code: 'COP-TEMPLATE-001',
      path: ['blocks'],
      values: { id: control, length, limit: TAG_LIMIT },
    }));
}

/**
 * What is wrong with the texts of one language, for a structure that is right. `required` are texts that code asks for: those
 * of the slots of the kit's own template. Findings: COP-INSTRUMENT-003 a text is missing; -004 one belongs to nothing; -005
 * YAML reads it as something else.
 */
export function checkTemplateTexts(
  structure: TemplateStructure,
  input: unknown,
  lang: string,
  required: readonly string[] = [],
): PathFinding[] {
  const texts = flattenTexts(input);
  const expected = expectedTexts(structure);
  const needed = [...expected.required, ...required.filter((path) => expected.isSlotText(path))];
  const missing = new Set(needed.filter((path) => !texts.get(path)?.trim()));
  const known = [...expected.required, ...expected.optional];
  const strange = [...texts.keys()].filter((path) => !known.includes(path) && !expected.isSlotText(path));
  const at = (id: string) => ({ path: id.split('.'), values: { id, lang } });
  return [
    ...[...missing].map((id): PathFinding => ({ code: 'COP-INSTRUMENT-003', ...at(id) })),
    ...strange.map((id): PathFinding => {
      return { code: 'COP-INSTRUMENT-004', ...at(id), ...suggestionFor(id, known) };
    }),
    ...notText(input),
  ];
}

/** Leaves that are no text: `no`, `1.0` without quotes. */
function notText(input: unknown, path: readonly string[] = []): PathFinding[] {
  if (typeof input === 'string') return [];
  if (typeof input === 'object' && input !== null) {
    return Object.entries(input).flatMap(([key, value]) => notText(value, [...path, key]));
  }
  return [{ code: 'COP-INSTRUMENT-005', path, values: { id: path.join('.'), found: String(input) } }];
}
