import { describe, expect, it } from 'vitest';
import { loadPitfallRules } from '../../src/io/load-pitfalls.js';
import type { PitfallInput } from '../../src/model/compass-result.js';
import { LANGS, type Lang } from '../../src/model/lang.js';
import type { Profile } from '../../src/model/profile.js';
import { pitfallBlocks } from '../../src/report/pitfall-blocks.js';
import { describeInput, type InputNames } from '../../src/report/pitfall-input.js';
import { assessCompass } from '../../src/scoring/assess-compass.js';
import { answerSet, compass } from '../support/answers.js';
import { membersView } from '../support/members-view.js';
import { readBlocks, say as sayText, wordsIn } from '../support/report-input.js';

const names = (lang: Lang): InputNames => wordsIn(lang).names;
const say = (input: PitfallInput, lang: Lang = 'fr') => sayText(describeInput(input, names(lang)), lang);

describe('describeInput', () => {
  it('names a theme, a statement, a dimension, a profile field', () => {
    const rest = { operator: '<', threshold: 50 } as const;
    expect(say({ input: 'theme.production', value: 125 / 3, ...rest })).toBe(
      'thème « Du partage à la production » : 42 (< 50)',
    );
    expect(say({ input: 'phase.preparation', value: 33, ...rest })).toBe('phase « Préparation » : 33 (< 50)');
    expect(say({ input: 'survey.dimension.climate', value: 40, ...rest })).toBe(
      'enquête, « Climat et appartenance » : 40 (< 50)',
    );
    expect(say({ input: 'age', value: 14, operator: '>=', threshold: 12 })).toBe(
      'Âge de la CoP (mois) : 14 (≥ 12)',
    );
    expect(say({ input: 'origin', value: 'solicited', operator: '=', threshold: 'solicited' })).toBe(
      'Origine de la CoP : sollicitée',
    );
    expect(say({ input: 'item.growth.vitality.3', value: 1, operator: '<=', threshold: 1 }, 'en')).toMatch(
      /^statement ‘.+’: 1 \(≤ 1\)$/,
    );
    expect(say({ input: 'previous.theme.energy', value: 80, ...rest }, 'nl')).toBe(
      'in de vorige ronde, thema ‘Energie’: 80 (< 50)',
    );
  });

  it('shows a rate as a percentage and a difference by both its names', () => {
    expect(say({ input: 'responseRate', value: 0.294, operator: '<', threshold: 0.3 })).toBe(
      'Taux de réponse : 29,4 % (< 30 %)',
    );
    expect(
      say(
        {
          input: 'survey.item.value.1',
          minus: 'survey.item.value.3',
          value: 25,
          operator: '>=',
          threshold: 20,
        },
        'de',
      ),
    ).toMatch(/^Umfrage, „.+“, minus Umfrage, „.+“: 25 \(≥ 20\)$/);
  });

  it('never rounds a value onto the threshold it is under', () => {
    expect(say({ input: 'theme.value', value: 49.9, operator: '<', threshold: 50 })).toContain(
      ': 49,90 (< 50)',
    );
  });
});

describe('pitfallBlocks', () => {
  const themes = (id: string, value: number) =>
    Object.fromEntries([1, 2, 3].map((n) => [`${id}.${n}`, value]));
  const result = (profile: Profile | null = null) =>
    assessCompass(
      compass,
      answerSet({
        ...themes('growth.value', 1),
        ...themes('preparation.mandate', 1),
        ...themes('reorientation.relevance', 1),
        ...themes('reorientation.energy', 1),
        ...themes('launch.identity', 4),
      }),
      {
        profile,
        rules: loadPitfallRules(),
        warnings: [],
        members: membersView({ themes: { 'launch.identity': 50 } }),
      },
    );

  it('puts the gravest first, and says what, why and what to do', () => {
    const text = readBlocks(pitfallBlocks(result(), names('fr')), 'fr');
    const order = [...text.matchAll(/^\[(\w+)\] /gm)].map(([, level]) => level);
    expect(order).toEqual(['critical', 'warning', 'warning', 'note']);
    expect(text).toContain('[note] Un regard différent de celui des membres : Identité et confiance: ');
    expect(text).toContain('- Écart entre coordination et membres (points) : 50 (≥ 25)');
    expect(text).toContain('- Recueillez deux récits de valeur');
    expect(text).not.toContain('Votre CoP est');
  });

  it('adds the advice for the origin of the CoP', () => {
    const spontaneous = readBlocks(
      pitfallBlocks(result({ name: 'A', origin: 'spontaneous' }), names('en')),
      'en',
    );
    const solicited = readBlocks(
      pitfallBlocks(result({ name: 'A', origin: 'solicited' }), names('en')),
      'en',
    );
    expect(spontaneous).toContain('Your CoP is spontaneous. ');
    expect(solicited).toContain('Your CoP was solicited. ');
  });

  it('says what is missing, and once for each family what to add', () => {
    const text = readBlocks(pitfallBlocks(result(), names('nl')), 'nl');
    expect(text).toContain('# Wat niet kon worden nagegaan');
    expect(text.match(/Vul het profiel van de CoP/g)).toHaveLength(1);
    expect(text).toContain('ontbreekt nog: Leeftijd van de CoP (maanden)');
  });

  it.each(LANGS)('has every word in %s', (lang) => {
    const texts = names(lang);
    const alerts = loadPitfallRules().map(({ id, level }) => ({
      id,
      level,
      inputs: [],
      stronger: true as const,
    }));
    for (const origin of ['spontaneous', 'solicited'] as const) {
      const all = { ...result({ name: 'A', origin }), pitfalls: alerts };
      expect(readBlocks(pitfallBlocks(all, texts), lang).match(/^\[/gm)).toHaveLength(15);
    }
    const none = readBlocks(pitfallBlocks({ ...result(), pitfalls: [], notEvaluated: [] }, texts), lang);
    expect(none.split('\n')).toHaveLength(2);
  });
});
