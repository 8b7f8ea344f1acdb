/** Owns the first sheet: how to fill in the workbook, what the answers mean, where everything is. */

import { SPECIAL_ANSWERS } from '../../../model/compass.js';
import type { Sheet } from '../book/sheet.js';
import { Flow } from '../flow.js';
import { printOnly, setUpPage } from '../page.js';
import { quoteSheet } from '../sheet-name.js';
import { answerCodes } from './answer-places.js';
import type { LiveInput } from './live-input.js';

export interface SheetNames {
  profile: string;
  phases: readonly string[];
  results: string;
  actions: string;
  method: string;
  survey: string;
}

const WIDTHS = [26, 74];

/** Fills the sheet; `names` are those of the other sheets, for the links. */
export function fillReadme(sheet: Sheet, input: LiveInput, names: SheetNames): void {
  const { texts, translator, set } = input;
  const say = (id: string, of = ''): string => translator.t(`workbook.readme.${id}`, { sheet: of });
  const flow = new Flow(sheet, WIDTHS);
  flow.text(texts.title, 'title').text(texts.subtitle, 'subtitle').gap();
  flow.text(say(`time-${set.mode}`), 'lead').gap();
  flow.text(say('how-title'), 'heading1');
  const steps = [
    say('profile', names.profile),
    say('answer'),
    say('results', names.results),
    say('actions', names.actions),
    say('survey', names.survey),
  ];
  steps.forEach((step, index) => {
    flow.text(`${index + 1}. ${step}`, 'body');
  });
  flow.gap().text(say('sheets-title'), 'heading1');
  writeContents(flow, input, names);
  flow.gap().text(say('legend-title'), 'heading1');
  for (const id of ['input', 'essential', 'tab', 'private', 'command']) flow.text(`• ${say(id)}`, 'body');
  flow.gap().text(say('answers-title'), 'heading1');
  writeAnswers(flow, input);
  setUpPage(sheet, { orientation: 'portrait', footer: texts.title, onePage: true });
  printOnly(sheet, `A1:B${flow.row - 1}`);
  sheet.isProtected = true;
}

function writeContents(flow: Flow, { translator }: LiveInput, names: SheetNames): void {
  const say = (id: string): string => translator.t(`workbook.readme.${id}`);
  const rows: [string, string][] = [
    [names.profile, say('profile-text')],
    ...names.phases.map((name): [string, string] => [name, say('questions')]),
    [names.results, say('results-text')],
    [names.actions, say('actions-text')],
    [names.method, say('method-text')],
    [names.survey, say('survey-text')],
  ];
  for (const [name, text] of rows) flow.linkedPair(name, `${quoteSheet(name)}!A1`, text);
}

/** The words of each scale under its question, then those that all questions share. */
function writeAnswers(flow: Flow, { instrument, texts, translator }: LiveInput): void {
  for (const [id, scale] of Object.entries(instrument.scales)) {
    const { question, options, meanings } = texts.scales[id]!;
    flow.text(question, 'heading3');
    for (const code of answerCodes(scale).filter((one) => options[one] !== undefined)) {
      flow.pair(options[code]!, meanings[code]!);
    }
    flow.gap();
  }
  flow.text(translator.t('workbook.readme.specials'), 'heading3');
  for (const name of SPECIAL_ANSWERS) flow.pair(texts.special[name].label, texts.special[name].meaning);
}
