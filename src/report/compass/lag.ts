/** Owns foundations that lag: an earlier phase that a later one has overtaken. */
import type { FoundationsLag } from '../../model/compass-result.js';
import { message, type Text } from '../../model/text.js';
import { type Block, paragraph } from '../blocks.js';
import { type CompassReportInput, phaseName } from './input.js';

/** A paragraph a pair of phases; nothing where none lags. */
export function lagBlocks(input: CompassReportInput): Block[] {
  return input.result.foundationsLag.map((lag) => paragraph(lagText(input, lag)));
}

/** Which phase lags behind which, and by how many points. */
export function lagText(input: CompassReportInput, { earlier, later, gap }: FoundationsLag): Text {
  return message('report.lag', {
    earlier: phaseName(input, earlier),
    later: phaseName(input, later),
    gap: { format: 'score', value: gap },
  });
}
