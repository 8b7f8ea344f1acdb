/** Owns a compass result as a workbook that a person enjoys: summary with native charts, themes, actions, answers, method. */

import type { Translator } from '../../../i18n/translator.js';
import { axesTable } from '../../../report/compass/axes.js';
import type { CompassReportOptions } from '../../../report/compass/compass-report.js';
import { explainBlocks } from '../../../report/compass/explain.js';
import { indicatorTable } from '../../../report/compass/indicators.js';
import type { CompassReportInput } from '../../../report/compass/input.js';
import { membersTable } from '../../../report/compass/members.js';
import type { Sheet } from '../book/sheet.js';
import { Workbook } from '../book/workbook.js';
import { packWorkbook } from '../pack-workbook.js';
import { setUpPage } from '../page.js';
import { fillTableSheet } from '../table-sheet.js';
import { addTableSheets } from '../table-sheets.js';
import { actionsTable } from './actions-table.js';
import { answersTable } from './answers-table.js';
import { methodTable } from './method-table.js';
import { writeSummary } from './summary-sheet.js';
import { fillThemesSheet } from './themes-sheet.js';

/** The bytes of the workbook, in the translator's language; the same result gives the same bytes. */
export async function renderCompassXlsx(
  input: CompassReportInput,
  translator: Translator,
  { plan, explain = false }: CompassReportOptions = {},
): Promise<Uint8Array> {
  const { result } = input;
  const title = translator.t('report.title');
  const workbook = new Workbook({ title, date: result.date });
  const footer = [result.profile?.name, title, translator.date(result.date)].filter(Boolean).join(' · ');
  const [summary, themes] = ['summary', 'themes'].map((id) => addSheet(workbook, translator, id));
  setUpPage(summary!, { orientation: 'portrait', footer });
  const cells = fillThemesSheet(themes!, input, translator, footer);
  const members = membersTable(input);
  const indicators = indicatorTable(input.indicators ?? []);
  const tables = [
    actionsTable(input, plan),
    ...(members ? [members, axesTable(input)] : []),
    ...(indicators ? [indicators] : []),
    answersTable(input),
    methodTable(input.instrument),
  ];
  tables.forEach((table, index) => {
    fillTableSheet(addSheet(workbook, translator, table.id), table, translator, {
      number: index + 2,
      footer,
    });
  });
  const explained = explain ? explainBlocks(input) : [];
  const added = addTableSheets(workbook, explained, translator, { first: tables.length + 2, footer });
  const parts = { themes: cells, explained, tables: added };
  const charts = writeSummary(summary!, input, translator, parts);
  return packWorkbook(workbook, { charts, locale: translator.locale });
}

function addSheet(workbook: Workbook, translator: Translator, id: string): Sheet {
  return workbook.addSheet(translator.t(`xlsx.sheet.${id}`), { showGridLines: false });
}
