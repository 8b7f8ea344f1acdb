import { describe, expect, it } from 'vitest';
import { commonHeader, formOnlyBlocks, mergeForms } from '../../src/document/animation.js';
import { loadTemplate } from '../../src/io/load-template.js';
import { readerOf, tableIn } from '../support/document.js';

const template = loadTemplate('animation', 'fr');
const { lines, cells } = readerOf(template);

const forms = [
  {
    'header.meeting': 'Cas réels',
    'header.filled-by': 'facilitator',
    'before.aim.answer': 'yes',
    'before.agenda.answer': 'yes',
    'during.quiet.answer': 'yes',
    keep: 'Le tour de table',
  },
  {
    'header.meeting': 'Cas réels',
    'header.filled-by': 'observer',
    'before.aim.answer': 'yes',
    'before.agenda.answer': 'no',
    'during.quiet.answer': 'partly',
    'during.quiet.fact': 'Zoé n’a pas parlé',
    keep: 'L’accueil',
  },
  {
    'header.meeting': 'Cas réels',
    'header.filled-by': 'participant',
    'before.aim.answer': 'yes',
    'during.quiet.answer': 'partly',
    'during.quiet.fact': 'Deux personnes sur douze',
    change: 'Finir à l’heure',
  },
] as const;

describe('several forms on one page', () => {
  const blocks = mergeForms(template, forms);
  const said = lines(blocks);

  it('counts answers by criterion, blanks apart', () => {
    const rows = cells(tableIn(blocks));
    expect(rows.find(([label]) => label?.startsWith('Le but'))).toEqual([
      expect.any(String),
      '3',
      '0',
      '0',
      '0',
      '0',
    ]);
    expect(rows.find(([label]) => label?.startsWith('Les membres ont reçu'))?.slice(1)).toEqual([
      '1',
      '0',
      '1',
      '0',
      '1',
    ]);
    expect(rows.find(([label]) => label?.startsWith('Les personnes discrètes'))?.slice(1)).toEqual([
      '1',
      '2',
      '0',
      '0',
      '0',
    ]);
  });

  it('says who filled them in by role, never by name', () => {
    expect(said[0]).toBe('3 formulaires');
    expect(said[1]).toMatch(/1.*1.*1.*0/);
  });

  it('agrees where all who answer say the same and are two at least, differs where there is a yes and a no', () => {
    const agreement = said.indexOf('Là où les avis se rejoignent');
    const differing = said.indexOf('Là où les avis diffèrent');
    expect(said.slice(agreement, differing).filter((line) => line.startsWith('- '))).toEqual([
      '- Le but de l’échange tient en une phrase. Oui',
    ]);
    expect(said[differing + 2]).toBe('- Les membres ont reçu l’ordre du jour à temps.');
  });

  it('sets the facilitator’s own answer against what most others gave', () => {
    const own = said.filter((line) => line.includes('les autres ont surtout répondu'));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain('«\u00A0oui\u00A0»');
    expect(own[0]).toContain('«\u00A0en partie\u00A0»');
  });

  it('lists facts and wishes by their own words, so that no order tells who wrote', () => {
    const facts = said.filter((line) =>
      ['Deux personnes sur douze', 'Zoé n’a pas parlé'].some((fact) => line.includes(fact)),
    );
    expect(facts.map((line) => line.slice(0, 4))).toHaveLength(2);
    expect(said.join('\n').indexOf('Deux personnes')).toBeLessThan(said.join('\n').indexOf('Zoé'));
    expect(said.indexOf('- L’accueil')).toBeLessThan(said.indexOf('- Le tour de table'));
    const turned = lines(mergeForms(template, [...forms].reverse()));
    expect(turned).toEqual(said);
  });

  it('warns when the forms tell of different meetings', () => {
    const other = { ...forms[1], 'header.meeting': 'Autre' };
    expect(lines(mergeForms(template, [forms[0], other])).join(' ')).toContain(
      'ne portent pas tous la même date',
    );
    expect(said.join(' ')).not.toContain('ne portent pas tous');
  });

  it('keeps of the form its common header alone', () => {
    expect(commonHeader(forms)).toEqual({ 'header.meeting': 'Cas réels' });
    const left = formOnlyBlocks(template);
    expect(left.has('before')).toBe(true);
    expect(left.has('header')).toBe(false);
    expect(left.has('merged')).toBe(false);
  });
});
