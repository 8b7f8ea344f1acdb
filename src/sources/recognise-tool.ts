/** Owns telling by its content which tool wrote a table. */
import { readDrupalWebform } from './drupal-webform.js';
import { readEuSurvey } from './eusurvey.js';
import { readGoogleForms } from './google-forms.js';
import { readKoboToolbox } from './kobotoolbox.js';
import { readLimeSurvey } from './limesurvey.js';
import { readMsForms } from './ms-forms.js';
import { readPlainTable } from './plain-table.js';
import { readQualtrics } from './qualtrics.js';
import type { TableLayout, TableSample, ToolReader } from './response-table.js';
import { readSurveyMonkey } from './surveymonkey.js';

/** The surest signs first; the plain table takes whatever is left. */
const READERS: readonly ToolReader[] = [
  readQualtrics,
  readEuSurvey,
  readDrupalWebform,
  readMsForms,
  readGoogleForms,
  readSurveyMonkey,
  readKoboToolbox,
  readLimeSurvey,
  readPlainTable,
];

/** The layout of the table; undefined when it has no row at all. */
export function recogniseTool(sample: TableSample): TableLayout | undefined {
  for (const read of READERS) {
    const layout = read(sample);
    if (layout) return layout;
  }
  return undefined;
}
