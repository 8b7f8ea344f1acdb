/** Owns `cop doc kickoff`: the scenario of a kick-off with clock times, and its invitation for calendars. */
import type { Command } from 'commander';
import { buildDocument } from '../document/build-document.js';
import { kickoffSlots, kickoffValues, proposeThemes } from '../document/kickoff.js';
import {
  type KickoffInput,
  MEETING_ROLES,
  type Meeting,
  type MeetingRole,
} from '../document/kickoff-meeting.js';
import {
  defaultPlan,
  type KickoffStructure,
  kitBlockIds,
  lastMinute,
  ownPlan,
  type PlanBlock,
  placeBreak,
} from '../document/kickoff-plan.js';
import { fail } from '../errors.js';
import { loadCompassTexts } from '../io/load-compass.js';
import { clockTime } from '../model/clock-time.js';
import type { CompassResult } from '../model/compass-result.js';
import { listControls } from '../model/form-controls.js';
import { parseOwnPlan } from '../model/own-plan.js';
import { throwFindings } from '../model/path-finding.js';
import type { Origin } from '../model/profile.js';
import { suggestionFor } from '../model/suggest.js';
import {
  addDocOptions,
  type DocFlags,
  type DocumentRun,
  openDocument,
  readOneForm,
  writeDocument,
} from './document-run.js';
import { inviteTo } from './kickoff-invitation.js';
import { resultOfDossier } from './latest-result.js';
import { readDate, readOneOf, readTime, readWhole } from './option-values.js';
import { readNamedYaml } from './read-named-yaml.js';
import type { Session } from './session.js';

interface KickoffFlags extends DocFlags {
  date?: string;
  start?: string;
  end?: string;
  slot?: string;
  place?: string;
  link?: string;
  mode?: string;
  aim?: string;
  guests?: string;
  role?: string[];
  plan?: string;
  origin?: string;
}

const OPTIONS = [
  'date',
  'start',
  'end',
  'slot',
  'place',
  'link',
  'mode',
  'aim',
  'guests',
  'plan',
  'origin',
] as const;

/** A day of meeting at most. */
const LONGEST_SLOT = 720;

export function define(command: Command, session: Session): void {
  for (const option of OPTIONS) command.option(`--${option} <value>`, session.t(`doc.kickoff.${option}`));
  command.option('--role <role=name...>', session.t('doc.kickoff.role', { roles: MEETING_ROLES.join(', ') }));
  addDocOptions(command, session).action(async (flags: KickoffFlags) => makeKickoff(flags, session));
}

async function makeKickoff(flags: KickoffFlags, session: Session): Promise<void> {
  const meeting = readMeeting(flags);
  const run = await openDocument<KickoffStructure>('kickoff', flags, session);
  const origin =
    readOneOf('--origin', flags.origin, ['spontaneous', 'solicited'] as const) ?? run.profile?.origin;
  const plan = await choosePlan(run, origin, flags, session);
  checkFit(meeting, plan);
  const themes = themesOf(await resultOfDossier(run.dossier, flags, session), session);
  const controls = listControls(run.template.structure);
  const known = kickoffValues(meeting, plan, run.profile, themes?.names ?? []);
  const form = await readOneForm(run, { controls, known }, flags, session);
  if (!form) return;
  const values = { ...known, ...form };
  const input: KickoffInput = { meeting, plan, origin, themes };
  const report = buildDocument(run.template, {
    ...run.fill,
    values,
    slots: kickoffSlots(run.template, input, values),
  });
  const ics = async (): Promise<string> => inviteTo(run, meeting, lastMinute(plan));
  await writeDocument(run, { report, controls, values, formats: { ics } }, flags, session);
}

/** What the options say of the meeting. Errors: COP-DOC-001 … -004, -007. */
function readMeeting(flags: KickoffFlags): Meeting {
  const date = readDate('--date', flags.date);
  const start = readTime('--start', flags.start);
  const end = readTime('--end', flags.end);
  const slot = readWhole('--slot', flags.slot, 15, LONGEST_SLOT) ?? slotOf(start, end);
  if (flags.slot !== undefined && end !== undefined) {
    throw fail('COP-DOC-004', { first: '--slot', second: '--end' });
  }
  const mode = readOneOf('--mode', flags.mode, ['on-site', 'remote'] as const);
  if (mode === 'remote' && flags.place)
    throw fail('COP-DOC-004', { first: '--mode remote', second: '--place' });
  const { place, link, aim, guests } = flags;
  return {
    ...(date === undefined ? {} : { date }),
    ...(start === undefined ? {} : { start }),
    ...(slot === undefined ? {} : { slot }),
    ...(mode === undefined ? {} : { mode }),
    ...(place ? { place } : {}),
    ...(link ? { link } : {}),
    ...(aim ? { aim } : {}),
    ...(guests ? { guests } : {}),
    people: readPeople(flags.role ?? []),
  };
}

function slotOf(start: number | undefined, end: number | undefined): number | undefined {
  if (end === undefined) return undefined;
  if (start === undefined)
    throw fail('COP-DOC-007', { option: '--end', found: clockTime(end), expected: '--start' });
  if (end <= start) throw fail('COP-DOC-003', { start: clockTime(start), end: clockTime(end) });
  return end - start;
}

/** `--role sponsor="Hélène Marchal"`. */
function readPeople(typed: readonly string[]): Meeting['people'] {
  const entries = typed.map((each) => {
    const at = each.indexOf('=');
    const [role = '', name = ''] =
      at < 0 ? [each, ''] : [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    const known = MEETING_ROLES.find((id) => id === role);
    if (known && name) return [known, name] as [MeetingRole, string];
    const values = {
      option: '--role',
      found: each,
      expected: MEETING_ROLES.map((id) => `${id}=…`).join(', '),
    };
    throw fail('COP-DOC-007', values, known ? {} : suggestionFor(role, MEETING_ROLES));
  });
  return Object.fromEntries(entries);
}

async function choosePlan(
  run: DocumentRun<KickoffStructure>,
  origin: Origin | undefined,
  flags: KickoffFlags,
  session: Session,
): Promise<PlanBlock[]> {
  if (flags.plan === undefined) return defaultPlan(run.template, origin);
  const { value, locate } = await readNamedYaml(session.resolve(flags.plan), flags.plan);
  const { blocks, findings } = parseOwnPlan(value, kitBlockIds(run.template));
  throwFindings(findings, { locate });
  const plan = ownPlan(run.template, blocks);
  const withBreak = placeBreak(run.template, plan);
  if (withBreak && !flags.quiet) session.note(session.t('doc.kickoff.break-placed'));
  return withBreak ?? plan;
}

/** A plan longer than the slot makes no document. Errors: COP-PLAN-004. */
function checkFit({ slot }: Meeting, plan: readonly PlanBlock[]): void {
  const total = lastMinute(plan);
  if (slot !== undefined && total > slot) throw fail('COP-PLAN-004', { total, over: total - slot });
}

function themesOf(result: CompassResult | undefined, session: Session): KickoffInput['themes'] {
  return result && { names: proposeThemes(result, loadCompassTexts(session.lang)), date: result.date };
}
