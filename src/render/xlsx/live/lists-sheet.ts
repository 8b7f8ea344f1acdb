/** Owns the hidden sheet of words: the lists that answers are chosen from, and the sentences that results are put together from. */

import { type CompassItem, listThemes } from '../../../model/compass.js';
import { LIST_TAGS } from '../../../model/workbook-tags.js';
import { kitCommand } from '../../../report/kit-command.js';
import type { Sheet } from '../book/sheet.js';
import { answerCodes, answerWords } from './answer-places.js';
import { CalcTable } from './calc-table.js';
import type { CellBlock } from './expression.js';
import { askedItems, type LiveInput } from './live-input.js';
import { positionSentences } from './sentences.js';

/** Words by what they are for; each block is in the order of the number that chooses from it. */
export interface Lists {
  /** Words of the answers, by scale. */
  answers: ReadonlyMap<string, CellBlock>;
  /** 1, 2, 3…: as many as there are answers. */
  places: CellBlock;
  /** By status, from "not assessable". */
  statuses: CellBlock;
  sentences: CellBlock;
  /** To be examined: no, yes, cannot be said. */
  examine: CellBlock;
  /** Origins of a CoP, in words. */
  origins: CellBlock;
  /** How the members' view of a theme reads beside the coordinator's. */
  readings: CellBlock;
  /** Names of the themes on a chart. */
  themes: CellBlock;
  /** Texts of each question's action, in the order of the questions. */
  actions: Readonly<Record<ActionText, CellBlock>>;
}

const ACTION_TEXTS = ['theme', 'what', 'step', 'sign', 'command', 'verify', 'seenBy', 'statement'] as const;
type ActionText = (typeof ACTION_TEXTS)[number];
export const READINGS = ['incomplete', 'hidden', 'blind-spot', 'lower', 'close'] as const;

const STATUS_ORDER = ['not-assessable', 'to-build', 'in-progress', 'acquired'] as const;
const EXAMINE_ORDER = ['no', 'yes', 'unknown'] as const;
export const ORIGIN_ORDER = ['spontaneous', 'solicited'] as const;

/** Writes one list in the next column of the sheet. */
type WriteList = (name: string, entries: readonly string[]) => CellBlock;

/** Fills the sheet, a list a column, and gives the cells of each. */
export function fillLists(sheet: Sheet, input: LiveInput): Lists {
  const answers = fillAnswerWords(sheet, input);
  let column = answers.columns + 1;
  const list: WriteList = (name, entries) => {
    column += 1;
    const own = new CalcTable(sheet.cell(1, column), [name]);
    for (const entry of entries) own.add({ [name]: entry });
    return own.column(name);
  };
  const { instrument, texts, translator } = input;
  const say = (ids: readonly string[], area: string): string[] =>
    ids.map((id) => translator.t(`workbook.${area}.${id}`));
  const statuses = STATUS_ORDER.map((status) => texts.statuses[status]!);
  const themes = listThemes(instrument).map(({ id }) => texts.themes[id]!.short);
  return {
    answers: answers.words,
    places: answers.places,
    statuses: list('status', statuses),
    sentences: list('sentence', positionSentences(input)),
    examine: list('examine', say(EXAMINE_ORDER, 'examine')),
    origins: list(LIST_TAGS.origin, say(ORIGIN_ORDER, 'origin')),
    readings: list('reading', say(READINGS, 'survey')),
    themes: list('label', themes),
    actions: actionTexts(input, list),
  };
}

/** The lists that answers are chosen from: places, codes, and one column of words a scale. */
function fillAnswerWords(sheet: Sheet, { instrument, texts }: LiveInput) {
  const scales = Object.entries(instrument.scales);
  const [, first] = scales[0]!;
  const names = scales.map(([id]) => `${LIST_TAGS.scale}${id}`);
  const words = scales.map(([id, scale]) => answerWords(id, scale, texts));
  const table = new CalcTable(sheet.cell(1, 1), ['place', LIST_TAGS.code, ...names]);
  answerCodes(first).forEach((code, index) => {
    const own = Object.fromEntries(names.map((name, scale) => [name, words[scale]![index]!]));
    table.add({ place: index + 1, [LIST_TAGS.code]: code, ...own });
  });
  return {
    words: new Map(scales.map(([id], index) => [id, table.column(names[index]!)])),
    places: table.column('place'),
    columns: 2 + names.length,
  };
}

function actionTexts(input: LiveInput, list: WriteList): Record<ActionText, CellBlock> {
  const rows = askedItems(input).map((item) => textsOf(item, input));
  const blocks = ACTION_TEXTS.map(
    (name) =>
      [
        name,
        list(
          name,
          rows.map((row) => row[name]),
        ),
      ] as const,
  );
  return Object.fromEntries(blocks) as Record<ActionText, CellBlock>;
}

function textsOf(item: CompassItem, { texts, translator }: LiveInput): Record<ActionText, string> {
  const { statement, help, action } = texts.items[item.id]!;
  return {
    theme: texts.themes[item.theme]!.name,
    what: action.what,
    step: action.firstStep,
    sign: action.sign,
    command: kitCommand(item.document, item.theme),
    verify: translator.t('workbook.actions.verify', { statement }),
    seenBy: translator.t('workbook.actions.seen-by', { help }),
    statement,
  };
}
