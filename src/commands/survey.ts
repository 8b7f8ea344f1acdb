/** Owns `cop survey`: the questionnaire for one member in the terminal, ending in one anonymous file. */
import type { Command } from 'commander';
import { EXIT } from '../errors.js';
import { dropDraft } from '../io/draft-file.js';
import { writeResponse } from '../io/response-file.js';
import { introText, type SurveyForm } from '../model/survey-form.js';
import { askOne } from './ask-one.js';
import { type Asker, openAsker } from './asker.js';
import { asksProfile } from './asks-profile.js';
import { loadQuestionnaire, textsIn } from './load-questionnaire.js';
import { refuseWords } from './refuse-words.js';
import { askFolder, checkFolder } from './response-folder.js';
import type { CommonFlags, Session } from './session.js';
import { openResponse, type ResponseDraft } from './survey-draft.js';

interface SurveyFlags extends CommonFlags {
  to?: string;
  questionnaire?: string;
  confidential?: boolean;
  members?: string;
}

export function define(command: Command, session: Session): void {
  command
    .option('--to <folder>', session.t('response.flag.to'))
    .option('--questionnaire <dir>', session.t('cli.option.questionnaire'))
    .option('--confidential', session.t('cli.option.confidential'))
    .option('--members <n>', session.t('cli.option.form-members'))
    .allowExcessArguments()
    .action(async (flags: SurveyFlags) => {
      refuseWords(command);
      await answerSurvey(flags, session);
    });
}

async function answerSurvey(flags: SurveyFlags, session: Session): Promise<void> {
  const asker = openAsker('survey', flags, session);
  try {
    const folder = flags.to === undefined ? undefined : checkFolder(session.resolve(flags.to));
    const response = await openResponse(await prepareForm(flags, session), session);
    const outcome = await askMember(response, asker, session);
    const target = outcome === 'hand-in' ? (folder ?? (await askFolder(asker, session))) : undefined;
    if (target !== undefined) return await handIn(response, target, session);
    if (outcome === 'interrupted') session.exitCode = EXIT.interrupted;
    if (response.isBegun) session.note(session.t('response.kept'));
  } finally {
    asker.close();
  }
}

async function prepareForm(flags: SurveyFlags, session: Session): Promise<SurveyForm> {
  const questionnaire = await loadQuestionnaire(flags.questionnaire, session);
  const { instrument } = questionnaire;
  return {
    instrument,
    texts: [textsIn(session.lang, questionnaire)],
    confidential: flags.confidential ?? false,
    profile: await asksProfile(flags.members, instrument, session),
  };
}

/** Says what it is about and what becomes of the answers, then asks. Gives how it ended: `hand-in`, `stopped`, `interrupted`. */
async function askMember(response: ResponseDraft, asker: Asker, session: Session): Promise<string> {
  const { form, questions } = response;
  const [texts] = form.texts;
  const { title, subtitle = title, duration = '' } = texts;
  const ways = response.isBegun ? ['go-on', 'again'] : ['begin'];
  const began = await askOne(asker, session, {
    id: 'begin',
    title,
    statement: subtitle,
    help: introText(form, texts),
    options: ways.map((id) => ({ id, label: session.t(`response.way.${id}`, { duration }) })),
  });
  if (!ways.includes(began)) return began;
  const known = began === 'go-on' ? response.entries : {};
  const endings = [{ id: 'hand-in', label: session.t('response.hand-in') }];
  const { outcome } = await asker.ask({ title, questions, annotates: false, endings }, known, response.keep);
  return outcome;
}

async function handIn(response: ResponseDraft, folder: string, session: Session): Promise<void> {
  const path = await writeResponse(folder, response.toResponse());
  await dropDraft(response.path);
  session.note(session.t('response.written', { path: session.display(path) }));
  const [{ thanks }] = response.form.texts;
  if (thanks) session.note(thanks);
}
