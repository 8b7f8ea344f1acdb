/** Owns the titles of columns. */
import { message } from '../../../model/text.js';
import type { Column } from '../../../report/blocks.js';

/** The column whose title is the message `xlsx.column.<id>`. */
export function column(id: string): Column {
  return { id, header: message(`xlsx.column.${id}`) };
}
