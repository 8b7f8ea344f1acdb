/** Owns a comparison as one flat table: a row a score and round, or a row an item and rater. */
import type {
  CompassComparison,
  RaterComparison,
  RoundComparison,
  Trend,
} from '../../model/compass-comparison.js';
import { plainValue } from '../../model/format-answers.js';
import { scoreValue } from '../../model/score.js';
import { type CompassWords, phaseName, statementOf, themeName } from '../../report/compass/input.js';
import { type CsvValue, formatCsv } from './format-csv.js';

/** Column names and ids are the same in every language; names are in that of the words. */
export function renderComparisonCsv(comparison: CompassComparison, words: CompassWords): string {
  return formatCsv(comparison.by === 'rounds' ? roundRows(comparison, words) : raterRows(comparison, words));
}

function roundRows({ rounds, phases, signals, profile }: RoundComparison, words: CompassWords): CsvValue[][] {
  const rows = (level: string, id: string, name: string, { scores }: Trend): CsvValue[][] =>
    scores.map((score, index) => [profile?.name, rounds[index]!.date, level, id, name, scoreValue(score)]);
  return [
    ['cop', 'date', 'level', 'id', 'name', 'score'],
    ...phases.flatMap((phase) => [
      ...rows('phase', phase.id, phaseName(words, phase.id), phase),
      ...phase.themes.flatMap((theme) => rows('theme', theme.id, themeName(words, theme.id), theme)),
    ]),
    ...rows('signals', 'signal-index', '', signals),
  ];
}

function raterRows({ items, raters, profile, date }: RaterComparison, words: CompassWords): CsvValue[][] {
  return [
    ['cop', 'date', 'id', 'name', 'rater', 'answer', 'together', 'spread'],
    ...items.flatMap(({ item, answers, together, spread }) =>
      answers.map((answer, index) => [
        profile?.name,
        date,
        item,
        statementOf(words, item),
        raters[index],
        plainValue(answer),
        plainValue(together),
        spread,
      ]),
    ),
  ];
}
