import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/model/lang.js';
import { compassSummary } from '../../../src/report/compass/summary.js';
import { answerSet, compass, uniformSet } from '../../support/answers.js';
import { exampleInput, inputOf, readBlocks } from '../../support/report-input.js';

const read = (...args: Parameters<typeof inputOf>) =>
  readBlocks(compassSummary(inputOf(...args)).blocks, args[1] ?? 'fr');

describe('the position in words', () => {
  it('names the score that is too low, and the essential items that are missing', () => {
    const text = readBlocks(compassSummary(exampleInput('young-solicited')).blocks);
    expect(text).toMatch(
      /^Votre CoP se situe en .*démarrage.*, parce que la phase « Démarrage » obtient 45 points sur 100 ; il en faut 75/,
    );
    expect(text).toContain(
      'Les points essentiels à mettre en place :\n- Les objectifs de la CoP sont négociés',
    );
  });

  it('names a missing essential item despite a high score', () => {
    const text = read(uniformSet(4, { 'preparation.domain.1': 2 }));
    // Themes 83.33 and four times 100: 96.67.
    expect(text).toMatch(
      /parce qu’il manque encore un point essentiel à la phase « Préparation », malgré 97 points sur 100/,
    );
  });

  it('says why there is no position', () => {
    expect(read(answerSet({}))).toMatch(
      /^La position de votre CoP ne peut pas encore être déterminée, parce que moins de la moitié/,
    );
  });

  it('says that too many points are still too early', () => {
    const early = Object.fromEntries(
      compass.phases[0]!.themes.flatMap((theme) => theme.items.map(({ id }) => [id, 'too-early' as const])),
    );
    expect(read(uniformSet(3, early))).toMatch(
      /parce que la phase « Préparation » compte trop peu de réponses chiffrées/,
    );
  });

  it('says that all three phases are acquired', () => {
    expect(read(uniformSet(4))).toMatch(/parce que les trois premières phases sont acquises/);
  });

  it('says what an express run is, and where the one phase stands that was asked', () => {
    expect(read({ ...uniformSet(3), mode: 'express' })).toContain('Version express : une question par thème');
    const one = read({ ...uniformSet(2), phase: 'launch' });
    expect(one).toMatch(/^Phase « Démarrage » : 50 points sur 100, en cours\./);
    expect(one).not.toMatch(/Croissance|aiguille|verdict/);
  });
});

describe('the needle', () => {
  it.each([
    [4, /L’indice reste sous 50/],
    [1, /l’indice atteint 50 ou plus/],
  ] as const)('reads answers of %i', (value, words) => {
    expect(read(uniformSet(value))).toMatch(words);
  });

  it('says when nothing is known', () => {
    expect(read(answerSet({ 'preparation.domain.1': 3 }))).toMatch(/cette aiguille n’est pas évaluée/);
  });
});

describe('what would change the verdict', () => {
  it('shows the number of pivots and at most five of them', () => {
    // All answers at 3: every theme 75, every phase 75 exactly; any step down changes the position.
    const text = read(uniformSet(3));
    expect(text).toMatch(
      /45 réponses, déplacées une à une d’un degré, changeraient la position ; en voici cinq :/,
    );
    expect(text.match(/si la réponse passait de « /g)).toHaveLength(5);
  });

  it('says how many when all are shown, and when the verdict is solid', () => {
    expect(readBlocks(compassSummary(exampleInput('due-for-reorientation')).blocks)).toMatch(
      /\n5 réponses, déplacées une à une d’un degré, changeraient la position :\n/,
    );
    expect(read(uniformSet(0))).toContain('La position est solide');
    expect(read(answerSet({}))).toContain('Sans position');
  });
});

describe('the actions', () => {
  it('come with a first step and the command that helps; an unknown answer is to be checked', () => {
    const text = read(uniformSet(3, { 'launch.kickoff.1': 1, 'growth.value.3': 'unknown' }));
    expect(text).toMatch(/# Les 2 prochaines actions/);
    expect(text).toMatch(/Premier pas : .+\nPour vous aider : cop doc kickoff/);
    expect(text).toMatch(
      /- À vérifier : Les responsables hiérarchiques .+\nÀ quoi cela se voit : .+\nPour vous aider : cop doc charter/,
    );
  });

  it('say so when there is none', () => {
    expect(read(uniformSet(4))).toContain('Aucune action n’est nécessaire');
  });

  it('open the guide at their theme', () => {
    expect(read(uniformSet(3, { 'preparation.audience.2': 0 }))).toContain('cop guide audience');
  });
});

describe('foundations that lag', () => {
  it('are a useful step back, in points', () => {
    const launch = compass.phases[1]!.themes.flatMap((theme) =>
      theme.items.map(({ id }) => [id, 4] as const),
    );
    const text = read(uniformSet(2, Object.fromEntries(launch)));
    expect(text).toContain('La phase « Préparation » se trouve 50 points sous la phase « Démarrage »');
  });
});

describe('every sentence', () => {
  it.each(LANGS)('is there in %s for the extremes', (lang) => {
    for (const set of [
      uniformSet(0),
      uniformSet(4),
      answerSet({}),
      uniformSet('unknown'),
      uniformSet('not-applicable'),
    ]) {
      const text = readBlocks(compassSummary(inputOf(set, lang), { explain: true }).blocks, lang);
      expect(text).not.toMatch(/undefined|NaN|\{|\}/);
      expect(text.length).toBeGreaterThan(400);
    }
  });
});
