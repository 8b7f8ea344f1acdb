import { describe, expect, it } from 'vitest';
import { loadCompass } from '../../../src/io/load-compass.js';
import { type Score, scored } from '../../../src/model/score.js';
import type { SurveyDimensionResult } from '../../../src/model/survey-result.js';
import { scoreMemberPhases } from '../../../src/scoring/survey/member-phases.js';
import { survey } from '../../support/survey.js';

const compass = loadCompass();
const none: Score = { kind: 'not-scored', reason: 'no-answers' };

function phasesOf(scores: Readonly<Record<string, Score>>) {
  const dimensions = survey.dimensions.map(({ id }) => ({ id, score: scores[id] ?? none }));
  return scoreMemberPhases(survey, compass, dimensions as unknown as SurveyDimensionResult[]);
}

const all = {
  purpose: scored(60, 20),
  meetings: scored(50, 18),
  facilitation: scored(70, 20),
  climate: scored(80, 19),
  tools: scored(40, 20),
  value: scored(90, 12),
  support: scored(30, 17),
};

describe('how members see the four phases', () => {
  it('is the mean of the themes that a dimension feeds, by hand', () => {
    const phases = phasesOf(all);
    expect(phases.map(({ id, themes }) => [id, themes.map((theme) => theme.id)])).toEqual([
      ['preparation', ['mandate', 'means']],
      ['launch', ['common-project', 'identity', 'ground-rules']],
      ['growth', ['production', 'facilitation', 'value', 'knowledge']],
      ['reorientation', ['relevance']],
    ]);
    // preparation: mandate = support 30, means = tools 40. growth: 90, 70, value = (90 + 30)/2 = 60, knowledge 40.
    expect(phases[0]!.score).toEqual(scored(35, 17));
    expect(phases[1]!.score).toEqual(scored((60 + 80 + 50) / 3, 18));
    expect(phases[2]!.score).toEqual(scored((90 + 70 + 60 + 40) / 4, 12));
    expect(phases[3]!.score).toEqual(scored(60, 20));
  });

  it('is suppressed as soon as one part is', () => {
    const phases = phasesOf({ ...all, support: { kind: 'suppressed', reason: 'below-floor' } });
    const growth = phases[2]!;
    expect(growth.themes.find(({ id }) => id === 'value')!.score).toEqual({
      kind: 'suppressed',
      reason: 'below-floor',
    });
    expect(growth.score.kind).toBe('suppressed');
    expect(phases[1]!.score.kind).toBe('scored');
  });

  it('says that the floor hid it, where one part was hidden for that and another beside it', () => {
    const complementary = { kind: 'suppressed', reason: 'complementary' } as const;
    const phases = (reason: 'complementary' | 'below-floor') =>
      phasesOf({ ...all, value: complementary, tools: { kind: 'suppressed', reason } });
    expect(phases('below-floor')[2]!.score).toEqual({ kind: 'suppressed', reason: 'below-floor' });
    expect(phases('complementary')[2]!.score).toEqual(complementary);
  });

  it('leaves out what nobody answered', () => {
    const { support: _, ...rest } = all;
    expect(phasesOf(rest)[0]!.score).toEqual(scored(40, 20));
    expect(phasesOf({}).every(({ score }) => score.kind === 'not-scored')).toBe(true);
  });
});
