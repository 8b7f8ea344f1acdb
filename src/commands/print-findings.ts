/** Owns how findings look on standard error: where, what, how to mend it, the code; repeats grouped. */
import type { CopError, Finding, Place } from '../errors.js';
import { quoteText, quoteValues } from '../i18n/clean-text.js';
import { sayReason } from './say-reason.js';
import type { Session } from './session.js';

/** Findings of one kind are shown this many times, then counted. */
const SHOWN_OF_A_KIND = 5;

/** Prints the findings by kind and file: the first few of each, how many more there are, and how to mend them. */
export function printFindings(error: CopError, session: Session): void {
  const groups = new Map<string, Finding[]>();
  for (const finding of error.findings) {
    const key = `${finding.code} ${finding.place?.file ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  for (const findings of groups.values()) printGroup(findings, session);
}

function printGroup(findings: readonly Finding[], session: Session): void {
  const [first] = findings;
  if (!first) return;
  for (const finding of findings.slice(0, SHOWN_OF_A_KIND)) session.note(describeFinding(finding, session));
  const more = findings.length - SHOWN_OF_A_KIND;
  if (more > 0) session.note(`  ${session.t('errors.more', { count: more })}`);
  const mend = `errors.${first.code}.mend`;
  if (session.translator.has(mend))
    session.note(
      `  ${session.accessible ? session.t('errors.mend') : '→'} ${session.t(mend, quoteValues(first.values))}`,
    );
}

/** `answers.yaml:4:3: unknown item … (COP-ANSWERS-004)`, with the suggestion where there is one. */
function describeFinding(finding: Finding, session: Session): string {
  const where = describePlace(finding.place, session);
  const what = session.t(`errors.${finding.code}.what`, sayable(finding.values, session));
  const hint = finding.suggestion
    ? ` ${session.t('errors.did-you-mean', { suggestion: quoteText(finding.suggestion) })}`
    : '';
  return `${where ? `${where}: ` : ''}${what}${hint} (${finding.code})`;
}

function sayable(values: Finding['values'], session: Session): Finding['values'] {
  const { reason, ...rest } = quoteValues(values);
  return typeof reason === 'string' ? { ...rest, reason: sayReason(reason, session) } : quoteValues(values);
}

function describePlace(place: Place | undefined, session: Session): string {
  if (!place) return '';
  const parts = [
    place.file === undefined || place.file === '-' ? (place.file ?? '') : session.display(place.file),
  ];
  if (place.line !== undefined)
    parts.push(`:${place.line}`, place.column === undefined ? '' : `:${place.column}`);
  if (place.sheet !== undefined) parts.push(` [${place.sheet}${place.cell ? `!${place.cell}` : ''}]`);
  if (place.row !== undefined) parts.push(`, ${session.t('errors.row', { row: String(place.row) })}`);
  if (place.line === undefined && place.column !== undefined) {
    parts.push(`, ${session.t('errors.column', { column: String(place.column) })}`);
  }
  return parts.map(quoteText).join('');
}
