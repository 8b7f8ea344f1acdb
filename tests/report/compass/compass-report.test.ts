import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionPlan } from '../../../src/model/action-plan.js';
import { LANGS } from '../../../src/model/lang.js';
import { literal, type Text } from '../../../src/model/text.js';
import type { Block, Cell } from '../../../src/report/blocks.js';
import { compassReport } from '../../../src/report/compass/compass-report.js';
import { pickDecisions } from '../../../src/report/compass/decisions.js';
import { explainBlocks } from '../../../src/report/compass/explain.js';
import { pickReasons } from '../../../src/report/compass/reasons.js';
import { answerSet, arbitrarySet, compass, uniformSet } from '../../support/answers.js';
import { exampleInput, inputOf, readBlocks, say, wordsIn } from '../../support/report-input.js';

const firstPage = (blocks: readonly Block[]) =>
  blocks.slice(
    0,
    blocks.findIndex(({ kind }) => kind === 'page-break'),
  );

const textOf = (cell: Cell): Text => (cell.kind === 'text' ? cell.spans[0]!.text : literal(''));

describe('the first page', () => {
  it('holds the position, three reasons, three decisions to tick and the four phases', () => {
    const page = firstPage(compassReport(exampleInput('young-solicited')).blocks);
    expect(page.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'key-values',
      'heading',
      'list',
      'heading',
      'list',
      'heading',
      'table',
    ]);
    const lists = page.filter((block) => block.kind === 'list');
    expect(lists.map(({ items }) => items.length)).toEqual([3, 3]);
    expect(lists[1]!.checks).toEqual([false, false, false]);
    expect(page.at(-1)).toMatchObject({ kind: 'table', rows: { length: 4 } });
  });

  it('has three different reasons and decisions for any answers', () => {
    fc.assert(
      fc.property(arbitrarySet, fc.constantFrom(...LANGS), (set, lang) => {
        const input = inputOf(set, lang);
        const decisions = pickDecisions(input).map((text) => say(text, lang));
        expect(new Set(decisions).size).toBe(3);
        const reasons = pickReasons(input).map((text) => say(text, lang));
        expect(reasons.length).toBeGreaterThan(0);
        expect(new Set(reasons).size).toBe(reasons.length);
        for (const text of [...reasons, ...decisions]) expect(text).not.toMatch(/undefined|NaN|[{}]/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the reasons', () => {
  it('name the weakest themes of the deciding phase, its essential items, then what holds', () => {
    const reasons = pickReasons(exampleInput('young-solicited')).map((text) => say(text));
    expect(reasons[0]).toBe(
      'Dans la phase « Démarrage », les thèmes les plus faibles sont « Projet commun » (17), « Identité et confiance » (33) et « Rôles actifs » (33).',
    );
    expect(reasons[1]).toMatch(
      /^Il manque 2 points essentiels, dont : « Les objectifs de la CoP sont négociés avec les membres »/,
    );
    expect(reasons[2]).toBe('La CoP peut s’appuyer sur une phase acquise : « Préparation » (78).');
  });

  it('begin with the signals when a reorientation is to be examined', () => {
    const [first, second] = pickReasons(exampleInput('due-for-reorientation')).map((text) => say(text));
    expect(first).toMatch(/« Pertinence » \(25\) et « Énergie » \(33\)/);
    expect(second).toContain('« Une mission peut-être accomplie »');
  });

  it('say what the picture rests on when there is little to say', () => {
    const reasons = pickReasons(inputOf(answerSet({ 'preparation.domain.1': 2 }))).map((text) => say(text));
    expect(reasons).toEqual(['Ce constat repose sur une réponse chiffrée à 60 questions.']);
  });
});

describe('the decisions', () => {
  it('follow the actions, theme by theme', () => {
    const { texts, result } = exampleInput('young-solicited');
    expect(result.actions.slice(0, 3).map(({ item }) => item)).toEqual([
      'launch.common-project.1',
      'launch.active-roles.1',
      'launch.identity.1',
    ]);
    const decisions = pickDecisions(exampleInput('young-solicited')).map(
      (text) => text.kind === 'literal' && text.text,
    );
    expect(decisions).toEqual(
      ['common-project', 'active-roles', 'identity'].map((id) => texts.themes[id]!.sponsor),
    );
  });

  it('begin with the decision note when a reorientation is to be examined', () => {
    const { texts } = exampleInput('due-for-reorientation');
    const [first] = pickDecisions(exampleInput('due-for-reorientation'));
    expect(first).toEqual({ kind: 'literal', text: texts.themes.legacy!.sponsor });
  });

  it('stand in the content for every theme and language', () => {
    for (const lang of LANGS) {
      for (const { themes } of compass.phases) {
        for (const { id } of themes)
          expect(wordsIn(lang).texts.themes[id]!.sponsor, `${id} ${lang}`).toMatch(/^\p{Lu}.+\.$/u);
      }
    }
  });
});

describe('the action plan', () => {
  const plan: ActionPlan = {
    instrument: 'compass',
    date: '2026-11-16',
    actions: [
      {
        item: 'launch.active-roles.1',
        what: 'x',
        owner: 'Anne',
        due: '2027-02-01',
        effort: '1 jour',
        status: 'planned',
      },
    ],
  };
  const rows = (options: Parameters<typeof compassReport>[1]) =>
    compassReport(exampleInput('young-solicited'), options).blocks.flatMap((block) =>
      block.kind === 'table' && block.id === 'action-plan' ? block.rows : [],
    );

  it('leaves room for owner, deadline and effort', () => {
    expect(rows({}).map((row) => row.slice(2).map(({ kind }) => kind))).toEqual(
      Array(5).fill(['blank', 'blank', 'blank']),
    );
  });

  it('takes over what was agreed, action by action', () => {
    const [first, second] = rows({ plan });
    expect(first![2]).not.toHaveProperty('value');
    expect(second![2]).toMatchObject({ kind: 'blank', value: 'Anne' });
    expect(say(textOf(second![3]!))).toBe('1er février 2027');
    expect(second![4]).toMatchObject({ value: '1 jour' });
  });
});

describe('the annex', () => {
  const text = readBlocks(compassReport(exampleInput('young-solicited')).blocks);

  it('holds every question with its answer in words, note, reason and evidence', () => {
    expect(text).toContain(
      'Deux à quatre objectifs de la CoP sont formulés par écrit. (essentiel) | 4 – ancré et vérifié | https://intranet.example/langage-clair/charte',
    );
    expect(text).toMatch(/La CoP examine ses options .* \| sans objet \| Raison : La CoP a cinq mois/);
    expect(text).toMatch(/Un projet commun est en cours .* \| trop tôt \| /);
  });

  it('holds the express questions alone after an express run', () => {
    const blocks = compassReport(
      inputOf({ ...answerSet({ 'preparation.domain.1': 3 }), mode: 'express' }),
    ).blocks;
    const rows = blocks.flatMap((block) =>
      block.kind === 'table' && block.id.startsWith('answers-') ? block.rows : [],
    );
    expect(rows).toHaveLength(20);
    expect(readBlocks(blocks)).toContain('| sans réponse | ');
  });
});

describe('the explanation', () => {
  it('shows the arithmetic of themes, phases and signals, and the answers behind it', () => {
    const text = readBlocks(explainBlocks(exampleInput('stuck-in-sharing')));
    expect(text).toContain('Du partage à la production | 25 × (1 + 0 + 2) ÷ 3 = 25,00');
    expect(text).toContain('La CoP publie des productions que d’autres peuvent réutiliser. | 0 – pas abordé');
    // 91.67 + 25 + 66.67 + 37.5 + 50 = 270.83; ÷ 5 = 54.17. One answer of value is unknown: 25 × (2 + 1) ÷ 2 = 37.5.
    expect(text).toContain('(91,67 + 25,00 + 66,67 + 37,50 + 50,00) ÷ 5 = 54,17');
    expect(text).toContain('Réponses chiffrées : 93,3 %. Il manque 2 points essentiels. Statut : en cours.');
    expect(text).toContain('100 − (83,33 + 58,33) ÷ 2 = 29,17');
  });

  it('gives the reason where there is no number', () => {
    expect(readBlocks(explainBlocks(inputOf(answerSet({}))))).toContain(
      'Domaine et utilité | pas de réponse chiffrée',
    );
  });

  it('shows how a lag comes about', () => {
    const launch = compass.phases[1]!.themes.flatMap((theme) =>
      theme.items.map(({ id }) => [id, 4] as const),
    );
    const text = readBlocks(explainBlocks(inputOf(uniformSet(2, Object.fromEntries(launch)))));
    expect(text).toContain('« Démarrage » moins « Préparation » : 100,00 − 50,00 = 50,00.');
  });

  it('agrees with the scores for any answers: every sum, recomputed, is the score shown', () => {
    fc.assert(
      fc.property(arbitrarySet, (set) => {
        const text = readBlocks(explainBlocks(inputOf(set, 'en')), 'en');
        const sums = [...text.matchAll(/25 × \(([\d +]+)\) ÷ (\d+) = ([\d.]+)/g)];
        const themes = inputOf(set).result.phases.flatMap((phase) => phase.themes);
        expect(sums).toHaveLength(themes.filter(({ score }) => score.kind === 'scored').length);
        for (const [, sum, count, shown] of sums) {
          const total = sum!.split(' + ').reduce((all, value) => all + Number(value), 0);
          expect(((25 * total) / Number(count)).toFixed(2)).toBe(shown);
        }
      }),
      { numRuns: 20 },
    );
  });
});
