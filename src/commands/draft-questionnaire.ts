/** Owns drafting an instrument from the export of an unknown questionnaire: `cop survey inspect F --draft DIR`. */
import { join } from 'node:path';
import { fail } from '../errors.js';
import { schemaLine } from '../io/editor-schema.js';
import { loadKnownScales } from '../io/load-known-scales.js';
import { loadSurvey, loadSurveyTexts } from '../io/load-survey.js';
import { checkTarget, type OutputFile, writeFiles } from '../io/write-files.js';
import { formatYaml } from '../io/yaml.js';
import { LANGS } from '../model/lang.js';
import type { ReadOptions } from '../model/responses.js';
import type { SurveyInstrument } from '../model/survey.js';
import { type DraftedInstrument, draftInstrument, languageOf } from '../sources/draft-instrument.js';
import { type FoundBlocks, findBlocks } from '../sources/find-blocks.js';
import { inspectTable } from '../sources/inspect-table.js';
import { gatherScales } from '../sources/known-scales.js';
import type { OpenTable } from '../sources/open-table.js';
import { commentLines } from './comment-lines.js';
import { itemsAgainst } from './items-against.js';
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
  const against = input.file === '-' ? [] : await itemsAgainst(() => firstTable(input), drafted);
  const draft = { drafted, found, against, folder };
  await writeFiles(await filesOf(draft, session), { force });
  if (!flags.quiet) report(draft, input.file, session);
}

/** What was drafted, and for which folder. */
interface Draft {
  drafted: DraftedInstrument;
  found: FoundBlocks;
  /** The statements that seem to be put the other way round. */
  against: readonly string[];
  folder: string;
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

async function filesOf(draft: Draft, session: Session): Promise<OutputFile[]> {
  const { file, texts } = draft.drafted;
  const { lang, ...words } = texts;
  const notes = [session.t('survey-inspect.draft.comment'), ...remarks(draft, session)];
  const root = session.resolve(draft.folder);
  const structure = join(root, 'instrument.yaml');
  const prose = join(root, 'locales', `${lang}.yaml`);
  const heads = {
    structure: await schemaLine(structure, 'survey', root),
    prose: await schemaLine(prose, 'survey-texts', root),
  };
  return [
    { path: structure, bytes: `${heads.structure}${commentLines(notes.join('\n'))}${formatYaml(file)}` },
    { path: prose, bytes: `${heads.prose}${formatYaml(words)}` },
  ];
}

/** What a person should look at before the draft is used. */
function remarks({ found, against }: Draft, session: Session): string[] {
  const { mixed, unordered } = found;
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

function report(draft: Draft, input: string, session: Session): void {
  const { file } = draft.drafted;
  const items = (id: string): string[] =>
    file.items.filter(({ dimension }) => dimension === id).map((item) => item.id);
  for (const { id } of file.dimensions) {
    const scale = file.items.find(({ dimension }) => dimension === id)!.scale;
    session.say(session.t('survey-inspect.draft.found', { id, scale, items: items(id).join(', ') }));
  }
  for (const { id, scale } of file.overall ?? []) {
    session.say(session.t('survey-inspect.draft.found-single', { id, scale }));
  }
  for (const remark of remarks(draft, session)) session.say(remark);
  session.say(session.t('survey-inspect.draft.next', { file: input, folder: draft.folder }));
}
