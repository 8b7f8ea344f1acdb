/** Owns several reports as one: each with its title as a heading, on a page of its own. */
import type { Text } from '../model/text.js';
import { type Block, heading, paragraph, type Report } from './blocks.js';

/** The report itself when there is only one. `title` stands over several. */
export function mergeReports(reports: readonly [Report, ...Report[]], title: Text): Report {
  const [first, ...others] = reports;
  if (others.length === 0) return first;
  const { copName, subtitle, ...head } = first;
  const blocks = reports.flatMap((report, index): Block[] => [
    ...(index > 0 ? [{ kind: 'page-break' as const }] : []),
    heading(1, report.title),
    ...(report.subtitle ? [paragraph(report.subtitle, 'caption')] : []),
    ...report.blocks.map(lower),
  ]);
  return { ...head, id: `${first.id}s`, title, blocks };
}

/** Headings one level down, since the title of the report has become one. */
function lower(block: Block): Block {
  if (block.kind !== 'heading') return block;
  return { ...block, level: block.level === 1 ? 2 : 3 };
}
