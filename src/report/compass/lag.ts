/** Owns foundations that lag: an earlier phase that a later one has overtaken. */
import { message } from '../../model/text.js';
import { type Block, paragraph } from '../blocks.js';
import { type CompassReportInput, phaseName } from './input.js';

export function lagBlocks(input: CompassReportInput): Block[] {
  return input.result.foundationsLag.map(({ earlier, later, gap }) =>
    paragraph(
      message('report.lag', {
        earlier: phaseName(input, earlier),
        later: phaseName(input, later),
        gap: { format: 'score', value: gap },
      }),
    ),
  );
}
