import { describe, expect, it } from 'vitest';
import { loadPitfallRules } from '../../src/io/load-pitfalls.js';
import type { MembersView } from '../../src/model/members-view.js';
import { assessCompass } from '../../src/scoring/assess-compass.js';
import { compass, uniformSet } from '../support/answers.js';
import { membersView } from '../support/members-view.js';

const axesOf = (set: Parameters<typeof assessCompass>[1], members?: MembersView) =>
  assessCompass(compass, set, {
    profile: null,
    rules: loadPitfallRules(),
    warnings: [],
    ...(members ? { members } : {}),
  }).axes;

describe('scoreAxes', () => {
  it('takes the mean of the parts of each axis', () => {
    // Every theme of the compass 75, but production 25 and energy 50.
    const set = uniformSet(3, {
      'growth.production.1': 1,
      'growth.production.2': 1,
      'growth.production.3': 1,
      'reorientation.energy.1': 2,
      'reorientation.energy.2': 2,
      'reorientation.energy.3': 2,
    });
    const members = membersView({
      dimensions: { purpose: 60, meetings: 80, facilitation: 70, climate: 65, tools: 45, value: 30 },
      items: { 'overall.satisfaction': 50, 'overall.recommend': 40 },
    });
    expect(axesOf(set, members).map(({ id, score }) => [id, score])).toEqual([
      ['effectiveness', { kind: 'scored', value: (80 + 45 + 25) / 3, validN: 3 }],
      ['vitality', { kind: 'scored', value: (65 + 70 + 75 + 50) / 4, validN: 4 }],
      ['satisfaction', { kind: 'scored', value: (50 + 40 + 60) / 3, validN: 3 }],
      ['added-value', { kind: 'scored', value: (30 + 75 + 75) / 3, validN: 3 }],
    ]);
  });

  it('reads what there is, and says what each part was', () => {
    const [effectiveness, , satisfaction] = axesOf(uniformSet(2));
    expect(effectiveness!.score).toEqual({ kind: 'scored', value: 50, validN: 1 });
    expect(effectiveness!.parts).toEqual([
      { input: 'survey.dimension.meetings', score: { kind: 'not-scored', reason: 'not-asked' } },
      { input: 'survey.dimension.tools', score: { kind: 'not-scored', reason: 'not-asked' } },
      { input: 'theme.production', score: { kind: 'scored', value: 50, validN: 3 } },
    ]);
    expect(satisfaction!.score).toEqual({ kind: 'not-scored', reason: 'no-answers' });
  });

  it('keeps hidden what is hidden under the floor', () => {
    const members = membersView({ dimensions: { purpose: { kind: 'suppressed', reason: 'below-floor' } } });
    expect(axesOf(uniformSet(2), members)[2]!.score).toEqual({ kind: 'suppressed', reason: 'below-floor' });
  });
});
