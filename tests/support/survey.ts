/** Owns short ways to make responses in tests, without any reader: rows of values by id → codes → tallies and results. */
import { loadCompass } from '../../src/io/load-compass.js';
import { loadSurvey, loadSurveyTexts } from '../../src/io/load-survey.js';
import { LANGS } from '../../src/model/lang.js';
import {
  BLANK,
  type CohortKey,
  type FreeText,
  layoutRows,
  NO_OPINION,
  type ResponseBatch,
} from '../../src/model/responses.js';
import { listSurveyItems, type SurveyInstrument } from '../../src/model/survey.js';
import type { SurveyResult } from '../../src/model/survey-result.js';
import type { SurveyTexts } from '../../src/model/survey-texts.js';
import { planSurvey } from '../../src/scoring/survey/plan.js';
import { type SurveyOptions, scoreSurvey } from '../../src/scoring/survey/score-survey.js';
import { type IncompleteRule, StreamAdder } from '../../src/scoring/survey/stream-adder.js';
import { SurveyTally } from '../../src/scoring/survey/survey-tally.js';

export const survey = loadSurvey();
export const surveyTexts: readonly SurveyTexts[] = LANGS.map(loadSurveyTexts);

/** A response in people's terms: a value on the item's scale, an option of a profile question, words for an open question. */
export interface Row {
  [id: string]: number | string | readonly string[] | boolean | null | undefined;
  /** Dimensions chosen as priorities. */
  priorities?: readonly string[];
  cohort?: string;
  wave?: string;
  unfinished?: boolean;
}

/** Any small survey: dimensions with their number of items on 1–5, plus what is given. */
export function makeInstrument(
  dimensions: Readonly<Record<string, number>>,
  rest: Partial<SurveyInstrument> & { reverse?: readonly string[] } = {},
): SurveyInstrument {
  const { reverse = [], ...fields } = rest;
  return {
    id: 'test',
    version: '1.0.0',
    scales: { five: { min: 1, max: 5, special: ['no-opinion'] }, eleven: { min: 0, max: 10, special: [] } },
    dimensions: Object.keys(dimensions).map((id) => ({ id, feeds: [], sources: [] })),
    items: Object.entries(dimensions).flatMap(([dimension, k]) =>
      Array.from({ length: k }, (_, index) => {
        const id = `${dimension}.${index + 1}`;
        return {
          id,
          dimension,
          scale: 'five',
          keying: reverse.includes(id) ? 'reverse' : 'positive',
        } as const;
      }),
    ),
    overall: [],
    open: [],
    priorities: null,
    profile: { minMembers: 0, questions: [] },
    ...fields,
  };
}

/** The shipped survey with some items turned round. */
export function reversing(ids: readonly string[]): SurveyInstrument {
  const items = survey.items.map((item) =>
    ids.includes(item.id) ? ({ ...item, keying: 'reverse' } as const) : item,
  );
  return { ...survey, items };
}

export interface TallyOptions {
  rule?: IncompleteRule;
  /** Ids that the export holds; all of the instrument when left out. */
  mapped?: ReadonlySet<string>;
  cohort?: string;
}

function allIds(instrument: SurveyInstrument): Set<string> {
  return new Set([
    ...listSurveyItems(instrument).map(({ id }) => id),
    ...instrument.open.map(({ id }) => id),
    ...instrument.profile.questions.map(({ id }) => id),
    ...(instrument.priorities ? [instrument.priorities.id] : []),
  ]);
}

export function tallyRows(
  instrument: SurveyInstrument,
  rows: readonly Row[],
  { rule = 'half', mapped = allIds(instrument), cohort = 'cop' }: TallyOptions = {},
): SurveyTally {
  const tally = new SurveyTally(planSurvey(instrument));
  const adder = new StreamAdder(tally, {
    rule,
    mapped,
    nameCohort: (key) => ({ cohort: key.cohort ?? cohort, wave: key.wave }),
  });
  const { batch, keys } = encodeRows(instrument, rows);
  adder.add(batch, keys);
  adder.finish();
  return tally;
}

export function scoreRows(
  instrument: SurveyInstrument,
  rows: readonly Row[],
  { members = null, floor = 5, ...options }: TallyOptions & { members?: number | null; floor?: number } = {},
): SurveyResult {
  return finish(tallyRows(instrument, rows, options), { floor, membersOf: () => members });
}

export function finish(tally: SurveyTally, options: Partial<SurveyOptions> = {}): SurveyResult {
  return scoreSurvey(tally, {
    date: '2026-11-21',
    floor: 5,
    compass: loadCompass(),
    membersOf: () => null,
    ...options,
  });
}

export function encodeRows(
  instrument: SurveyInstrument,
  rows: readonly Row[],
): { batch: ResponseBatch; keys: CohortKey[] } {
  const layout = layoutRows(instrument);
  const codes = new Uint8Array(rows.length * layout.width).fill(BLANK);
  const keys: CohortKey[] = [];
  const texts: FreeText[] = [];
  const cohorts = Uint32Array.from(rows, (row) => placeOf(keys, row));
  rows.forEach((row, index) => {
    layout.columns.forEach((column, place) => {
      codes[index * layout.width + place] = encode(instrument, row, column.kind, column.id);
    });
    for (const { id } of instrument.open) {
      const text = row[id];
      const quotable = row[`${id}.quotable`] === true;
      if (typeof text === 'string' && text !== '') texts.push({ row: index, question: id, text, quotable });
    }
  });
  const unfinished = Uint8Array.from(rows, ({ unfinished: flag }) => (flag ? 1 : 0));
  return { batch: { rowCount: rows.length, codes, unfinished, cohorts, texts }, keys };
}

function placeOf(keys: CohortKey[], row: Row): number {
  const [cohort, wave] = [row.cohort ?? null, row.wave ?? null];
  const found = keys.findIndex((key) => key.cohort === cohort && key.wave === wave);
  return found >= 0 ? found : keys.push({ cohort, wave }) - 1;
}

function encode(instrument: SurveyInstrument, row: Row, kind: string, id: string): number {
  if (kind === 'priority') {
    if (row.priorities === undefined) return BLANK;
    return row.priorities.includes(id) ? 1 : 0;
  }
  const raw = row[id];
  if (raw === undefined || raw === null || raw === '') return BLANK;
  if (raw === 'no-opinion') return NO_OPINION;
  if (kind === 'profile') {
    return instrument.profile.questions.find((question) => question.id === id)!.options.indexOf(String(raw));
  }
  const item = listSurveyItems(instrument).find((candidate) => candidate.id === id)!;
  return Number(raw) - instrument.scales[item.scale]!.min;
}

/** A CSV without quotes, as rows; numbers become numbers, empty cells nothing. */
export function parsePlainCsv(text: string): Row[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) =>
    Object.fromEntries(
      line.split(',').map((cell, index) => [names[index]!, /^\d+$/.test(cell) ? Number(cell) : cell]),
    ),
  );
}
