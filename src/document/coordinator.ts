/** Owns the coordinator's check-list: the gaps to cover, and the views of self, peer and manager beside each other. */
import type { FormValues } from '../model/form-controls.js';
import { columnsOf, type DocumentTemplate } from '../model/template.js';
import { asValue, literal, type Text } from '../model/text.js';
import { type Block, bulletList, type Cell, paragraph, span, textCell } from '../report/blocks.js';
import { blankLines } from './blank-lines.js';
import { slotWords, type Words, wordsOf } from './words.js';

export const VIEWS = ['self', 'peer', 'manager'] as const;
type View = (typeof VIEWS)[number];

/** An essential criterion at this level or lower is a gap to cover. */
const GAP_AT_MOST = 1;
/** Views this far apart are talked about first. */
const WIDE = 2;

interface Criterion {
  /** `table.row` */
  id: string;
  label: Text;
  /** The label of a way to cover it. */
  cover(id: string): Text;
}

/** Every criterion of the check-list, in its order. */
function listCriteria(template: DocumentTemplate): Criterion[] {
  const words = wordsOf(template);
  const tables = template.structure.blocks.filter((block) => block.type === 'table');
  return tables.flatMap((table) => {
    const { columns, textsOf } = columnsOf(template.structure.blocks, table);
    if (!columns.some(({ id }) => id === 'level')) return [];
    return (table.rows ?? []).map((row) => ({
      id: `${table.id}.${row}`,
      label: words.say(`blocks.${table.id}.rows.${row}.label`),
      cover: (id: string) => words.say(`blocks.${textsOf}.columns.cover.options.${id}`),
    }));
  });
}

/** What remains to cover after one filled form; the rule alone when nothing is filled in. */
export function coordinatorGaps(template: DocumentTemplate, values: FormValues): Block[] {
  const say = slotWords(template, 'gaps');
  const criteria = listCriteria(template);
  const essential = criteria.filter(({ id }) => values[`${id}.importance`] === 'essential');
  const isFilled = criteria.some(({ id }) => values[`${id}.level`] !== undefined) || essential.length > 0;
  if (!isFilled) return [paragraph(say('rule')), blankLines('gaps', say('blank'))];
  if (essential.length === 0) return [paragraph(say('noneMarked'))];
  const level = (id: string): number => Number(values[`${id}.level`]);
  const rated = essential.filter(({ id }) => values[`${id}.level`] !== undefined);
  const gaps = rated.filter(({ id }) => level(id) <= GAP_AT_MOST).sort((a, b) => level(a.id) - level(b.id));
  const unrated = essential.filter((criterion) => !rated.includes(criterion));
  return [
    paragraph(say('rule')),
    ...(gaps.length > 0 ? [bulletList(gaps.map((gap) => [span(gapText(gap, values, say))]))] : []),
    ...(gaps.length === 0 && unrated.length === 0 ? [paragraph(say('none'))] : []),
    ...(unrated.length > 0 ? [paragraph(say('notRated', countOf(unrated)))] : []),
  ];
}

function countOf(criteria: readonly Criterion[]) {
  const list = { format: 'list' as const, items: criteria.map(({ label }) => asValue(label)) };
  return { count: criteria.length, criteria: list };
}

function gapText({ id, label, cover }: Criterion, values: FormValues, say: Words['say']): Text {
  const chosen = values[`${id}.cover`];
  const facts = { criterion: asValue(label), level: String(values[`${id}.level`]) };
  if (!Array.isArray(chosen) || chosen.length === 0) return say('itemNoCover', facts);
  const ways = chosen.map((each: string) => asValue(cover(each)));
  return say('item', { ...facts, cover: { format: 'list', items: ways } });
}

/** The filled forms of each view; several peers may each give theirs. */
export type FilledViews = Readonly<Record<View, readonly FormValues[]>>;

/** The levels of each criterion in every view, widest difference first; criteria that one view alone rates come last. */
export function coordinatorViews(template: DocumentTemplate, views: FilledViews): Block[] {
  const say = slotWords(template, 'views');
  const given = VIEWS.filter((view) => views[view].length > 0);
  if (given.length === 0) return [blankLines('views', say('blank'))];
  if (given.length === 1 && views[given[0]!].length === 1) return [paragraph(say('oneView'))];
  const rows = listCriteria(template)
    .map((criterion) => compareViews(criterion, given, views))
    .filter(({ levels }) => levels.flat().length > 0)
    .map((row, order) => ({ ...row, order }))
    .sort((a, b) => (b.difference ?? -1) - (a.difference ?? -1) || a.order - b.order);
  const wide = rows.filter(({ difference }) => difference !== undefined && difference >= WIDE);
  return [
    paragraph(say('intro')),
    paragraph(wide.length > 0 ? say('wide', { count: wide.length }) : say('agree')),
    {
      kind: 'table',
      id: 'views',
      caption: say('caption'),
      rowHeaders: true,
      columns: [
        { id: 'criterion', header: say('criterion'), weight: 3 },
        ...given.map((view) => ({ id: view, header: say(view), weight: 1.3 })),
        { id: 'difference', header: say('difference'), weight: 1.3 },
      ],
      rows: rows.map((row) => viewRow(row, say)),
    },
  ];
}

interface ComparedCriterion {
  label: Text;
  /** One list a view: the levels that its forms tick. */
  levels: readonly (readonly number[])[];
  /** Undefined under two levels. */
  difference: number | undefined;
}

function compareViews(
  { id, label }: Criterion,
  given: readonly View[],
  views: FilledViews,
): ComparedCriterion {
  const levels = given.map((view) =>
    views[view].flatMap((form) => (form[`${id}.level`] === undefined ? [] : [Number(form[`${id}.level`])])),
  );
  const known = levels.flat();
  const difference = known.length < 2 ? undefined : Math.max(...known) - Math.min(...known);
  return { label, levels, difference };
}

function viewRow({ label, levels, difference }: ComparedCriterion, say: Words['say']): Cell[] {
  return [
    textCell(label),
    ...levels.map((ticked): Cell => {
      if (ticked.length === 0) return { kind: 'missing', reason: say('noLevel') };
      return textCell(literal([...ticked].sort().join(' / ')));
    }),
    difference === undefined
      ? { kind: 'missing', reason: literal('–') }
      : textCell(say('differenceValue', { count: difference }), difference >= WIDE ? { strong: true } : {}),
  ];
}
