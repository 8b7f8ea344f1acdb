/** Owns what the reader of the answers had to say. */
import { message } from '../../model/text.js';
import { type Block, bulletList, section, span } from '../blocks.js';
import type { CompassReportInput } from './input.js';

/** The warnings of a result, in words; nothing where there are none. */
export function remarkBlocks({ result }: CompassReportInput): Block[] {
  const items = result.warnings.map(({ code, values }) => [span(message(`warnings.${code}`, values))]);
  return section(2, 'report.remarks', items.length === 0 ? [] : [bulletList(items)]);
}
