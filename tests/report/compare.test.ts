import { describe, expect, it } from 'vitest';
import type { RaterComparison } from '../../src/model/compass-comparison.js';
import { LANGS } from '../../src/model/lang.js';
import { ratersReport } from '../../src/report/compare/raters-report.js';
import { roundsReport } from '../../src/report/compare/rounds-report.js';
import { combineRaters, listDisagreements, rateItems } from '../../src/scoring/combine-raters.js';
import { compareRounds } from '../../src/scoring/compare-rounds.js';
import { answerSet, compass, uniformSet } from '../support/answers.js';
import { exampleSet, inputOf, readBlocks, wordsIn } from '../support/report-input.js';

const rounds = (...sets: ReturnType<typeof uniformSet>[]) =>
  compareRounds(
    compass,
    sets.map((set) => ({ set, result: inputOf(set).result, raters: [] })),
    { profile: { name: 'CoP' }, warnings: [] },
  );
const read = (comparison: ReturnType<typeof rounds>, full = false) =>
  readBlocks(roundsReport(comparison, wordsIn('fr'), { full }).blocks);

describe('the report on rounds', () => {
  it('says where the CoP went, and that the second needle turned', () => {
    const text = read(
      rounds(exampleSet('due-for-reorientation', '2025-11-18'), exampleSet('due-for-reorientation')),
    );
    expect(text).toMatch(/^La CoP se situait en .*croissance ; elle se situe maintenant en .*croisière\./);
    expect(text).toContain('Une réorientation est maintenant à examiner');
    expect(text).toContain('Pertinence | 66,67 | 25,00 | −42');
    expect(text).toMatch(/Nouveau : « Une mission peut-être accomplie »/);
  });

  it.each([
    [uniformSet(3), uniformSet(3), /^La CoP se situe toujours en /],
    [
      answerSet({}),
      uniformSet(3),
      /^La position de la CoP ne pouvait pas être déterminée ; la CoP se situe maintenant/,
    ],
    [uniformSet(3), answerSet({}), /sa position ne peut plus être déterminée/],
    [answerSet({}), answerSet({}), /^Faute de réponses, la position de la CoP ne peut pas être déterminée/],
  ] as const)('has words for every change of position', (before, after, words) => {
    expect(read(rounds(before, after))).toMatch(words);
  });

  it('says what it left out; a file names every question', () => {
    const comparison = rounds(uniformSet(3), { ...uniformSet(3), mode: 'express' });
    expect(read(comparison)).toMatch(
      /comparés sur les 20 questions communes à tous les tours\. 40 questions sont laissées de côté ; pas posées à chaque tour : 40\./,
    );
    expect(read(comparison)).not.toContain('(pas posée à chaque tour)');
    expect(read(comparison, true).match(/\(pas posée à chaque tour\)/g)).toHaveLength(40);
  });

  it('shows five of a kind on a screen and all in a file', () => {
    const comparison = rounds(uniformSet(1), uniformSet(2));
    expect(read(comparison)).toMatch(/60 réponses ont progressé ; les plus nettes :/);
    expect(read(comparison).match(/1 – .* → 2 – /g)!.length).toBeLessThan(15);
    expect(read(comparison, true).match(/: 1 – .* → 2 – /g)!.length).toBe(60);
  });

  it('draws two rounds as bars and three as lines, with gaps where there is no score', () => {
    const chartsOf = (comparison: ReturnType<typeof rounds>) =>
      roundsReport(comparison, wordsIn('fr'), { full: true }).blocks.flatMap((block) =>
        block.kind === 'chart' ? [block.chart] : [],
      );
    const [radar, bars] = chartsOf(rounds(answerSet({}), uniformSet(2)));
    expect(radar!.series.map(({ values }) => values[0])).toEqual([50, undefined]);
    expect(bars).toMatchObject({
      type: 'bar',
      series: [{ values: [50, 50, 50, 50] }, { values: Array(4).fill(undefined) }],
    });
    const [, lines] = chartsOf(rounds(uniformSet(1), uniformSet(2), uniformSet(3)));
    expect(lines).toMatchObject({ type: 'line', series: { length: 4, 0: { values: [25, 50, 75] } } });
  });

  it.each(LANGS)('has all its words in %s', (lang) => {
    for (const comparison of [
      rounds(uniformSet(1), uniformSet(2)),
      rounds(uniformSet('unknown'), answerSet({ 'growth.value.1': 3 })),
    ]) {
      const text = readBlocks(roundsReport(comparison, wordsIn(lang), { full: true }).blocks, lang);
      expect(text).not.toMatch(/undefined|NaN|[{}]/);
    }
  });
});

describe('the report on raters', () => {
  const compareSets = (names: string[], sets: ReturnType<typeof uniformSet>[]): RaterComparison => {
    const items = rateItems(compass, sets);
    return {
      schemaVersion: 1,
      kind: 'compass-comparison',
      by: 'raters',
      date: '2026-11-21',
      profile: null,
      raters: names,
      items,
      disagreements: listDisagreements(items).map(({ item }) => item),
      together: inputOf(combineRaters(compass, sets)).result,
      warnings: [],
    };
  };

  it('puts the disagreements first, then the round as the answers make it together', () => {
    const comparison = compareSets(
      ['anne', 'bert'],
      [uniformSet(3), uniformSet(3, { 'launch.identity.1': 0, 'growth.value.3': 'unknown' })],
    );
    const text = readBlocks(ratersReport(comparison, wordsIn('fr'), { full: false }).blocks);
    expect(text).toMatch(
      /^Un désaccord de deux degrés ou plus ; 58 questions sur 59 reçoivent partout la même réponse\./,
    );
    expect(text).toContain(
      'Les membres connaissent le travail quotidien les uns des autres. | 3 | 0 | 0 | 3,00',
    );
    expect(text.indexOf('# Les désaccords d’abord')).toBeLessThan(
      text.indexOf('# Ce que disent les réponses'),
    );
  });

  it('gives every answer in a file, a special one by its name', () => {
    const comparison = compareSets(['anne', 'bert'], [uniformSet(3), uniformSet('too-early')]);
    const text = readBlocks(ratersReport(comparison, wordsIn('fr'), { full: true }).blocks);
    expect(text).toContain('| 3 | trop tôt | 3 | –');
    expect(text).toContain('Personne ne s’écarte des autres de deux degrés ou plus.');
  });

  it('puts the answers of many raters in one column', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const comparison = compareSets(
      names,
      names.map((_, index) => uniformSet((index % 5) as 1)),
    );
    const report = ratersReport(comparison, wordsIn('fr'), { full: false });
    expect(report.orientation).toBe('landscape');
    expect(readBlocks(report.blocks)).toContain('| a 0 · b 1 · c 2 · d 3 · e 4 · f 0 · g 1 | 1 | 4,00');
  });
});
