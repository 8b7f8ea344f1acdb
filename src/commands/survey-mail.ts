/** Owns `cop survey mail`: the invitation, the reminders and the mail of results, as a draft, a document or text. */
import { join } from 'node:path';
import { Argument, type Command } from 'commander';
import { buildMail, type Mail, mailReport } from '../document/mail.js';
import { fail } from '../errors.js';
import type { Translator } from '../i18n/translator.js';
import { type Dossier, loadDossier } from '../io/dossier.js';
import { loadMailTemplate, loadTemplate } from '../io/load-template.js';
import { MAIL_KINDS, type MailFacts, type MailKind, type MailTemplate } from '../model/mail-template.js';
import { proposeReminders } from '../model/reminder-dates.js';
import { resolveText } from '../render/resolve-text.js';
import { documentTranslator } from './document-words.js';
import { addMailOptions, type MailFlags, readMailFacts, withSettings } from './mail-facts.js';
import { readDate, readOneOf, readWhole } from './option-values.js';
import { type Formats, writeOutputs } from './outputs.js';
import type { Session } from './session.js';

export function define(command: Command, session: Session): void {
  // Completed in the terminal; another word is refused by us, with the nearest.
  const kinds = new Argument('<kind>', session.t('mail.argument.kind')).choices(MAIL_KINDS);
  command.addArgument(kinds.argParser((typed) => typed));
  addMailOptions(command, session).action(async (kind: string, flags: MailFlags) =>
    makeMail(kind, flags, session),
  );
}

async function makeMail(typed: string, given: MailFlags, session: Session): Promise<void> {
  const kind = readOneOf('cop survey mail', typed, MAIL_KINDS)!;
  const dossier = await loadDossier(session.host.cwd);
  session.noteDossier(dossier);
  const template = loadMailTemplate(session.lang);
  const flags = await withSettings(given, session);
  const facts = await readMailFacts(kind, flags, dossier, session);
  checkOrder(flags);
  if (kind === 'reminder') checkReminder(template, facts, flags, session);
  const translator = documentTranslator(template);
  const mail = buildMail(template, kind, facts);
  const report = mailReport(mail, template, facts, session.today());
  const { reportFormats } = await import('./report-formats.js');
  const look = { translator, profile: dossier?.profile ?? null, house: flags.house };
  const { docx } = reportFormats(report, look, session);
  const output = flags.output ?? [usualName(kind, dossier, session)];
  await writeOutputs({ docx: docx!, ...mailFormats(mail, translator) }, { ...flags, output }, session);
}

/** Named as in the kit; among the documents of the dossier where there is one. */
function usualName(kind: MailKind, dossier: Dossier | null, session: Session): string {
  const name = `${loadTemplate('kit', session.lang).texts.get(`entries.mail-${kind}.file`)}.docx`;
  return dossier ? session.display(join(dossier.folder, 'documents', name)) : name;
}

/** The mail by itself: as a draft that mail programs open, and to copy. */
function mailFormats(mail: Mail, translator: Translator): Formats {
  const subject = resolveText(mail.subject, translator);
  return {
    eml: async () =>
      (await import('../render/mail/mail-eml.js')).renderMailEml(mail.blocks, subject, translator),
    txt: async () => {
      const { renderMailText } = await import('../render/mail/mail-text.js');
      return `${subject}\n\n${renderMailText(mail.blocks, translator)}`;
    },
  };
}

/** Errors: COP-MAIL-001 a date before the one it has to come after. */
function checkOrder(flags: MailFlags): void {
  const dates = (['opens', 'closes', 'feedback'] as const).flatMap((option) => {
    const date = readDate(`--${option}`, flags[option]);
    return date === undefined ? [] : [{ option: `--${option}`, date }];
  });
  for (const [index, later] of dates.entries()) {
    const earlier = dates[index - 1];
    if (earlier && later.date <= earlier.date) {
      throw fail('COP-MAIL-001', {
        earlier: earlier.option,
        earlierDate: earlier.date,
        later: later.option,
        laterDate: later.date,
      });
    }
  }
}

/**
 * At most two reminders, to all where answers are anonymous, sent while the survey runs. Says which dates to send them on.
 * Errors: COP-DOC-004, COP-MAIL-002 a third reminder, -003 sent outside of the survey.
 */
function checkReminder(template: MailTemplate, facts: MailFacts, flags: MailFlags, session: Session): void {
  const most = template.structure.settings.maxReminders;
  const number = readWhole('--number', flags.number, 1, 99) ?? 1;
  if (number > most) throw fail('COP-MAIL-002', { number, most });
  const to = readOneOf('--to', flags.to, ['all', 'non-respondents'] as const);
  if (facts.anonymity === 'anonymous' && to === 'non-respondents') {
    throw fail('COP-DOC-004', { first: '--anonymous', second: '--to non-respondents' });
  }
  const send = readDate('--send', flags.send);
  const opens = readDate('--opens', flags.opens);
  const closes = readDate('--closes', flags.closes);
  if (send && ((opens && send <= opens) || (closes && send >= closes))) {
    throw fail('COP-MAIL-003', { date: send, opens: opens ?? '…', closes: closes ?? '…' });
  }
  if (!opens || !closes || flags.quiet) return;
  const dates = proposeReminders(opens, closes).map((iso) => session.translator.date(iso));
  session.note(session.t('mail.reminders', { count: dates.length, dates: { format: 'list', items: dates } }));
}
