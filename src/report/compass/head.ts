/** Owns what every report on one compass begins with. */
import { message, type Text } from '../../model/text.js';
import type { Report } from '../blocks.js';
import type { CompassReportInput } from './input.js';

/** Title, date, language. */
export function reportHead({ result, texts }: CompassReportInput): Omit<Report, 'id' | 'blocks'> {
  const name = result.profile?.name;
  return {
    title: reportTitle(name),
    subtitle: message(`report.subtitle.${result.mode}`, { date: { format: 'date', iso: result.date } }),
    date: result.date,
    lang: texts.lang,
    orientation: 'portrait',
    ...(name ? { copName: name } : {}),
  };
}

function reportTitle(name: string | undefined): Text {
  return name ? message('report.title-of', { cop: name }) : message('report.title');
}
