import { describe, expect, it } from 'vitest';
import { buildGuide, guideReport, nodeBlocks } from '../../src/document/guide.js';
import { listNodes, wordsOf } from '../../src/document/guide-node.js';
import { fold, searchGuide } from '../../src/document/guide-search.js';
import { LANGS } from '../../src/model/lang.js';
import { guideContent } from '../support/guide-content.js';
import { translatorOf } from '../support/translator.js';

const french = buildGuide(guideContent('fr'));
const find = (query: string) => searchGuide(french, query);
const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);

describe('buildGuide', () => {
  it('holds what the issue of a guide asks for, in reading order', () => {
    expect(ids(french)).toEqual([
      'definition',
      'not-a-cop',
      'benefits',
      'spontaneous-solicited',
      'steps',
      'phases',
      'stages',
      'success-factors',
      'roles',
      'periphery',
      'axes',
      'pitfalls',
      'glossary',
      'sources',
    ]);
    const all = listNodes(french).map(({ id }) => id.split('.')[0]);
    const count = (kind: string) => all.filter((id) => id === kind).length;
    expect([count('phase'), count('theme'), count('pitfall')]).toEqual([4, 20, 15]);
    // The chapter itself and what it lists: seven steps, seven roles, two lists of benefits.
    expect([count('steps'), count('roles'), count('axes')]).toEqual([8, 8, 5]);
  });

  it('has the same topics in every language', () => {
    const sorted = LANGS.map((lang) => ids(listNodes(buildGuide(guideContent(lang)))).sort());
    for (const other of sorted.slice(1)) expect(other).toEqual(sorted[0]);
  });

  it('cites only what the bibliography holds', () => {
    const { instrument, rules, guide } = guideContent('en');
    const cited = [
      ...instrument.phases.flatMap(({ themes }) => themes.flatMap(({ sources }) => sources)),
      ...rules.flatMap(({ sources }) => sources),
    ];
    expect(cited.filter((id) => !Object.hasOwn(guide.sources, id))).toEqual([]);
  });

  it('labels every example as fictional', () => {
    const themes = listNodes(french).filter(({ id }) => id.startsWith('theme.'));
    for (const { body } of themes) {
      const quotes = body.flatMap((block) =>
        block.kind === 'paragraph' && block.role === 'quote' ? [block] : [],
      );
      expect(quotes).toHaveLength(1);
      expect(quotes[0]!.spans[0]!.text).toMatchObject({ kind: 'message', id: 'guide.example' });
    }
  });

  it('sorts the glossary as its language does', () => {
    const terms = french.find(({ id }) => id === 'glossary')!.children.map(({ title }) => title);
    expect(terms.slice(0, 2)).toEqual(['Angle mort', 'Animation']);
    expect(terms.indexOf('Énoncé essentiel')).toBeLessThan(terms.indexOf('Noyau'));
  });
});

describe('guideReport', () => {
  it('gives each topic a heading, one level under its parent, never below the third', () => {
    const { blocks } = guideReport(french, { title: 'Guide', lang: 'fr', date: '2026-11-21' });
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
    const levelOf = (title: string) =>
      headings.find(({ text }) => text.kind === 'literal' && text.text === title)?.level;
    expect(levelOf(translatorOf('fr').t('guide.phases'))).toBe(1);
    expect(levelOf('Croissance')).toBe(2);
    expect(levelOf('Vitalité')).toBe(3);
    expect(Math.max(...headings.map(({ level }) => level))).toBe(3);
  });

  it('lists the points of a chapter under it, each with its term', () => {
    const roles = french.find(({ id }) => id === 'roles')!;
    const list = nodeBlocks(roles, 1).find((block) => block.kind === 'list');
    expect(list).toMatchObject({ kind: 'list', items: { length: 7 } });
    expect(list?.kind === 'list' && list.items[0]![0]).toMatchObject({ strong: true });
  });
});

describe('searchGuide', () => {
  it('finds a topic by id, title or short name, without accents or capitals', () => {
    expect(ids(find('vitality').topics)).toEqual(['theme.vitality', 'axes.vitality']);
    expect(ids(find('VITALITE').topics)).toContain('theme.vitality');
    expect(ids(find('regles').topics)).toEqual(['theme.ground-rules']);
    expect(ids(find('growth').topics)).toEqual(['phase.growth']);
    expect(ids(find('réunion de lancement (kick-off)').topics)).toEqual(['glossary.kick-off']);
  });

  it('gives every topic of that name', () => {
    expect(ids(find('sponsor').topics)).toEqual(['roles.sponsor', 'glossary.sponsor']);
  });

  it('finds the places that speak of words, those that name them first', () => {
    const { topics, hits } = find('confiance');
    expect(ids(topics)).toEqual(['success-factors.trust']);
    expect(hits[0]!.node.id).toBe('theme.identity');
    expect(hits.length).toBeGreaterThan(3);
    const silent = hits.filter(
      ({ node, excerpt }) => !fold(`${node.title} ${excerpt}`).includes('confiance'),
    );
    expect(ids(silent.map(({ node }) => node))).toEqual([]);
  });

  it('asks for all words, each at the beginning of a word', () => {
    const { hits } = find('confiance membres');
    expect(hits).not.toEqual([]);
    for (const { node } of hits) {
      const text = ` ${fold([node.title, ...wordsOf(node)].join(' '))}`;
      expect(text).toMatch(/ confiance/);
      expect(text).toMatch(/ membres/);
    }
    expect(find('onfiance').hits).toEqual([]);
  });

  it('does not repeat under "elsewhere" what it shows', () => {
    const { topics, hits } = find('reorientation');
    const shown = new Set(ids(listNodes(topics)));
    expect([shown.size > 0, hits.length > 0]).toEqual([true, true]);
    expect(hits.filter(({ node }) => shown.has(node.id))).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(find('zzz')).toEqual({ topics: [], hits: [] });
    expect(find('???')).toEqual({ topics: [], hits: [] });
  });
});

describe('the number of a word', () => {
  const guides = Object.fromEntries(LANGS.map((lang) => [lang, buildGuide(guideContent(lang))]));

  it.each([
    ['fr', 'sponsors', 'roles.sponsor'],
    ['fr', 'SPONSORS', 'glossary.sponsor'],
    ['nl', 'sponsors', 'roles.sponsor'],
    ['de', 'Glossare', 'glossary'],
    ['en', 'sponsors', 'roles.sponsor'],
    ['en', 'glossaries', undefined],
  ] as const)('does not count when a topic is asked for: %s, %s', (lang, query, id) => {
    const { topics } = searchGuide(guides[lang]!, query);
    if (id) expect(ids(topics)).toContain(id);
    else expect(topics).toEqual([]);
  });

  it.each([
    ['fr', 'difficulté', 'difficultés'],
    ['nl', 'rol', 'rollen'],
    ['de', 'Mitglied', 'Mitglieder'],
    ['de', 'Rolle', 'Rollen'],
    ['en', 'newcomer', 'newcomers'],
  ] as const)('finds in %s the same places for %s and %s', (lang, one, several) => {
    const places = (query: string) => {
      const { topics, hits } = searchGuide(guides[lang]!, query);
      return new Set([...ids(listNodes(topics)), ...hits.map(({ node }) => node.id)]);
    };
    const found = places(several);
    expect(found.size).toBeGreaterThan(1);
    for (const id of found) expect(places(one)).toContain(id);
  });
});

describe.each(LANGS)('the guide in %s', (lang) => {
  const nodes = listNodes(buildGuide(guideContent(lang)));
  const labelsOf = ({ body }: (typeof nodes)[number]) =>
    body.flatMap((block) =>
      block.kind === 'paragraph' && block.spans[0]?.text.kind === 'message' ? [block.spans[0].text.id] : [],
    );

  it('asks key questions in every phase', () => {
    const phases = nodes.filter(({ id }) => id.startsWith('phase.'));
    expect(phases.map(labelsOf)).toEqual(Array.from({ length: 4 }, () => ['guide.key-questions']));
    for (const { body } of phases) {
      expect(body.at(-1)).toMatchObject({ kind: 'list', items: { length: expect.any(Number) } });
    }
  });

  it('says of every theme what it is, how it shows, what helps, an example and its sources', () => {
    for (const theme of nodes.filter(({ id }) => id.startsWith('theme.'))) {
      expect(wordsOf(theme)[0]!.length, theme.id).toBeGreaterThan(40);
      expect(labelsOf(theme)).toEqual(
        expect.arrayContaining(['guide.shows', 'guide.helps', 'guide.example', 'guide.sources']),
      );
    }
  });

  it('has words in every place', () => {
    for (const node of nodes) {
      const hasWords = wordsOf(node).some((words) => words.trim().length > 0);
      expect(hasWords || node.children.length > 0, node.id).toBe(true);
    }
  });
});
