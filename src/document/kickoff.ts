/** Owns the kick-off scenario: the sheet, material gathered from the programme, the timed table, follow-up with dates. */
import { clockTime } from '../model/clock-time.js';
import type { CompassTexts } from '../model/compass.js';
import type { CompassResult } from '../model/compass-result.js';
import type { FormValues } from '../model/form-controls.js';
import { addDays } from '../model/iso-date.js';
import type { Origin, Profile } from '../model/profile.js';
import { type ColumnSpec, columnsOf, type SlotSpec } from '../model/template.js';
import { asValue, literal, type Text } from '../model/text.js';
import { type Block, type Cell, paragraph, span, textCell } from '../report/blocks.js';
import {
  type KickoffTemplate,
  lastMinute,
  type PlanBlock,
  type TimedBlock,
  timePlan,
} from './kickoff-plan.js';
import { type DrawnColumn, drawColumn, fillCell, labelCell, neutralColumn } from './table-block.js';
import { slotWords, type Words, wordsOf } from './words.js';

export const MEETING_ROLES = ['coordinator', 'facilitator', 'sponsor', 'rapporteur', 'it'] as const;
export type MeetingRole = (typeof MEETING_ROLES)[number];

/** What is known of the meeting; all may be missing. */
export interface Meeting {
  /** ISO date. */
  date?: string;
  /** Minutes after midnight. */
  start?: number;
  /** Minutes that the room is there for. */
  slot?: number;
  place?: string;
  link?: string;
  mode?: 'on-site' | 'remote';
  aim?: string;
  guests?: string;
  people: Readonly<Partial<Record<MeetingRole, string>>>;
}

/** The fields and roles that the meeting, the profile and the result fill in; the form goes before them. */
export function kickoffValues(
  meeting: Meeting,
  plan: readonly PlanBlock[],
  profile: Profile | null,
  themes: readonly string[],
  form: FormValues,
): FormValues {
  const { date, start, slot, place, link, mode, aim, guests, people } = meeting;
  const end = start === undefined ? undefined : start + (slot ?? lastMinute(plan));
  const known: Record<string, string | undefined> = {
    'sheet.date': date,
    'sheet.start': start === undefined ? undefined : clockTime(start),
    'sheet.end': end === undefined ? undefined : clockTime(end),
    'sheet.place': place,
    'sheet.link': link,
    'sheet.mode': mode,
    'sheet.aim': aim,
    'sheet.guests': guests,
    'people.coordinator.who': people.coordinator ?? profile?.coordinator,
    'people.sponsor.who': people.sponsor ?? profile?.sponsor,
    'people.facilitator.who': people.facilitator,
    'people.rapporteur.who': people.rapporteur,
    'people.it.who': people.it,
    themes: themes.length > 0 ? themes.join('\n') : undefined,
  };
  const facts = Object.entries(known).filter((fact): fact is [string, string] => Boolean(fact[1]));
  return { ...Object.fromEntries(facts), ...form };
}

/** A theme below this score is worth proposing (the scoring's own limit of "in progress"). */
const LOW = 50;
const PROPOSED_AT_MOST = 5;

/** The names of the weakest themes of the three founding phases, lowest first. */
export function proposeThemes(result: CompassResult | undefined, texts: CompassTexts): string[] {
  const themes = (result?.phases ?? [])
    .filter(({ id }) => id !== 'reorientation')
    .flatMap((phase) => [...phase.themes]);
  return themes
    .flatMap(({ id, score }) =>
      score.kind === 'scored' && score.value < LOW ? [{ id, value: score.value }] : [],
    )
    .sort((a, b) => a.value - b.value)
    .slice(0, PROPOSED_AT_MOST)
    .map(({ id }) => texts.themes[id]?.name ?? id);
}

export interface KickoffInput {
  meeting: Meeting;
  plan: readonly PlanBlock[];
  origin: Origin | undefined;
  /** Proposed from the compass of this date. */
  themes: { names: readonly string[]; date: string } | undefined;
}

export function kickoffSlots(
  template: KickoffTemplate,
  input: KickoffInput,
  values: FormValues,
): Record<string, readonly Block[]> {
  return {
    material: materialBlocks(template, input.plan, values),
    timetable: timetableBlocks(template, input, values),
    followUp: followUpBlocks(template, input.meeting.date, values),
  };
}

/** Everything that the blocks need, once each, with the blocks that need it. */
function materialBlocks(template: KickoffTemplate, plan: readonly PlanBlock[], values: FormValues): Block[] {
  const say = slotWords(template, 'material');
  const used = new Map<string, { label: Text; blocks: Text[] }>();
  for (const { material, title } of plan) {
    for (const { id, label } of material) {
      const entry = used.get(id) ?? { label, blocks: [] };
      used.set(id, { label, blocks: [...entry.blocks, title] });
    }
  }
  if (used.size === 0) return [paragraph(say('none'))];
  const order = template.structure.material;
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const entries = [...used].sort(([a], [b]) => rank(a) - rank(b));
  const checkIds = entries.map(([id]) => `material.${id}`);
  return [
    paragraph(say('intro')),
    {
      kind: 'list',
      ordered: false,
      items: entries.map(([, { label, blocks }]) => {
        const list = { format: 'list' as const, items: unique(blocks).map(asValue) };
        return [span(say('usedIn', { label: asValue(label), blocks: list }))];
      }),
      checkIds,
      checks: checkIds.map((id) => values[id] === true),
    },
  ];
}

function unique(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}

function timetableBlocks(template: KickoffTemplate, input: KickoffInput, values: FormValues): Block[] {
  const { meeting, plan, origin, themes } = input;
  const say = slotWords(template, 'timetable');
  const columns = slotColumns(template, 'timetable').filter(
    ({ id }) => id !== 'remote' || meeting.mode !== 'on-site',
  );
  const total = lastMinute(plan);
  const rows = timePlan(plan).map((block) =>
    columns.map(({ id }) => timetableCell(id, block, meeting, values, say)),
  );
  return [
    ...(themes && themes.names.length > 0 ? [paragraph(themesText(themes, say))] : []),
    ...(meeting.start === undefined ? [paragraph(say('startUnknown'), 'note')] : []),
    ...(origin || !plan.some(({ variant }) => variant) ? [] : [paragraph(say('originUnknown'), 'note')]),
    {
      kind: 'table',
      id: 'timetable',
      caption: say('caption'),
      columns: columns.map(neutralColumn),
      rows,
      rowHeaders: false,
    },
    paragraph(say('total', { minutes: total })),
    ...(meeting.slot && meeting.slot > total
      ? [paragraph(say('margin', { minutes: meeting.slot - total }))]
      : []),
  ];
}

function themesText({ names, date }: { names: readonly string[]; date: string }, say: Words['say']): Text {
  return say('themesFromCompass', {
    date: { format: 'date', iso: date },
    themes: { format: 'list', items: names },
  });
}

function slotColumns(template: KickoffTemplate, slot: string): DrawnColumn[] {
  const spec = template.structure.blocks.find(
    (block): block is SlotSpec => block.type === 'slot' && block.id === slot,
  )!;
  const { columns, textsOf } = columnsOf(template.structure.blocks, spec);
  const words = wordsOf(template);
  return columns.map((column) =>
    drawColumn({ kind: 'text', ...column } as ColumnSpec, `blocks.${textsOf}.columns`, words),
  );
}

function timetableCell(
  column: string,
  block: TimedBlock,
  { start }: Meeting,
  values: FormValues,
  say: Words['say'],
): Cell {
  switch (column) {
    case 'time':
      return timeCell(block, start, say);
    case 'block':
      return block.variant
        ? labelCell(block.title, say(VARIANT_TEXTS[block.variant]))
        : textCell(block.title, { strong: true });
    case 'who':
      return whoCell(block, values);
    case 'material': {
      const items = block.material.flatMap(({ label }, index) => [
        span(literal(index > 0 ? ' · ' : '')),
        span(label),
      ]);
      return { kind: 'text', spans: items };
    }
    default:
      return textCell(block[column as 'aim' | 'method' | 'output' | 'remote'] ?? literal(''));
  }
}

const VARIANT_TEXTS: Record<Origin, string> = { spontaneous: 'forSpontaneous', solicited: 'forSolicited' };

function timeCell({ from, to, minutes }: TimedBlock, start: number | undefined, say: Words['say']): Cell {
  const duration = say('duration', { minutes });
  if (start === undefined) return textCell(duration);
  const clock = literal(`${clockTime(start + from)}–${clockTime(start + to)}`);
  return labelCell(clock, duration);
}

/** The role, and the person who holds it where that is known. */
function whoCell({ who, role }: PlanBlock, values: FormValues): Cell {
  const name = role && values[`people.${role}.who`];
  if (!who) return textCell(literal(''));
  return typeof name === 'string' ? labelCell(literal(name), who) : textCell(who);
}

function followUpBlocks(template: KickoffTemplate, date: string | undefined, values: FormValues): Block[] {
  const say = slotWords(template, 'followUp');
  const { say: own } = wordsOf(template);
  const columns = slotColumns(template, 'followUp');
  const rows = template.structure.followUp.map(({ id, days }) => {
    const label = own(`followUp.${id}.label`);
    const due: FormValues = date ? { [`followUp.${id}.due`]: addDays(date, days) } : {};
    return columns.map((column): Cell => {
      if (column.id === 'step') return labelCell(label, own(`followUp.${id}.help`));
      if (column.id === 'due' && !date) return textCell(say('offset', { days }));
      return fillCell(column, `followUp.${id}.${column.id}`, label, { values: { ...due, ...values } });
    });
  });
  return [
    paragraph(say('intro')),
    ...(date ? [] : [paragraph(say('dateUnknown'), 'note')]),
    {
      kind: 'table',
      id: 'followUp',
      caption: say('caption'),
      columns: columns.map(neutralColumn),
      rows,
      rowHeaders: false,
    },
  ];
}
