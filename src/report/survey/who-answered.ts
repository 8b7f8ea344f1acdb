/** Owns who answered, and what must be known before any figure of a cohort is read. */
import { type CohortResult, hidesRespondents } from '../../model/survey-result.js';
import { message, type Text } from '../../model/text.js';
import { type AlertBox, type Block, type Cell, paragraph, span } from '../blocks.js';
import { numberCell } from './cells.js';

/** How many answered, for a table. */
export function respondentsCell(cohort: CohortResult): Cell {
  if (!hidesRespondents(cohort)) return numberCell(cohort.respondents, 'integer');
  return { kind: 'missing', reason: message('survey-report.short.suppressed') };
}

/** « 42 membres sur 60 ont répondu (70 %) »; without the number of members, the respondents alone. */
function whoAnswered(cohort: CohortResult): Text {
  const { respondents, members, responseRate, floor } = cohort;
  if (hidesRespondents(cohort)) return message('survey-report.who.few', { floor });
  if (members === null || responseRate === null) return message('survey-report.who.unknown', { respondents });
  const rate = { format: 'percent' as const, rate: responseRate };
  return message('survey-report.who.known', { respondents, members, rate });
}

/** The first thing to say of a cohort; under the floor it is all that is said. */
export function answeredBlocks(cohort: CohortResult): Block[] {
  const { incomplete, incompleteKept: kept } = cohort;
  return [
    paragraph(whoAnswered(cohort), 'lead'),
    ...(incomplete > 0
      ? [
          paragraph(
            message('survey-report.who.incomplete', { count: incomplete, kept, dropped: incomplete - kept }),
          ),
        ]
      : []),
    ...responseAlerts(cohort),
  ];
}

/** Why the figures describe the respondents only, or are not shown at all. */
function responseAlerts(cohort: CohortResult): AlertBox[] {
  const { respondents, floor } = cohort;
  const known = hidesRespondents(cohort) ? 'no' : 'yes';
  if (respondents < floor) return [alert('below-floor', { respondents, floor, known })];
  return hasLowResponse(cohort) ? [alert('low-response', {})] : [];
}

function alert(id: string, values: Record<string, number | string>): AlertBox {
  return {
    kind: 'alert',
    level: 'warning',
    title: message(`survey-report.alert.${id}.title`),
    spans: [span(message(`survey-report.alert.${id}.text`, values))],
  };
}

function hasLowResponse({ dimensions }: CohortResult): boolean {
  return dimensions.some(({ reasons }) => reasons?.interval === 'low-response');
}

/** True when something of the cohort is hidden to protect a small group. */
export function hidesSomething({ items, dimensions, groups, reasons }: CohortResult): boolean {
  const all = [{ reasons }, ...items, ...dimensions, ...groups.flatMap(({ values }) => values)];
  return all.some((one) =>
    Object.values(one.reasons ?? {}).some((reason) => reason === 'below-floor' || reason === 'complementary'),
  );
}
