import { describe, expect, it } from 'vitest';
import { warnOfDifferencing } from '../../src/commands/dossier-survey.js';
import type { Session } from '../../src/commands/session.js';
import type { Warning } from '../../src/errors.js';
import { readDossier } from '../../src/io/dossier.js';
import type { SurveyResult } from '../../src/model/survey-result.js';
import { makeDossier, surveyOf } from '../support/dossier.js';

/** What is said of `result` where the dossier holds `stored`, by wave. */
async function warningsOf(result: SurveyResult, stored: Readonly<Record<string, SurveyResult>>) {
  const said: Warning[] = [];
  const session = { warn: (warnings: readonly Warning[]) => said.push(...warnings) } as unknown as Session;
  await warnOfDifferencing(result, await readDossier(makeDossier({ waves: stored })), session);
  return said;
}

describe('two exports of one survey', () => {
  const twelve = surveyOf(12, 4, {}, { wave: '2026' });

  it('are warned of, each with its number of responses', async () => {
    expect(await warningsOf(twelve, { '2026': surveyOf(10, 4, {}, { wave: '2026' }) })).toEqual([
      {
        code: 'survey-differenced',
        values: { file: expect.stringMatching(/^survey.2026\.json$/), cohort: 'CoP', before: 10, after: 12 },
      },
    ]);
  });

  it.each([
    ['as many responses', surveyOf(12, 3, {}, { wave: '2026' })],
    ['another wave', surveyOf(10, 4, {}, { wave: '2025' })],
    ['another CoP', surveyOf(10, 4, {}, { wave: '2026', cohort: 'Other' })],
    [
      'another questionnaire',
      { ...surveyOf(10, 4, {}, { wave: '2026' }), instrument: { ...twelve.instrument, id: 'own' } },
    ],
  ])('are not what %s makes', async (_, stored) => {
    expect(await warningsOf(twelve, { stored })).toEqual([]);
  });
});
