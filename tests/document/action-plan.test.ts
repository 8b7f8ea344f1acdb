import { describe, expect, it } from 'vitest';
import { type PlanInput, planControls, planValues } from '../../src/document/action-plan.js';
import { planOfForm } from '../../src/document/action-plan-kept.js';
import { planSlots } from '../../src/document/action-plan-tables.js';
import { loadCompassTexts } from '../../src/io/load-compass.js';
import { loadTemplate } from '../../src/io/load-template.js';
import type { ActionPlan } from '../../src/model/action-plan.js';
import { compass, uniformSet } from '../support/answers.js';
import { readerOf, tableIn } from '../support/document.js';
import { resultOf } from '../support/live.js';

const template = loadTemplate('action-plan', 'fr');
const { lines, cells } = readerOf(template);
const texts = loadCompassTexts('fr');
const base = { instrument: compass, texts, today: '2026-11-21' };

const result = resultOf(
  uniformSet(3, { 'preparation.domain.1': 1, 'launch.kickoff.1': 'unknown', 'growth.value.2': 2 }),
);
const previous: ActionPlan = {
  instrument: 'compass',
  date: '2025-11-18',
  actions: [
    {
      item: 'growth.value.2',
      what: 'Récits',
      owner: 'Ann',
      due: '2026-10-01',
      effort: 'M',
      status: 'in-progress',
    },
    {
      item: 'growth.knowledge.3',
      what: 'Kit',
      owner: 'Max',
      due: '2026-12-24',
      effort: '2 jours',
      status: 'planned',
    },
    { item: 'launch.identity.1', what: 'Binômes', status: 'done' },
  ],
};

describe('a plan out of a result', () => {
  const input: PlanInput = { ...base, result, previous };
  const values = planValues(input, {});
  const slots = planSlots(template, input, values);

  it('has a row an action, most pressing first, what is unknown to be verified, and blank rows up to five', () => {
    const rows = cells(tableIn(slots.actions!));
    expect(result.actions.map(({ item }) => item)).toEqual([
      'preparation.domain.1',
      'launch.kickoff.1',
      'growth.value.2',
    ]);
    expect(rows).toHaveLength(5);
    expect(rows[0]![0]).toContain(texts.items['preparation.domain.1']!.action.what);
    expect(rows[0]![0]).toContain('Préparation, Domaine et utilité');
    expect(rows[0]![1]).toBe(texts.items['preparation.domain.1']!.action.firstStep);
    expect(rows[1]![0]).toContain('À vérifier d’abord');
    expect(rows[4]!.join('')).toBe('');
  });

  it('keeps owner, deadline, effort and state of an action that is not finished', () => {
    const row = cells(tableIn(slots.actions!))[2]!;
    expect(row.slice(3)).toEqual(['Ann', '2026-10-01', 'M', 'doing']);
  });

  it('says what became of the plan before, and what is late', () => {
    const said = lines(slots.carried!);
    expect(said.join(' ')).toContain(
      'Terminées\u00A0: 1. En cours\u00A0: 1. À faire\u00A0: 1. Abandonnées\u00A0: 0.',
    );
    const rows = cells(tableIn(slots.carried!));
    expect(rows.map(([action]) => action!.includes('Échéance dépassée'))).toEqual([true, false, false]);
    expect(rows.map((row) => row[3])).toEqual(['doing', 'open', 'done']);
  });

  it('carries on: the actions of this round, then what is unfinished of the one before', () => {
    const filled = {
      ...values,
      'actions.preparation.domain.1.owner': 'Zoé',
      'actions.preparation.domain.1.deadline': '2027-01-15',
      'actions.preparation.domain.1.effort': 'S',
      'actions.row-1.action': 'Écrire au sponsor',
      'carried.growth.knowledge.3.status': 'doing',
    };
    expect(planOfForm(input, filled, '2026-11-21').actions).toEqual([
      {
        item: 'preparation.domain.1',
        what: texts.items['preparation.domain.1']!.action.what,
        owner: 'Zoé',
        due: '2027-01-15',
        effort: 'S',
        status: 'planned',
      },
      { item: 'launch.kickoff.1', what: texts.items['launch.kickoff.1']!.action.what, status: 'planned' },
      {
        item: 'growth.value.2',
        what: texts.items['growth.value.2']!.action.what,
        owner: 'Ann',
        due: '2026-10-01',
        effort: 'M',
        status: 'in-progress',
      },
      {
        item: 'growth.knowledge.3',
        what: 'Kit',
        owner: 'Max',
        due: '2026-12-24',
        effort: '2 jours',
        status: 'in-progress',
      },
      { item: 'own.1', what: 'Écrire au sponsor', status: 'planned' },
    ]);
  });

  it('has a control for every cell that can be filled in, each id once and none too long for Word', () => {
    const ids = planControls(template, compass).map(
      ({ id, options }) => [id, Math.max(0, ...options.map((option) => option.length + 1))] as const,
    );
    expect(new Set(ids.map(([id]) => id)).size).toBe(ids.length);
    expect(ids.filter(([id, option]) => id.length + option > 64)).toEqual([]);
    const drawn = [...slots.actions!, ...slots.carried!].flatMap((block) =>
      block.kind === 'table'
        ? block.rows
            .flat()
            .flatMap((cell) => (cell.kind === 'blank' || cell.kind === 'choice' ? [cell.id] : []))
        : [],
    );
    const known = new Set(ids.map(([id]) => id));
    expect(drawn.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('without a result', () => {
  it('leaves five rows and says so', () => {
    const slots = planSlots(template, base, {});
    expect(tableIn(slots.actions!).rows).toHaveLength(5);
    expect(lines(slots.actions!)[0]).toMatch(/^Aucun résultat de la boussole/);
    expect(lines(slots.carried!)[0]).toMatch(/^Reportez ici/);
  });

  it('says when nothing needs doing', () => {
    const slots = planSlots(template, { ...base, result: resultOf(uniformSet(4)) }, {});
    expect(lines(slots.actions!)[0]).toMatch(/ne signale pas d’action/);
    expect(lines(slots.carried!)[0]).toBe('Il n’y a pas de plan précédent.');
  });
});
