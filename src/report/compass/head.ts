/** Owns what every report on one compass begins with. */
import { message, type Text } from '../../model/text.js';
import type { Report } from '../blocks.js';
import { type CompassReportInput, countAnswered } from './input.js';

/** Title, date, language. */
export function reportHead(input: CompassReportInput): Omit<Report, 'id' | 'blocks'> {
  const { result, texts } = input;
  const { answered, total } = countAnswered(input);
  const name = result.profile?.name;
  return {
    title: reportTitle(name),
    subtitle: message(`report.subtitle.${result.mode}`, {
      date: { format: 'date', iso: result.date },
      answered,
      total,
      whole: answered === total ? 'yes' : 'no',
    }),
    date: result.date,
    lang: texts.lang,
    orientation: 'portrait',
    ...(name ? { copName: name } : {}),
  };
}

function reportTitle(name: string | undefined): Text {
  return name ? message('report.title-of', { cop: name }) : message('report.title');
}
