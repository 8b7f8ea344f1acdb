/** Owns the comparison of IT tools as a document: what is filled in, the scores, the ranking and whether it holds. */

import { type FormValues, toolColumn } from '../model/form-controls.js';
import { scoreValue } from '../model/score.js';
import { columnsOf, type DocumentTemplate, type TableSpec } from '../model/template.js';
import { asValue, literal, message, type Text, type TextValue } from '../model/text.js';
import type { KnockOut, ToolComparison, ToolRanking, ToolResult } from '../model/tool-comparison.js';
import { toolTables } from '../model/tool-tables.js';
import { type Block, bulletList, type Cell, heading, paragraph, span, textCell } from '../report/blocks.js';
import { slotWords, type Words, wordsOf } from './words.js';

/** Columns of a blank comparison. */
export const BLANK_TOOLS = 3;
/** More columns than this cannot be read on a page. */
export const TOOLS_AT_MOST = 5;

/** The comparison as the form has it; tools without a name are called by their number. */
export function comparisonOf(
  template: DocumentTemplate,
  tools: readonly string[],
  values: FormValues,
): ToolComparison {
  const { weighted, knockOuts } = toolTables(template.structure.blocks);
  const cells = (id: string): (string | undefined)[] =>
    tools.map((_, index) => textOf(values, `${id}.${toolColumn(index + 1)}`));
  return {
    tools,
    criteria: rowsOf(weighted).map((id) => ({
      id,
      weight: numberOf(textOf(values, `${id}.weight`)),
      scores: cells(id).map(numberOf),
    })),
    knockOuts: rowsOf(knockOuts).map((id) => ({
      id,
      answers: cells(id) as (KnockOut | undefined)[],
    })),
  };
}

function rowsOf(tables: readonly TableSpec[]): string[] {
  return tables.flatMap(({ id, rows = [] }) => rows.map((row) => `${id}.${row}`));
}

function textOf(values: FormValues, id: string): string | undefined {
  const value = values[id];
  return typeof value === 'string' ? value : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** True once a weight, a score or a knock-out is filled in. */
export function isCompared({ criteria, knockOuts }: ToolComparison): boolean {
  return (
    criteria.some(
      ({ scores, weight }) => weight !== undefined || scores.some((score) => score !== undefined),
    ) || knockOuts.some(({ answers }) => answers.some((answer) => answer !== undefined))
  );
}

/** The rules of the sum, then the scores and ranks, or an empty table to fill in by hand. */
export function scoreBlocks(
  template: DocumentTemplate,
  tools: readonly string[],
  ranking: ToolRanking | undefined,
): Block[] {
  const say = slotWords(template, 'scores');
  const rules = ['formula', 'blankRule', 'rankRule'].map((key) => paragraph(say(key)));
  if (!ranking) return [...rules, paragraph(say('blank')), blankTable(template, tools, say)];
  return [
    ...rules,
    scoreTable(template, ranking, say),
    heading(3, say('robustness')),
    ...robustness(template, ranking, say),
  ];
}

function resultColumns(say: Words['say']) {
  return [
    { id: 'tool', header: say('tool'), weight: 2 },
    { id: 'score', header: say('score'), align: 'end' as const },
    { id: 'rank', header: say('rank'), align: 'end' as const },
    { id: 'answered', header: say('answered'), align: 'end' as const },
    { id: 'blanks', header: say('blanks'), align: 'end' as const },
    { id: 'remark', header: say('remark'), weight: 4 },
  ];
}

function blankTable(template: DocumentTemplate, tools: readonly string[], say: Words['say']): Block {
  const columns = resultColumns(say);
  return {
    kind: 'table',
    id: 'scores',
    caption: say('caption'),
    rowHeaders: true,
    columns,
    rows: tools.map((tool, index) => {
      const name = toolName(template, tool, index + 1);
      return columns.map((column): Cell => {
        if (column.id === 'tool') return textCell(name, { strong: true });
        const label = message('document.cell', { column: asValue(column.header), row: asValue(name) });
        return { kind: 'blank', id: `scores.${toolColumn(index + 1)}.${column.id}`, label, lines: 1 };
      });
    }),
  };
}

/** A tool by its name, by the title of its column where it has none. */
function toolName(template: DocumentTemplate, name: string, number: number): Text {
  if (name) return literal(name);
  const tables = template.structure.blocks.filter((block) => block.type === 'table');
  const table = tables.find(({ cell }) => cell?.kind === 'number')!;
  const { textsOf } = columnsOf(template.structure.blocks, table);
  return wordsOf(template).say(`blocks.${textsOf}.columns.cell`, { number });
}

function scoreTable(template: DocumentTemplate, { tools }: ToolRanking, say: Words['say']): Block {
  const order = (tool: ToolResult): number => tool.rank ?? Number.POSITIVE_INFINITY;
  const sorted = tools
    .map((tool, index) => ({ ...tool, number: index + 1 }))
    .sort((a, b) => order(a) - order(b) || (scoreValue(b.score) ?? -1) - (scoreValue(a.score) ?? -1));
  return {
    kind: 'table',
    id: 'scores',
    caption: say('caption'),
    rowHeaders: true,
    columns: resultColumns(say),
    rows: sorted.map((tool) => scoreRow(template, tool, tools, say)),
  };
}

function scoreRow(
  template: DocumentTemplate,
  tool: ToolResult & { number: number },
  tools: readonly ToolResult[],
  say: Words['say'],
): Cell[] {
  const { score, rank, answeredWeight, blanks } = tool;
  const tied = tools.filter((other) => other.rank === rank).length > 1;
  const none: Cell = { kind: 'missing', reason: literal('–') };
  return [
    textCell(toolName(template, tool.name, tool.number)),
    score.kind === 'scored' ? { kind: 'number', value: score.value, show: 'score' } : none,
    rank === undefined
      ? { kind: 'missing', reason: say('notRanked') }
      : textCell(tied ? say('tied', { rank }) : literal(String(rank))),
    answeredWeight === null ? none : { kind: 'number', value: answeredWeight, show: 'percent' },
    { kind: 'number', value: blanks, show: 'integer' },
    {
      kind: 'text',
      spans: remarks(template, tool, say).map((text) => span(text)),
    },
  ];
}

/** Why it has no score or rank, and what is still to check. */
function remarks(template: DocumentTemplate, tool: ToolResult, say: Words['say']): Text[] {
  const texts: Text[] = [];
  if (tool.score.kind === 'not-scored') {
    texts.push(say(tool.score.reason === 'no-weight' ? 'notScoredNoWeight' : 'notScoredNoAnswer'));
  }
  if (tool.knockedOut.length > 0) {
    texts.push(say('notRankedKnockedOut', { criteria: namesOf(template, tool.knockedOut) }));
  } else if (tool.unranked === 'coverage') texts.push(say('notRankedCoverage'));
  if (tool.toCheck.length > 0) {
    texts.push(say('toCheck', { count: tool.toCheck.length, criteria: namesOf(template, tool.toCheck) }));
  }
  return texts.flatMap((text, index) => (index === 0 ? [text] : [literal('\n'), text]));
}

function criterionName(template: DocumentTemplate, id: string): Text {
  const [table, row] = id.split('.') as [string, string];
  return wordsOf(template).say(`blocks.${table}.rows.${row}.label`);
}

function namesOf(template: DocumentTemplate, ids: readonly string[]): TextValue {
  return { format: 'list', items: ids.map((id) => asValue(criterionName(template, id))) };
}

function robustness(template: DocumentTemplate, { moves }: ToolRanking, say: Words['say']): Block[] {
  if (!moves) return [paragraph(say('notTested'))];
  if (moves.length === 0) return [paragraph(say('robust'))];
  const items = moves.map(({ criterion, from, to, newFirst }) => {
    const facts = { criterion: asValue(criterionName(template, criterion)), from, to };
    if (!newFirst) return [span(say('changes', facts))];
    return [span(say('changesFirst', { ...facts, tool: { format: 'list', items: newFirst } }))];
  });
  return [bulletList(items), paragraph(say('fragileAdvice'))];
}
