/** Owns the table of roles: what the profile already says, and which roles still need someone. */
import type { FormValues } from '../model/form-controls.js';
import type { Profile } from '../model/profile.js';
import type { DocumentTemplate } from '../model/template.js';
import { asValue, type Text } from '../model/text.js';
import { type Block, bulletList, paragraph, span } from '../report/blocks.js';
import { blankLines } from './blank-lines.js';
import { slotWords, type Words, wordsOf } from './words.js';

/** The coordinator and sponsor of the profile in their rows. */
export function roleValues(profile: Profile | null): FormValues {
  const time = profile?.coordinatorTimePercent;
  const known: Record<string, string | undefined> = {
    'roles.facilitator.who': profile?.coordinator,
    'roles.facilitator.time': time === undefined ? undefined : `${time}\u00A0%`,
    'roles.sponsor.who': profile?.sponsor,
  };
  const facts = Object.entries(known).filter((fact): fact is [string, string] => fact[1] !== undefined);
  return Object.fromEntries(facts);
}

interface Role {
  id: string;
  name: Text;
  who: string;
  time: string;
  backup: string;
}

function listRoles(template: DocumentTemplate, values: FormValues): Role[] {
  const { say } = wordsOf(template);
  const tables = template.structure.blocks.filter((block) => block.type === 'table');
  const table = tables.find(({ id }) => id === 'roles');
  const written = (id: string): string => (typeof values[id] === 'string' ? values[id].trim() : '');
  return (table?.rows ?? []).map((id) => ({
    id,
    name: say(`blocks.roles.rows.${id}.label`),
    who: written(`roles.${id}.who`),
    time: written(`roles.${id}.time`),
    backup: written(`roles.${id}.backup`),
  }));
}

/** A mark under each role without a name, once at least one has a name. */
export function roleMarks(template: DocumentTemplate, values: FormValues): Record<string, Text> {
  const roles = listRoles(template, values);
  if (roles.every(({ who }) => !who)) return {};
  const marker = slotWords(template, 'uncovered')('marker');
  return Object.fromEntries(roles.filter(({ who }) => !who).map(({ id }) => [`roles.${id}`, marker]));
}

/** What is still open: roles without a name and how to find one, without time or backup, several with one person. */
export function uncoveredRoles(template: DocumentTemplate, values: FormValues): Block[] {
  const say = slotWords(template, 'uncovered');
  const roles = listRoles(template, values);
  const open = roles.filter(({ who }) => !who);
  const held = roles.filter(({ who }) => who);
  if (held.length === 0) return [blankLines('uncovered', say('blank'))];
  const without = (fact: 'backup' | 'time'): Role[] =>
    held.filter((role) => !role[fact] && role.id !== 'member');
  return [
    ...openRoles(open, say),
    ...sentence(say, 'noTime', without('time')),
    ...sentence(say, 'noBackup', without('backup')),
    ...severalRoles(held, say),
  ];
}

function openRoles(open: readonly Role[], say: Words['say']): Block[] {
  if (open.length === 0) return [paragraph(say('none'))];
  const title = say('some', { count: open.length, roles: namesOf(open) });
  return [
    { kind: 'alert', level: 'warning', title, spans: [] },
    bulletList(open.map(({ id }) => [span(say(id))])),
  ];
}

function sentence(say: Words['say'], key: string, roles: readonly Role[]): Block[] {
  return roles.length === 0 ? [] : [paragraph(say(key, { roles: namesOf(roles) }))];
}

function severalRoles(held: readonly Role[], say: Words['say']): Block[] {
  const byPerson = new Map<string, Role[]>();
  for (const role of held) {
    const key = role.who.toLocaleLowerCase('fr').replace(/\s+/g, ' ');
    byPerson.set(key, [...(byPerson.get(key) ?? []), role]);
  }
  return [...byPerson.values()]
    .filter((roles) => roles.length > 1)
    .map((roles) => paragraph(say('several', { person: roles[0]!.who, count: roles.length })));
}

function namesOf(roles: readonly Role[]) {
  return { format: 'list' as const, items: roles.map(({ name }) => asValue(name)) };
}
