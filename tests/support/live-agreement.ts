/** Owns holding a live workbook against our own scorer: every score, status, position and action that its formulas give. */
import { type AnswerSet, answerOf } from '../../src/model/answers.js';
import {
  type CompassItem,
  type CompassTexts,
  FOUNDATION_PHASES,
  listItems,
  type PhaseId,
} from '../../src/model/compass.js';
import type { CompassResult } from '../../src/model/compass-result.js';
import { isAsked } from '../../src/scoring/asked-items.js';
import { compass } from './answers.js';
import type { Spreadsheet } from './spreadsheet.js';

/** What formulas and scorer say, in one form: words and numbers by name. */
export type Verdict = Record<string, number | string | null>;

const STATUSES = ['not-assessable', 'to-build', 'in-progress', 'acquired'];
const POSITIONS = [null, ...FOUNDATION_PHASES, 'established'];
const REASONS = ['all-acquired', 'too-few-answers', 'not-assessable', 'score', 'essential-missing'];
const EXAMINE = ['', 'false', 'true', 'null'];

export function verdictOfResult(result: CompassResult): Verdict {
  const verdict: Verdict = {
    position: result.position,
    reason: result.positionReason.code,
    signal:
      result.reorientation.signalIndex.kind === 'scored' ? result.reorientation.signalIndex.value : null,
    examine: String(result.reorientation.toExamine),
    actions: result.actions.map(({ item, kind }) => `${item} ${kind}`).join(', '),
    lags: result.foundationsLag.map(({ earlier, later }) => `${earlier} ${later}`).join(', '),
    critical: result.pitfalls
      .filter(({ level }) => level === 'critical')
      .map(({ id }) => id)
      .join(', '),
  };
  for (const phase of result.phases) {
    verdict[`${phase.id} score`] = phase.score.kind === 'scored' ? phase.score.value : null;
    verdict[`${phase.id} coverage`] = phase.coverage;
    verdict[`${phase.id} status`] = phase.status;
    verdict[`${phase.id} missing`] = phase.essentialMissing.length;
    for (const theme of phase.themes) {
      verdict[theme.id] = theme.score.kind === 'scored' ? theme.score.value : null;
    }
  }
  return verdict;
}

/** Reads the tables of the hidden sheet by the names above their columns. */
export function verdictOfSheet(sheet: Spreadsheet, calc: string, mode: AnswerSet['mode']): Verdict {
  const table = readTables(sheet, calc);
  const asked = listItems(compass).filter((item) => isAsked(item, { mode }));
  const { position, reason } = table('deciding')[0]!;
  const { known, index, examine } = table('index')[0]!;
  const verdict: Verdict = {
    position: POSITIONS[Number(position)]!,
    reason: REASONS[Number(reason)]!,
    signal: Number(known) > 0 ? Number(index) : null,
    examine: EXAMINE[Number(examine)]!,
    actions: table('top')
      .filter(({ top }) => Number(top) > 0)
      .map(({ record, verify }) => `${asked[Number(record) - 1]!.id} ${verify === 1 ? 'verify' : 'improve'}`)
      .join(', '),
    lags: table('pair')
      .filter(({ lags }) => lags === 1)
      .map(({ pair }) => String(pair))
      .join(', '),
    critical: table('rule')
      .filter(({ raised }) => raised === 1)
      .map(({ rule }) => String(rule))
      .join(', '),
  };
  for (const { phase, themes, score, applicable, coverage, status, missing } of table('phase')) {
    verdict[`${phase} score`] = Number(themes) > 0 ? Number(score) : null;
    verdict[`${phase} coverage`] = Number(applicable) > 0 ? Number(coverage) : null;
    verdict[`${phase} status`] = STATUSES[Number(status)]!;
    verdict[`${phase} missing`] = Number(missing);
  }
  for (const { theme, has, points } of table('counted')) {
    verdict[String(theme)] = has === 1 ? Number(points) : null;
  }
  return verdict;
}

/** Names of what differs, numbers to nine decimals; empty when all agree. */
export function disagreements(a: Verdict, b: Verdict): string[] {
  const same = (x: Verdict[string] | undefined, y: Verdict[string] | undefined): boolean =>
    typeof x === 'number' && typeof y === 'number' ? Math.abs(x - y) < 1e-9 : x === y;
  return Object.keys({ ...a, ...b })
    .filter((name) => !same(a[name], b[name]))
    .map((name) => `${name}: ${a[name]} ≠ ${b[name]}`);
}

type Row = Record<string, number | string | boolean>;

/** Tables stand beside each other under their names in row 1, a free column between them; one is asked for by a name of its own. */
function readTables(sheet: Spreadsheet, calc: string): (column: string) => Row[] {
  const names = Array.from({ length: 120 }, (_, index) => String(sheet.value(calc, cell(index, 1))));
  return (column) => {
    const own = names.indexOf(column);
    let from = own;
    while (from > 0 && names[from - 1] !== '') from -= 1;
    let to = own;
    while (names[to] !== '') to += 1;
    const rows: Row[] = [];
    for (let row = 2; sheet.value(calc, cell(from, row)) !== ''; row += 1) {
      const cells = names
        .slice(from, to)
        .map((name, index) => [name, sheet.value(calc, cell(from + index, row))]);
      rows.push(Object.fromEntries(cells) as Row);
    }
    return rows;
  };
}

function cell(column: number, row: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return (column < 26 ? letter : String.fromCharCode(64 + Math.floor(column / 26)) + letter) + row;
}

/** Fills the answers of a set into the questionnaire, in the words of a language. */
export function fillIn(sheet: Spreadsheet, set: AnswerSet, texts: CompassTexts): void {
  sheet.together(() => {
    for (const { id } of compass.phases) fillPhase(sheet, id, set, texts);
  });
}

const FIRST_ROW = 6;

function fillPhase(sheet: Spreadsheet, phase: PhaseId, set: AnswerSet, texts: CompassTexts): void {
  const asked = listItems(compass).filter(
    (item) => item.phase === phase && isAsked(item, { mode: set.mode }),
  );
  asked.forEach((item, index) => {
    sheet.set(texts.phases[phase].name, `E${FIRST_ROW + index}`, wordOf(set, item, texts));
  });
}

function wordOf(set: AnswerSet, { id, scale }: CompassItem, texts: CompassTexts): string {
  const { answer } = answerOf(set, id);
  if (answer.kind === 'blank') return '';
  if (answer.kind === 'value') return texts.scales[scale]!.options[String(answer.value)]!;
  return texts.special[answer.kind].label;
}
