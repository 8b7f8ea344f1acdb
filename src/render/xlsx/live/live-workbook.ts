/** Owns the boussole as a live workbook: a questionnaire whose results and charts follow every answer, with formulas alone. */

import { listThemes } from '../../../model/compass.js';
import type { Sheet } from '../book/sheet.js';
import { Workbook } from '../book/workbook.js';
import type { PlacedChart } from '../charts/native-chart.js';
import { methodTable } from '../compass/method-table.js';
import { packWorkbook } from '../pack-workbook.js';
import { fillTableSheet } from '../table-sheet.js';
import { fillActions } from './actions-sheet.js';
import { writeProgress } from './answer-progress.js';
import { fillAnswerSheet } from './answer-sheet.js';
import { calcSurvey } from './calc-survey.js';
import { calculate, SURVEY_COLUMN } from './calculations.js';
import type { Expression } from './expression.js';
import { fillLists } from './lists-sheet.js';
import { type LiveInput, rowsOfPhase } from './live-input.js';
import { fillProfileSheet } from './profile-sheet.js';
import { fillReadme } from './readme-sheet.js';
import { fillResults } from './results-sheet.js';
import { fillSurveyResults } from './survey-results.js';
import { fillSurveyInputs } from './survey-sheet.js';

/** The bytes of the workbook; the same input gives the same bytes. */
export async function renderLiveWorkbook(input: LiveInput): Promise<Uint8Array> {
  const { instrument, texts, translator } = input;
  const workbook = new Workbook({ title: texts.title, date: input.date });
  const sheets = addSheets(workbook, input);
  const lists = fillLists(sheets.lists, input);
  const copName = fillProfileSheet(sheets.profile, input, lists);
  const answers = new Map<string, Expression>();
  instrument.phases.forEach(({ id }, index) => {
    for (const [item, cell] of fillAnswerSheet(sheets.phases[index]!, id, input, lists))
      answers.set(item, cell);
  });
  const calc = calculate(sheets.calc, input, answers, lists);
  writeAllProgress(sheets, input, calc);
  const actionsSheet = sheets.actions.name;
  const charts = fillResults(sheets.results, {
    input,
    lists,
    calc,
    copName,
    actionsSheet,
  });
  fillActions(sheets.actions, input, lists, calc);
  const footer = translator.t('workbook.sheet.method');
  fillTableSheet(sheets.method, methodTable(instrument, 'live'), translator, { number: 1, footer });
  sheets.method.isProtected = true;
  charts.push(fillSurvey(sheets, input, lists, calc));
  fillReadme(sheets.readme, input, {
    profile: sheets.profile.name,
    phases: sheets.phases.map(({ name }) => name),
    results: sheets.results.name,
    actions: actionsSheet,
    method: sheets.method.name,
    survey: sheets.survey.name,
  });
  for (const sheet of [sheets.calc, sheets.lists]) {
    sheet.isHidden = true;
    sheet.isProtected = true;
  }
  return packWorkbook(workbook, { charts, locale: translator.locale });
}

/** The tab of a sheet to fill in. */
const TO_FILL_IN = 'FFFFC000';

type Named = 'readme' | 'profile' | 'results' | 'actions' | 'method' | 'survey' | 'calc' | 'lists';
type Sheets = Record<Named, Sheet> & { phases: readonly Sheet[] };

/** In the order of the tabs. */
function addSheets(workbook: Workbook, { instrument, texts, translator }: LiveInput): Sheets {
  const add = (name: string): Sheet => workbook.addSheet(name, { showGridLines: false });
  const own = (id: Named): Sheet => add(translator.t(`workbook.sheet.${id}`));
  const readme = own('readme');
  const profile = own('profile');
  const phases = instrument.phases.map(({ id }) => add(texts.phases[id].name));
  for (const sheet of [profile, ...phases]) sheet.tabColour = TO_FILL_IN;
  const [results, actions, method, survey] = (['results', 'actions', 'method', 'survey'] as const).map(own);
  const [calc, lists] = (['calc', 'lists'] as const).map(own);
  return {
    readme,
    profile,
    phases,
    results: results!,
    actions: actions!,
    method: method!,
    survey: survey!,
    calc: calc!,
    lists: lists!,
  };
}

/** After each phase comes the next, after the last the results. */
function writeAllProgress(sheets: Sheets, input: LiveInput, { items }: ReturnType<typeof calculate>): void {
  input.instrument.phases.forEach(({ id }, index) => {
    const next = (sheets.phases[index + 1] ?? sheets.results).name;
    writeProgress(sheets.phases[index]!, items.column('place', ...rowsOfPhase(id, input)), next, input);
  });
}

function fillSurvey(
  sheets: Sheets,
  input: LiveInput,
  lists: ReturnType<typeof fillLists>,
  { themes }: ReturnType<typeof calculate>,
): PlacedChart {
  const inputs = fillSurveyInputs(sheets.survey, input);
  const all = listThemes(input.instrument);
  const rows = calcSurvey(sheets.calc.cell(1, SURVEY_COLUMN), input, inputs, themes).map(
    ({ theme, cells }) => ({
      name: input.texts.themes[theme.id]!.name,
      coordinator: themes.records[all.findIndex(({ id }) => id === theme.id)]!,
      cells,
    }),
  );
  return fillSurveyResults(sheets.survey, inputs.next, { input, lists }, rows);
}
