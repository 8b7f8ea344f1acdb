/** Owns going on in the terminal with answers from a workbook: they are copied to a file that each answer can be saved in. */
import { formatAnswersYaml } from '../io/answers-yaml.js';
import { placeSchema } from '../io/editor-schema.js';
import { loadCompass, loadCompassTexts } from '../io/load-compass.js';
import { checkTarget, writeFiles } from '../io/write-files.js';
import { answersWords } from './answers-words.js';
import type { AskFlags } from './compass-request.js';
import { readAnswersFile } from './load-answers.js';
import type { Session } from './session.js';

const WORKBOOK = /\.xlsx$/i;
/** Answers are for their owner alone. */
const PRIVATE = 0o600;

/**
 * The flags, with `--answers boussole.xlsx` become `--answers boussole.yaml`, a file that holds the same answers. Errors: those
 * of reading a workbook; COP-WRITE-001 when that file exists already.
 */
export async function takeOverWorkbook(flags: AskFlags, session: Session): Promise<AskFlags> {
  const { answers: workbook, force = false } = flags;
  if (workbook === undefined || !WORKBOOK.test(workbook)) return flags;
  const answers = workbook.replace(WORKBOOK, '.yaml');
  const path = session.resolve(answers);
  await checkTarget(path, force);
  const { set, warnings } = await readAnswersFile(session.resolve(workbook), session.today());
  session.warn(warnings, workbook);
  const words = {
    ...answersWords(set, loadCompass(), loadCompassTexts(session.lang), session),
    schema: await placeSchema(path, 'answers'),
  };
  await writeFiles([{ path, bytes: formatAnswersYaml(set, words) }], { force, mode: PRIVATE });
  session.note(session.t('answering.taken-over', { from: workbook, to: answers }));
  return { ...flags, answers };
}
