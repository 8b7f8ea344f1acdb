/** Owns the hint which items of a drafted instrument are worded the other way round. */
import { CopError } from '../errors.js';
import { loadCompass } from '../io/load-compass.js';
import { buildSurvey } from '../model/build-survey.js';
import { LOWEST_FLOOR } from '../model/floor.js';
import type { ReadOptions } from '../model/responses.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { planSurvey } from '../scoring/survey/plan.js';
import { scoreSurvey } from '../scoring/survey/score-survey.js';
import { StreamAdder } from '../scoring/survey/stream-adder.js';
import { SurveyTally } from '../scoring/survey/survey-tally.js';
import type { DraftedInstrument } from '../sources/draft-instrument.js';
import type { OpenTable } from '../sources/open-table.js';
import { readResponses } from '../sources/read-responses.js';

/** More items turned round than this in one block would say nothing about which ones are. */
const MOST_TURNED = 5;

/**
 * Items that run against the rest of their block: most likely worded the other way round. The one that does so most is
 * turned round, then the others are looked at again, since it pulled them down. Too few answers tell nothing. `open` opens the
 * export afresh each time.
 */
export async function itemsAgainst(
  open: () => Promise<OpenTable>,
  { file, texts }: DraftedInstrument,
): Promise<string[]> {
  const turned: string[] = [];
  for (let pass = 0; pass < MOST_TURNED; pass += 1) {
    const items = file.items.map((item) =>
      turned.includes(item.id) ? { ...item, keying: 'reverse' as const } : item,
    );
    const instrument = buildSurvey({ ...file, items });
    const worst = (await itemRests(await open(), instrument, texts)).flatMap(worstOf);
    if (worst.length === 0) break;
    turned.push(...worst);
  }
  return file.items.map(({ id }) => id).filter((id) => turned.includes(id));
}

interface ItemRest {
  id: string;
  r: number | null;
}

function worstOf(items: readonly ItemRest[]): string[] {
  const [first] = items.filter(({ r }) => (r ?? 0) < 0).sort((a, b) => a.r! - b.r!);
  return first ? [first.id] : [];
}

/** The correlation of each item with the rest of its dimension, a list a dimension; empty where there are too few answers. */
async function itemRests(
  table: OpenTable,
  instrument: SurveyInstrument,
  texts: SurveyTexts,
): Promise<ItemRest[][]> {
  const tally = new SurveyTally(planSurvey(instrument));
  const options: ReadOptions = { instrument, texts: [texts], by: null, waveBy: null, mapping: null };
  const stream = readResponses(table, options);
  const rest = {
    rule: 'keep',
    mapped: stream.mapped,
    nameCohort: () => ({ cohort: null, wave: null }),
  } as const;
  const adder = new StreamAdder(tally, rest);
  try {
    for await (const batch of stream.batches) adder.add(batch, stream.cohortKeys);
    adder.finish();
  } catch (cause) {
    // What cannot be read is said when the draft is scored; here it only leaves the hint out.
    if (cause instanceof CopError) return [];
    throw cause;
  }
  const scoring = { date: '', floor: LOWEST_FLOOR, compass: loadCompass(), membersOf: () => null };
  const [cohort] = scoreSurvey(tally, scoring).cohorts;
  return (cohort?.dimensions ?? []).map(({ id, itemRest }) =>
    instrument.items
      .filter(({ dimension }) => dimension === id)
      .map((item, at) => ({ id: item.id, r: itemRest?.[at] ?? null })),
  );
}
