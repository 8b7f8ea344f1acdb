/** Owns reports on standard output, as text that the terminal at hand can show. */
import type { Report } from '../report/blocks.js';
import type { CommonFlags, Session } from './session.js';
import { textLook } from './text-look.js';

/** Prints reports one under the other. The renderer is loaded only now: files and JSON do without it. */
export async function printReports(
  reports: readonly Report[],
  flags: CommonFlags,
  session: Session,
): Promise<void> {
  const { renderText } = await import('../render/text/render-text.js');
  const look = textLook(flags, session);
  session.print(reports.map((report) => renderText(report, session.translator, look)).join('\n\n'));
}
