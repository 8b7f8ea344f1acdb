/** Owns what a mail around the survey is told: options, a file of settings, the dossier, a survey result. */
import type { Command } from 'commander';
import { mailFindings } from '../document/mail-findings.js';
import { fail } from '../errors.js';
import type { Dossier } from '../io/dossier.js';
import { loadSurvey, loadSurveyTexts } from '../io/load-survey.js';
import { isFields } from '../model/fields.js';
import { DEFAULT_FLOOR, LOWEST_FLOOR } from '../model/floor.js';
import type { MailFacts, MailKind } from '../model/mail-template.js';
import { suggestionFor, suggestName } from '../model/suggest.js';
import { type CohortResult, hidesRespondents } from '../model/survey-result.js';
import { readDate, readWhole } from './option-values.js';
import { readNamedYaml } from './read-named-yaml.js';
import type { CommonFlags, Session } from './session.js';
import { readStoredSurvey } from './stored-survey.js';

/** Facts in words, each an option and a key of the file of settings. */
const FACTS = [
  'link',
  'opens',
  'closes',
  'feedback',
  'contact',
  'controller',
  'dpo',
  'retention',
  'recipients',
  'floor',
  'cop',
  'organisation',
  'coordinator',
  'members',
] as const;

export interface MailFlags extends CommonFlags, Partial<Record<(typeof FACTS)[number], string>> {
  anonymous?: boolean;
  confidential?: boolean;
  settings?: string;
  house?: string;
  /** Of a reminder. */
  number?: string;
  send?: string;
  to?: string;
  /** Of the mail of results. */
  result?: string;
  cohort?: string;
  action?: string[];
  unchanged?: string[];
}

/** A floor above it is a slip of the finger. */
const HIGHEST_FLOOR = 1_000;

/** The options of `cop survey mail`; gives the command back. */
export function addMailOptions(command: Command, session: Session): Command {
  const say = (id: string): string => session.t(`mail.option.${id}`);
  command.option('--anonymous', say('anonymous')).option('--confidential', say('confidential'));
  for (const fact of FACTS) command.option(`--${fact} <value>`, say(fact));
  for (const option of ['number', 'send', 'to', 'result', 'cohort', 'settings']) {
    command.option(`--${option} <value>`, say(option));
  }
  return command
    .option('--action <text...>', say('action'))
    .option('--unchanged <text...>', say('unchanged'))
    .option('--house <docx>', session.t('cli.option.house'));
}

/**
 * What the options, the result and the dossier say, the former before the latter. Errors: COP-DOC-001, -004, -007, COP-MAIL-005;
 * those of the files.
 */
export async function readMailFacts(
  kind: MailKind,
  flags: MailFlags,
  dossier: Dossier | null,
  session: Session,
): Promise<MailFacts> {
  if (flags.anonymous && flags.confidential) {
    throw fail('COP-DOC-004', { first: '--anonymous', second: '--confidential' });
  }
  const texts = loadSurveyTexts(session.lang);
  const cohort = kind === 'results' ? await findCohort(flags, dossier, session) : undefined;
  const profile = dossier?.profile;
  const members = readWhole('--members', flags.members, 1, 1_000_000) ?? cohort?.members ?? profile?.members;
  const known = {
    copName: flags.cop ?? profile?.name,
    organisation: flags.organisation ?? profile?.organisations?.join(', '),
    coordinator: flags.coordinator ?? profile?.coordinator,
    members,
    link: flags.link,
    closingDate: readDate('--closes', flags.closes),
    feedbackDate: readDate('--feedback', flags.feedback),
    contact: flags.contact,
    controller: flags.controller,
    dpo: flags.dpo,
    retention: flags.retention,
    recipients: flags.recipients,
    duration: texts.duration,
    respondents: cohort && !hidesRespondents(cohort) ? cohort.respondents : undefined,
  };
  return {
    ...withoutUnknown(known),
    anonymity: flags.confidential ? 'confidential' : 'anonymous',
    floor: cohort?.floor ?? readWhole('--floor', flags.floor, LOWEST_FLOOR, HIGHEST_FLOOR) ?? DEFAULT_FLOOR,
    isLast: flags.number === '2',
    findings: cohort ? mailFindings(cohort, texts) : [],
    actions: flags.action ?? [],
    unchanged: flags.unchanged ?? [],
  };
}

function withoutUnknown<Facts extends object>(
  facts: Facts,
): { [Key in keyof Facts]?: NonNullable<Facts[Key]> } {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(known) as { [Key in keyof Facts]?: NonNullable<Facts[Key]> };
}

/**
 * The options, and for those not given what `--settings FILE` says: the same facts in YAML, so that three mails need not repeat
 * them. Errors: COP-MAIL-004 a key that is none, COP-DOC-004 one that contradicts an option; those of the file.
 */
export async function withSettings(flags: MailFlags, session: Session): Promise<MailFlags> {
  if (flags.settings === undefined) return flags;
  const { value, locate } = await readNamedYaml(session.resolve(flags.settings), flags.settings);
  const known = [...FACTS, 'anonymous', 'confidential'];
  const both: Record<string, unknown> = { ...flags };
  for (const [key, raw] of Object.entries(isFields(value) ? value : {})) {
    if (!known.includes(key)) {
      throw fail('COP-MAIL-004', { key }, { place: locate([key]), ...suggestionFor(key, known) });
    }
    if (both[key] !== undefined || raw === null || raw === false) continue;
    const opposite = key === 'anonymous' ? 'confidential' : key === 'confidential' ? 'anonymous' : undefined;
    if (opposite && both[opposite]) throw fail('COP-DOC-004', { first: `--${opposite}`, second: key });
    both[key] = raw === true ? true : String(raw);
  }
  return both;
}

/** The cohort that the mail tells of: of `--result`, else of the dossier's newest wave; undefined without either. */
async function findCohort(
  flags: MailFlags,
  dossier: Dossier | null,
  session: Session,
): Promise<CohortResult | undefined> {
  const file = flags.result ?? dossier?.waves[0]?.path;
  if (file === undefined) return undefined;
  const stored = await readStoredSurvey([file], loadSurvey(), session);
  if (!stored) throw fail('COP-MAIL-005', { found: file, expected: 'survey-result' }, { place: { file } });
  const ids = stored.cohorts.map(({ id }) => id);
  const cohort =
    flags.cohort === undefined ? stored.cohorts[0] : stored.cohorts.find(({ id }) => id === flags.cohort);
  const isChosen = flags.cohort !== undefined || stored.cohorts.length === 1;
  if (cohort && isChosen) return cohort;
  const suggestion = flags.cohort === undefined ? undefined : suggestName(flags.cohort, ids);
  const values = { found: flags.cohort ?? '', expected: ids.slice(0, 20).join(', ') };
  throw fail('COP-MAIL-005', values, { place: { file }, ...(suggestion ? { suggestion } : {}) });
}
