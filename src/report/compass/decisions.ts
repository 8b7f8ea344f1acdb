/** Owns the three decisions asked of the sponsor. */
import { listThemes } from '../../model/compass.js';
import { literal, message, type Text } from '../../model/text.js';
import { type CompassReportInput, itemById } from './input.js';

const DECISIONS = 3;
/** What a director must settle first when a change is due. */
const REORIENTATION_THEMES = ['legacy', 'relevance'];

/**
 * Reorientation first when it is to be examined, then the themes of the next actions in their order; a date for the next
 * round and the yearly review fill up what is left.
 */
export function pickDecisions(input: CompassReportInput): Text[] {
  const { result, texts, instrument } = input;
  const themes = [
    ...(result.reorientation.toExamine ? REORIENTATION_THEMES : []),
    ...result.actions.map(({ item }) => itemById(input, item)?.theme ?? ''),
  ];
  const known = new Set(listThemes(instrument).map(({ id }) => id));
  const asked = [...new Set(themes)].filter((id) => known.has(id));
  const own = asked.flatMap((id) => texts.themes[id]?.sponsor ?? []).map(literal);
  return [
    ...own,
    message('report.decisions.next-round'),
    message('report.decisions.time'),
    message('report.decisions.results'),
  ].slice(0, DECISIONS);
}
