/** Owns the few lines that say which CoP a report is about. */
import type { Profile } from '../../model/profile.js';
import { literal, message, type Text } from '../../model/text.js';
import { type KeyValues, span } from '../blocks.js';

/** What the profile holds of: organisations, domain, origin, age, members, coordinator, sponsor; undefined when none of it. */
export function profileLines(profile: Profile | null): KeyValues | undefined {
  const pairs = profile ? listPairs(profile) : [];
  if (pairs.length === 0) return undefined;
  return {
    kind: 'key-values',
    pairs: pairs.map(([key, value]) => ({ key: message(`report.profile.${key}`), value: [span(value)] })),
  };
}

function listPairs(profile: Profile): [string, Text][] {
  const { organisations, domain, createdOn, origin, members, coordinator, sponsor } = profile;
  const pairs: [string, Text | undefined][] = [
    ['organisations', organisations?.length ? literal(organisations.join(' · ')) : undefined],
    ['domain', domain ? literal(domain) : undefined],
    ['created', createdText(createdOn, origin)],
    ['members', members === undefined ? undefined : message('report.profile.count', { count: members })],
    ['coordinator', coordinator ? literal(coordinator) : undefined],
    ['sponsor', sponsor ? literal(sponsor) : undefined],
  ];
  return pairs.flatMap(([key, value]) => (value ? [[key, value] as [string, Text]] : []));
}

function createdText(createdOn: string | undefined, origin: Profile['origin']): Text | undefined {
  if (!createdOn && !origin) return undefined;
  if (!createdOn) return message(`report.profile.origin.${origin}`);
  const date = { format: 'date' as const, iso: createdOn };
  if (!origin) return message('report.profile.date', { date });
  const how = { format: 'message' as const, id: `report.profile.origin.${origin}` };
  return message('report.profile.date-and-origin', { date, origin: how });
}
