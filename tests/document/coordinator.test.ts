import { describe, expect, it } from 'vitest';
import { coordinatorGaps, coordinatorViews } from '../../src/document/coordinator.js';
import { loadTemplate } from '../../src/io/load-template.js';
import { readerOf, tableIn } from '../support/document.js';

const template = loadTemplate('coordinator', 'fr');
const { lines, cells } = readerOf(template);
const none = { self: [], peer: [], manager: [] };

describe('what remains to cover', () => {
  it('are essential criteria at level 0 or 1, lowest first, with the way chosen', () => {
    const said = lines(
      coordinatorGaps(template, {
        'relational.listening.importance': 'essential',
        'relational.listening.level': '1',
        'relational.empathy.importance': 'essential',
        'relational.empathy.level': '0',
        'relational.empathy.cover': ['learn', 'pair'],
        'relational.energy.importance': 'useful',
        'relational.energy.level': '0',
        'relational.ease.importance': 'essential',
        'relational.ease.level': '2',
        'conditions.backup.importance': 'essential',
      }),
    );
    expect(said.filter((line) => line.includes(', puis '))).toEqual([
      '- Empathie\u00A0: essentiel, niveau 0, puis apprendre et en binôme',
      '- Écoute\u00A0: essentiel, niveau 1, puis manière de couvrir à choisir',
    ]);
    expect(said.at(-1)).toBe('1 critère essentiel est encore sans niveau\u00A0: Relais en cas d’absence');
  });

  it('is nothing once all essential criteria stand at 2 or 3', () => {
    const said = lines(
      coordinatorGaps(template, { 'relational.ease.importance': 'essential', 'relational.ease.level': '3' }),
    );
    expect(said.at(-1)).toMatch(/^Rien à couvrir/);
  });

  it('cannot be said before a criterion is marked, and leaves room while nothing is filled in', () => {
    expect(lines(coordinatorGaps(template, { 'relational.ease.level': '0' }))).toEqual([
      'Aucun critère n’est encore indiqué comme essentiel.',
    ]);
    expect(coordinatorGaps(template, {}).at(-1)).toMatchObject({ kind: 'field', wide: true });
  });
});

describe('views side by side', () => {
  const self = {
    'relational.listening.level': '3',
    'relational.empathy.level': '2',
    'relational.ease.level': '1',
  };
  const peer = { 'relational.listening.level': '1', 'relational.empathy.level': '2' };
  const manager = { 'relational.listening.level': '2', 'relational.energy.level': '0' };

  it('begin with the widest difference; what one view alone rates comes last', () => {
    const blocks = coordinatorViews(template, { self: [self], peer: [peer], manager: [manager] });
    expect(cells(tableIn(blocks))).toEqual([
      ['Écoute', '3', '1', '2', '2 niveaux'],
      ['Empathie', '2', '2', 'non coché', '0 niveau'],
      ['Dynamisme', 'non coché', 'non coché', '0', '–'],
      ['Aisance dans le contact', '1', 'non coché', 'non coché', '–'],
    ]);
    expect(lines(blocks)).toContain(
      '1 critère présente un écart d’au moins deux niveaux\u00A0: à aborder en premier.',
    );
  });

  it('may hold several peers, and show only the views that are there', () => {
    const blocks = coordinatorViews(template, {
      ...none,
      peer: [peer, { 'relational.listening.level': '2' }],
    });
    expect(tableIn(blocks).columns.map(({ id }) => id)).toEqual(['criterion', 'peer', 'difference']);
    expect(cells(tableIn(blocks))[0]).toEqual(['Écoute', '1 / 2', '1 niveau']);
  });

  it('say so when there is one view, and leave room when there is none', () => {
    expect(lines(coordinatorViews(template, { ...none, self: [self] }))[0]).toMatch(/^Un seul point de vue/);
    expect(coordinatorViews(template, none)).toMatchObject([{ kind: 'field' }]);
  });
});
