import { describe, expect, it } from 'vitest';
import { answerSet, uniformSet } from '../../../support/answers.js';
import { makeLive } from '../../../support/live.js';
import { openSpreadsheet } from '../../../support/spreadsheet.js';

describe('values in the file as written', () => {
  it('are those that an independent engine computes', async () => {
    for (const set of [answerSet({}), uniformSet(3), uniformSet(2, { 'preparation.domain.1': 'unknown' })]) {
      const sheet = await openSpreadsheet(await makeLive(set));
      expect(sheet.differences()).toEqual([]);
    }
  });
});
