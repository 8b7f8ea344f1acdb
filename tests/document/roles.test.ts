import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/document/build-document.js';
import { roleMarks, roleValues, uncoveredRoles } from '../../src/document/roles.js';
import { loadTemplate } from '../../src/io/load-template.js';
import { readerOf, tableIn } from '../support/document.js';

const template = loadTemplate('roles', 'fr');
const { lines, cells } = readerOf(template);

describe('the table of roles', () => {
  it('takes coordinator, time and sponsor from the profile', () => {
    const profile = { name: 'X', coordinator: 'Ann', coordinatorTimePercent: 10, sponsor: 'Luc' };
    expect(roleValues(profile)).toEqual({
      'roles.facilitator.who': 'Ann',
      'roles.facilitator.time': '10\u00A0%',
      'roles.sponsor.who': 'Luc',
    });
    expect(roleValues(null)).toEqual({});
  });

  it('makes roles without a name stand out, in the table and below', () => {
    const values = {
      'roles.facilitator.who': 'Ann',
      'roles.facilitator.time': '10 %',
      'roles.rapporteur.who': 'ann',
    };
    const marks = roleMarks(template, values);
    expect(Object.keys(marks)).toEqual([
      'roles.founder',
      'roles.member',
      'roles.expert',
      'roles.sponsor',
      'roles.it',
    ]);
    const report = buildDocument(template, { date: '2026-11-21', profile: null, values, marks, slots: {} });
    const rows = cells(tableIn(report.blocks, 'roles'));
    expect(rows.map(([label]) => label!.includes('À pourvoir'))).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
      true,
    ]);
    const said = lines(uncoveredRoles(template, values)).join('\n');
    expect(said).toContain('5 rôles n’ont encore personne');
    expect(said).toContain('Sans suppléance\u00A0: Coordination et animation et Rapporteur');
    expect(said).toContain('Temps à convenir\u00A0: Rapporteur');
    // The same person under another case holds two roles.
    expect(said).toContain('Ann tient 2 rôles');
  });

  it('leaves room while no role has a name, and says when all have', () => {
    expect(uncoveredRoles(template, {})).toMatchObject([{ kind: 'field' }]);
    expect(roleMarks(template, {})).toEqual({});
    const ids = ['founder', 'facilitator', 'member', 'expert', 'rapporteur', 'sponsor', 'it'];
    const all = Object.fromEntries(
      ids.flatMap((id, index) => [
        [`roles.${id}.who`, `P${index}`],
        [`roles.${id}.time`, '1 h'],
        [`roles.${id}.backup`, 'Q'],
      ]),
    );
    expect(lines(uncoveredRoles(template, all))).toEqual(['Chaque rôle a un nom.']);
  });
});
