/** Owns `cop compass`: the questionnaire in the terminal, kept at every answer, and its result at the end. */
import type { Command } from 'commander';
import { EXIT } from '../errors.js';
import { loadCompass, loadCompassTexts } from '../io/load-compass.js';
import { countAnswers, emptySet } from '../model/answers.js';
import { type CompassInstrument, type CompassTexts, listItems } from '../model/compass.js';
import { askCompass, toEntries } from '../prompt/compass-questions.js';
import { isAsked } from '../scoring/asked-items.js';
import { type Asker, openAsker } from './asker.js';
import { type AnswersKeeper, openKeeper } from './compass-keep.js';
import { type AskFlags, readRequest } from './compass-request.js';
import { type ChosenRound, chooseRound } from './compass-round.js';
import { checkOutputs } from './outputs.js';
import { refuseWords } from './refuse-words.js';
import type { Session } from './session.js';
import { takeOverWorkbook } from './take-over-workbook.js';

export function define(command: Command, session: Session): void {
  command
    .option('--express', session.t('answering.flag.express'))
    .option('--phase <phase>', session.t('answering.flag.phase'))
    .option('--answers <file>', session.t('answering.flag.answers'))
    .option('--date <date>', session.t('answering.flag.date'))
    .option('--rater <name>', session.t('answering.flag.rater'))
    .allowExcessArguments()
    .action(async (flags: AskFlags) => {
      refuseWords(command);
      await runCompass(flags, session);
    });
}

async function runCompass(given: AskFlags, session: Session): Promise<void> {
  const flags = await takeOverWorkbook(given, session);
  const request = readRequest(flags, session);
  const asker = openAsker('compass', flags, session);
  try {
    const instrument = loadCompass();
    if (flags.output) await checkResultFiles(instrument, flags, session);
    const round = await chooseRound(request, instrument, asker, session);
    if (typeof round !== 'string') await workOn({ round, instrument, asker, flags, session });
    else if (round === 'interrupted') session.exitCode = EXIT.interrupted;
  } finally {
    asker.close();
  }
}

/** Refuses a file that the result could not be written to before sixty questions are answered for it. */
async function checkResultFiles(
  instrument: CompassInstrument,
  flags: AskFlags,
  session: Session,
): Promise<void> {
  const { compassFormats } = await import('./compass-formats.js');
  const { assessCompass } = await import('../scoring/assess-compass.js');
  const result = assessCompass(instrument, emptySet(instrument, session.today()), {
    profile: null,
    rules: [],
    warnings: [],
  });
  const { phase: _asked, ...rest } = flags;
  await checkOutputs(Object.keys(compassFormats([{ result }], rest, session)), flags, session);
}

interface Work {
  round: ChosenRound;
  instrument: CompassInstrument;
  asker: Asker;
  flags: AskFlags;
  session: Session;
}

async function workOn({ round, instrument, asker, flags, session }: Work): Promise<void> {
  const texts = loadCompassTexts(session.lang);
  const keeper = await openKeeper(round, { instrument, texts, session });
  const work = { instrument, texts, asker, session };
  const outcome = round.todo === 'result' ? 'result' : await askRound(round, keeper, work);
  if (outcome === 'interrupted') session.exitCode = EXIT.interrupted;
  if (outcome !== 'result') {
    session.noteDossier(round.dossier);
    return tellWhere(keeper, instrument, flags, session);
  }
  if (round.todo !== 'result' && !flags.quiet) {
    const count = countAnswers(keeper.set, listItems(instrument));
    session.note(session.t('answering.saved', { count, path: session.display(keeper.keptIn) }));
  }
  await showResult(keeper.keptIn, flags, session);
}

/** The result as `cop compass score` shows it; what that takes is loaded only now, the first question does not wait for it. */
async function showResult(
  file: string,
  { phase: _asked, ...flags }: AskFlags,
  session: Session,
): Promise<void> {
  const { scoreAnswers } = await import('./score-answers.js');
  const { presentCompass } = await import('./present-compass.js');
  await presentCompass(await scoreAnswers(file, flags, session), flags, session);
}

interface Asking extends Pick<Work, 'instrument' | 'asker' | 'session'> {
  texts: CompassTexts;
}

/** Puts the questions; at the end of an express run or of one phase, all the others if that is wished. */
async function askRound(round: ChosenRound, keeper: AnswersKeeper, work: Asking): Promise<string> {
  const { instrument, texts, asker, session } = work;
  const { phase } = round;
  const mode = round.todo === 'express' ? 'express' : 'full';
  const items = listItems(instrument).filter((item) => isAsked(item, phase ? { mode, phase } : { mode }));
  const rest = listItems(instrument).length - items.length;
  const questionnaire = {
    title: texts.title,
    questions: askCompass(instrument, items, texts, session.translator),
    annotates: true,
    endings: ['result', ...(rest > 0 ? ['more'] : [])].map((id) => ({
      id,
      label: session.t(`answering.ending.${id}`, { rest }),
    })),
  };
  const { outcome } = await asker.ask(questionnaire, toEntries(keeper.set.answers), keeper.keep);
  if (outcome !== 'more') return outcome;
  const { phase: _all, ...whole } = keeper.set;
  keeper.set = { ...whole, mode: 'full' };
  const { phase: _none, ...widened } = round;
  return askRound({ ...widened, todo: 'full' }, keeper, work);
}

/** Says where the answers are and how to go on. */
function tellWhere(
  { set, keptIn }: AnswersKeeper,
  instrument: CompassInstrument,
  flags: AskFlags,
  session: Session,
): void {
  const count = countAnswers(set, listItems(instrument));
  const command = flags.answers === undefined ? 'cop compass' : `cop compass --answers ${flags.answers}`;
  session.note(session.t('answering.kept', { count, path: session.display(keptIn), command }));
}
