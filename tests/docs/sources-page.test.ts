import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../scripts/read-sources.js';
import { sourcesPage } from '../../scripts/sources-page.js';

const sources = readSources();

describe('docs/sources.md', () => {
  it('is what the questionnaires, the documents and the bibliography say', () => {
    expect(readFileSync('docs/sources.md', 'utf8')).toBe(sourcesPage(sources));
  });

  it('lists every theme, dimension, pitfall and document', () => {
    const page = sourcesPage(sources);
    const ids = [
      ...sources.compass.structure.phases.flatMap(({ themes }) => themes),
      ...sources.survey.structure.dimensions,
      ...sources.pitfalls.structure.rules,
      ...sources.documents,
    ].map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(20 + 7 + 15 + 8);
    expect(ids.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
  });

  it('refuses a source that the bibliography lacks', () => {
    const documents = [{ id: 'charter', title: 'Charter', sources: ['hearsay2020'] }];
    expect(() => sourcesPage({ ...sources, documents })).toThrow('hearsay2020');
  });
});

describe('the bibliography', () => {
  it('holds only what something stands on', () => {
    const cited = sourcesPage(sources);
    const idle = Object.keys(sources.bibliography).filter((id) => !cited.includes(`](#${id})`));
    expect(idle).toEqual([]);
  });
});
