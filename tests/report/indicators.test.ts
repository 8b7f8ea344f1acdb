import { describe, expect, it } from 'vitest';
import { indicatorBlocks } from '../../src/report/compass/indicators.js';
import { uniformSet } from '../support/answers.js';
import { makeDossier } from '../support/dossier.js';
import { runCop } from '../support/run-cop.js';

const rounds = [
  { date: '2024-10-01', meetingsHeld: 9, attendancePercent: 62 },
  { date: '2025-10-01', meetingsHeld: 8, answerDays: 3.5 },
  { date: '2026-10-01', meetingsHeld: 8, attendancePercent: 48, answerDays: 2 },
];

describe('indicatorBlocks', () => {
  it('sets rounds side by side, says what was not kept and how it moved', () => {
    const [table, chart, note] = indicatorBlocks(rounds);
    expect(table?.kind === 'table' && table.columns.map(({ id }) => id)).toEqual([
      'indicator',
      '2024-10-01',
      '2025-10-01',
      '2026-10-01',
      'trend',
    ]);
    const rows = table?.kind === 'table' ? table.rows : [];
    // Meetings, attendance, days: active members and outputs were never kept.
    expect(rows).toHaveLength(3);
    expect(rows[1]![2]).toMatchObject({ kind: 'missing' });
    const trend = (row: number) => rows[row]!.at(-1);
    expect(trend(0)).toMatchObject({ spans: [{ text: { id: 'indicators.same' } }] });
    expect(trend(1)).toMatchObject({
      spans: [{ text: { id: 'indicators.down', values: { change: { format: 'integer', value: 14 } } } }],
    });
    expect(trend(2)).toMatchObject({
      spans: [{ text: { id: 'indicators.down', values: { change: { format: 'decimal', value: 1.5 } } } }],
    });
    expect(chart?.kind === 'chart' && chart.chart.series[0]!.values).toEqual([62, undefined, 48]);
    expect(note?.kind).toBe('paragraph');
  });

  it('shows the last five rounds, and nothing where nothing was kept', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ date: `202${index}-01-01`, outputs: index }));
    const [table] = indicatorBlocks(many);
    expect(table?.kind === 'table' && table.columns).toHaveLength(1 + 5 + 1);
    expect(indicatorBlocks([{ date: '2026-01-01' }])).toEqual([]);
    expect(indicatorBlocks([])).toEqual([]);
  });

  it('come into the report of a round with those up to it', async () => {
    const folder = makeDossier({
      rounds: [{ ...uniformSet(3), date: '2025-10-01' }],
      files: { 'indicators.yaml': JSON.stringify({ rounds }) },
    });
    const { stdout, exitCode } = await runCop(
      ['compass', 'score', 'compass/2025-10-01.yaml', '-o', '-', '--format', 'md'],
      { cwd: folder },
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Réunions tenues');
    expect(stdout).toContain('01/10/2025');
    expect(stdout).not.toContain('01/10/2026');
  });
});
