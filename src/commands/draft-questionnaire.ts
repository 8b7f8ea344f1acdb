/** Owns drafting an instrument from the export of an unknown questionnaire: `cop survey inspect F --draft DIR`. */
import { join } from 'node:path';
import { CopError, fail } from '../errors.js';
import { loadCompass } from '../io/load-compass.js';
import { loadKnownScales } from '../io/load-known-scales.js';
import { loadSurvey, loadSurveyTexts } from '../io/load-survey.js';
import { checkTarget, writeFiles } from '../io/write-files.js';
import { formatYaml } from '../io/yaml.js';
import { buildSurvey } from '../model/build-survey.js';
import { LANGS } from '../model/lang.js';
import type { ReadOptions } from '../model/responses.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { planSurvey } from '../scoring/survey/plan.js';
import { scoreSurvey } from '../scoring/survey/score-survey.js';
import { StreamAdder } from '../scoring/survey/stream-adder.js';
import { SurveyTally } from '../scoring/survey/survey-tally.js';
import { type DraftedInstrument, draftInstrument, languageOf } from '../sources/draft-instrument.js';
import { type FoundBlocks, findBlocks } from '../sources/find-blocks.js';
import { inspectTable } from '../sources/inspect-table.js';
import { gatherScales } from '../sources/known-scales.js';
import type { OpenTable } from '../sources/open-table.js';
import { readResponses } from '../sources/read-responses.js';
import type { CommonFlags, Session } from './session.js';
import type { SurveyInput } from './survey-inputs.js';

/** An instrument that asks nothing: every column of the export is then unknown. */
const NOTHING: SurveyInstrument = {
  id: 'nothing',
  version: '0.0.0',
  scales: {},
  dimensions: [],
  items: [],
  overall: [],
  open: [],
  priorities: null,
  profile: { minMembers: 0, questions: [] },
};

/** Writes `DIR/instrument.yaml` and `DIR/locales/<lang>.yaml`. Errors: COP-MAPPING-010 no block of statements was found. */
export async function draftFrom(
  input: SurveyInput,
  folder: string,
  flags: CommonFlags,
  session: Session,
): Promise<void> {
  const force = flags.force ?? false;
  await checkTarget(join(session.resolve(folder), 'instrument.yaml'), force);
  const found = await findIn(await firstTable(input));
  const drafted = draftInstrument(found, wordsOf(session), languageOf(found) ?? session.lang);
  if (!drafted) throw fail('COP-MAPPING-010', {}, { place: { file: input.file } });
  const against = input.file === '-' ? [] : await itemsAgainst(input, drafted);
  await writeFiles(filesOf(drafted, found, against, folder, session), { force });
  if (!flags.quiet) report(drafted, found, against, input.file, folder, session);
}

async function firstTable(input: SurveyInput): Promise<OpenTable> {
  const [table] = await input.open();
  if (!table) throw fail('COP-FILE-004', { path: input.file }, { place: { file: input.file } });
  return table;
}

async function findIn(table: OpenTable): Promise<FoundBlocks> {
  const options: ReadOptions = { instrument: NOTHING, texts: [], by: null, waveBy: null, mapping: null };
  const { columns } = await inspectTable(table, options);
  return findBlocks(columns, gatherScales(loadKnownScales(), loadSurvey(), LANGS.map(loadSurveyTexts)));
}

function wordsOf(session: Session): Parameters<typeof draftInstrument>[1] {
  return {
    title: session.t('survey-inspect.draft.title'),
    scaleQuestion: session.t('survey-inspect.draft.scale-question'),
    noOpinion: session.t('survey-inspect.draft.no-opinion'),
    block: (n) => session.t('survey-inspect.draft.block', { n }),
  };
}

/** More items turned round than this in one block would say nothing about which ones are. */
const MOST_TURNED = 5;

/**
 * Items that run against the rest of their block: most likely worded the other way round. The one that does so most is
 * turned round, then the others are looked at again, since it pulled them down. Too few answers tell nothing.
 */
async function itemsAgainst(input: SurveyInput, { file, texts }: DraftedInstrument): Promise<string[]> {
  const turned: string[] = [];
  for (let pass = 0; pass < MOST_TURNED; pass += 1) {
    const items = file.items.map((item) =>
      turned.includes(item.id) ? { ...item, keying: 'reverse' as const } : item,
    );
    const instrument = buildSurvey({ ...file, items });
    const worst = (await itemRests(await firstTable(input), instrument, texts)).flatMap(worstOf);
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
  } catch (cause) {
    // What cannot be read is said when the draft is scored; here it only leaves the hint out.
    if (cause instanceof CopError) return [];
    throw cause;
  }
  const scoring = { date: '', floor: 3, compass: loadCompass(), membersOf: () => null };
  const [cohort] = scoreSurvey(tally, scoring).cohorts;
  return (cohort?.dimensions ?? []).map(({ id, itemRest }) =>
    instrument.items
      .filter(({ dimension }) => dimension === id)
      .map((item, at) => ({ id: item.id, r: itemRest?.[at] ?? null })),
  );
}

function filesOf(
  { file, texts }: DraftedInstrument,
  found: FoundBlocks,
  against: readonly string[],
  folder: string,
  session: Session,
): { path: string; bytes: string }[] {
  const { lang, ...words } = texts;
  const notes = [session.t('survey-inspect.draft.comment'), ...remarks(found, against, session)];
  const root = session.resolve(folder);
  return [
    { path: join(root, 'instrument.yaml'), bytes: `${asComment(notes)}${formatYaml(file)}` },
    { path: join(root, 'locales', `${lang}.yaml`), bytes: formatYaml(words) },
  ];
}

/** What a person should look at before the draft is used. */
function remarks({ mixed, unordered }: FoundBlocks, against: readonly string[], session: Session): string[] {
  const say = (id: string, names: readonly string[]): string[] =>
    names.length === 0
      ? []
      : [session.t(`survey-inspect.draft.${id}`, { names: names.join(' · '), count: names.length })];
  return [
    ...say('against', against),
    ...say('mixed', mixed),
    ...say(
      'unordered',
      unordered.map(({ header }) => header.slice(0, 60)),
    ),
  ];
}

function report(
  { file }: DraftedInstrument,
  found: FoundBlocks,
  against: readonly string[],
  input: string,
  folder: string,
  session: Session,
): void {
  const items = (id: string): string[] =>
    file.items.filter(({ dimension }) => dimension === id).map((item) => item.id);
  for (const { id } of file.dimensions) {
    const scale = file.items.find(({ dimension }) => dimension === id)!.scale;
    session.print(session.t('survey-inspect.draft.found', { id, scale, items: items(id).join(', ') }));
  }
  for (const { id, scale } of file.overall ?? []) {
    session.print(session.t('survey-inspect.draft.found-single', { id, scale }));
  }
  for (const remark of remarks(found, against, session)) session.print(remark);
  session.print(session.t('survey-inspect.draft.next', { file: input, folder }));
}

function asComment(notes: readonly string[]): string {
  return notes
    .map((note) => note.replace(/^/gm, '# '))
    .join('\n')
    .concat('\n');
}
