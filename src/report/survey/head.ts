/** Owns what every report on a survey begins with: title, date, language, and what could not be read. */
import type { Warning } from '../../errors.js';
import { message, type Text } from '../../model/text.js';
import { type Block, bulletList, heading, type Report, span } from '../blocks.js';
import { dimensionName, type SurveyReportInput } from './input.js';

/** All of a report but its id and its blocks. */
export function reportHead({ result, lang }: SurveyReportInput): Omit<Report, 'id' | 'blocks'> {
  const [only, ...others] = result.cohorts;
  const single = only && others.length === 0 ? only : undefined;
  const date = { format: 'date' as const, iso: result.date };
  return {
    title: titleOf(result),
    subtitle: single?.wave
      ? message('survey-report.subtitle.wave', { wave: single.wave, date })
      : message('survey-report.subtitle.plain', { date }),
    date: result.date,
    lang,
    orientation: 'portrait',
    ...(single ? { copName: single.id } : {}),
  };
}

function titleOf({ cohorts }: SurveyReportInput['result']): Text {
  const cops = new Set(cohorts.map(({ id }) => id));
  const [cop] = cops;
  if (cops.size === 1 && cop !== undefined) return message('survey-report.title-of', { cop });
  return message('survey-report.title-many', { count: cops.size });
}

/** Files of the batch that are in none of the figures. */
export function notReadBlocks({ result }: SurveyReportInput): Block[] {
  if (result.notRead.length === 0) return [];
  return [
    {
      kind: 'alert',
      level: 'warning',
      title: message('survey-report.not-read.title', { count: result.notRead.length }),
      spans: [
        span(message('survey-report.not-read.text', { files: { format: 'list', items: result.notRead } })),
      ],
    },
  ];
}

/** What was noticed while reading and scoring. */
export function remarkBlocks(input: SurveyReportInput): Block[] {
  const { warnings } = input.result;
  if (warnings.length === 0) return [];
  const items = warnings.map(({ code, values: { file, ...values } }) => [
    ...(file === undefined ? [] : [span(message('survey-report.remarks.file', { file: String(file) }))]),
    span(message(`warnings.${code}`, withName(input, values))),
  ]);
  return [heading(1, message('survey-report.remarks.title')), bulletList(items)];
}

/** A dimension by its name, as everywhere in the report. */
function withName(input: SurveyReportInput, values: Warning['values']): Warning['values'] {
  if (values.dimension === undefined) return values;
  return { ...values, dimension: dimensionName(input, String(values.dimension)) };
}

/** A remark of the report (its message id below `survey-report`), small. */
export function note(id: string): Block {
  return { kind: 'paragraph', spans: [span(message(`survey-report.${id}`))], role: 'note' };
}
