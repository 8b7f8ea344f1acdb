/** Recomputes the worked example of docs/scoring.md from the tables of the page itself. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreCompass } from '../../src/scoring/score-compass.js';
import { answerSet, compass } from '../support/answers.js';

const page = readFileSync('docs/scoring.md', 'utf8');
const SHORT = { t: 'too-early', n: 'not-applicable', '?': 'unknown', '-': 'blank' } as const;

const rows = page
  .split('\n')
  .filter((line) => /^\| (preparation|launch|growth|reorientation) \|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const themeRows = rows.filter((cells) => /^[0-4tn?-] [0-4tn?-] [0-4tn?-]$/.test(cells[2]!));
const phaseRows = rows.filter((cells) => /^\d+\/\d+$/.test(cells[3]!));

const answers = Object.fromEntries(
  themeRows.flatMap(([phase, theme, marks]) =>
    marks!.split(' ').map((mark, index) => {
      const id = `${phase}.${theme!.replace(' ★', '')}.${index + 1}`;
      return [id, mark in SHORT ? SHORT[mark as keyof typeof SHORT] : Number(mark)];
    }),
  ),
);
const result = scoreCompass(compass, answerSet(answers));

/** What an arithmetic cell such as `25 × (4 + 3) / 2` comes to. */
function compute(arithmetic: string): number {
  const [, factor = '1', sum = '', count = '1'] =
    /^(?:(\d+) × )?\(([^)]+)\) \/ (\d+)$/.exec(arithmetic) ?? [];
  return (Number(factor) * sum.split(' + ').reduce((total, part) => total + Number(part), 0)) / Number(count);
}

describe('the worked example of docs/scoring.md', () => {
  it('names every theme and every phase once, and marks the essential ones', () => {
    const themes = compass.phases.flatMap((phase) =>
      phase.themes.map((theme) => `${theme.id}${theme.items[0]!.essential ? ' ★' : ''}`),
    );
    expect(themeRows.map((cells) => cells[1])).toEqual(themes);
    expect(phaseRows.map((cells) => cells[0])).toEqual(compass.phases.map(({ id }) => id));
  });

  it.each(themeRows)('theme %s %s: %s = %s = %s', (phase, theme, _marks, arithmetic, shown) => {
    const scored = result.phases
      .find(({ id }) => id === phase)!
      .themes.find(({ id }) => id === theme!.replace(' ★', ''))!;
    if (arithmetic === 'no number') {
      expect(scored.score).toEqual({ kind: 'not-scored', reason: 'no-answers' });
      return;
    }
    expect(scored.score.kind === 'scored' && scored.score.value).toBeCloseTo(compute(arithmetic!), 9);
    expect(scored.score.kind === 'scored' && scored.score.value.toFixed(2)).toBe(shown);
  });

  it.each(phaseRows)('phase %s: %s = %s, %s, %s', (phase, arithmetic, shown, coverage, status) => {
    const scored = result.phases.find(({ id }) => id === phase)!;
    const [part, whole] = coverage!.split('/').map(Number);
    expect(scored.score.kind === 'scored' && scored.score.value.toFixed(2)).toBe(shown);
    expect(scored.score.kind === 'scored' && scored.score.value).toBeCloseTo(compute(arithmetic!), 1);
    expect(scored.coverage).toBeCloseTo(part! / whole!, 12);
    expect(scored.status).toBe(status);
  });

  it('places the CoP in preparation because of an essential item', () => {
    expect(result.position).toBe('preparation');
    expect(result.positionReason).toEqual({ code: 'essential-missing', phase: 'preparation' });
    expect(result.foundationsLag).toEqual([]);
  });

  it('has a signal index of 37.5', () => {
    expect(result.signalIndex).toEqual({ kind: 'scored', value: 37.5, validN: 6 });
  });

  it('has one pivot', () => {
    const pivot = { item: 'preparation.mandate.1', from: 2, to: 3, position: 'growth' };
    expect(result.stability).toEqual({ stable: false, pivots: [pivot] });
  });

  it('chooses the five actions in the order that the page gives', () => {
    const list = page.slice(page.indexOf('- Actions, in order'));
    expect(result.actions.map(({ item }) => item)).toEqual(
      [...list.matchAll(/`([a-z.-]+\d)`/g)].map((m) => m[1]),
    );
    expect(result.actions.map(({ kind }) => kind)).toEqual([
      'improve',
      'improve',
      'improve',
      'verify',
      'improve',
    ]);
  });
});
