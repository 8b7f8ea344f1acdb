/** Owns the kick-off scenario: what is known of the meeting, themes from the compass, the parts of the document. */

import { clockTime } from '../model/clock-time.js';
import type { CompassTexts } from '../model/compass.js';
import type { CompassResult } from '../model/compass-result.js';
import type { FormValues } from '../model/form-controls.js';
import type { Profile } from '../model/profile.js';
import { below } from '../model/threshold.js';
import type { Block } from '../report/blocks.js';
import { followUpBlocks, materialBlocks } from './kickoff-lists.js';
import type { KickoffInput, Meeting } from './kickoff-meeting.js';
import { type KickoffTemplate, lastMinute, type PlanBlock } from './kickoff-plan.js';
import { timetableBlocks } from './kickoff-timetable.js';

/** The fields and roles that the meeting, the profile and the result fill in. */
export function kickoffValues(
  meeting: Meeting,
  plan: readonly PlanBlock[],
  profile: Profile | null,
  themes: readonly string[],
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
  return Object.fromEntries(facts);
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
      score.kind === 'scored' && below(score.value, LOW) ? [{ id, value: score.value }] : [],
    )
    .sort((a, b) => a.value - b.value)
    .slice(0, PROPOSED_AT_MOST)
    .map(({ id }) => texts.themes[id]?.name ?? id);
}

/** The blocks of each slot of the template, by its id. */
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
