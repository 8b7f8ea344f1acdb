/** Owns the titles of columns. */
import { message } from '../../../model/text.js';
import type { Column } from '../../../report/blocks.js';

export function column(id: string): Column {
  return { id, header: message(`xlsx.column.${id}`) };
}
