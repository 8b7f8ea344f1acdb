/** Owns turning the plain values of a survey's `instrument.yaml` into the instrument, with everything left out filled in. */
import type { Keying, SurveyInstrument, SurveyItem, SurveyScale } from './survey.js';

interface ItemFile {
  id: string;
  dimension?: string | undefined;
  scale: string;
  keying?: Keying | undefined;
}

/** The shape of `questionnaires/<id>/instrument.yaml` of the kind `survey`. */
export interface SurveyFile {
  id: string;
  version: string;
  scales: Record<string, { min: number; max: number; special?: string[] | undefined }>;
  dimensions: { id: string; feeds?: string[] | undefined; sources?: string[] | undefined }[];
  items: ItemFile[];
  overall?: ItemFile[] | undefined;
  open?: { id: string; quotable?: boolean | undefined }[] | undefined;
  priorities?: { id: string; max: number } | undefined;
  profile?: { minMembers?: number | undefined; questions: { id: string; options: string[] }[] } | undefined;
}

/** A CoP with fewer members is not asked for its profile: the groups would be people (content rules, profile). */
const MIN_MEMBERS_FOR_PROFILE = 12;

/** What the file leaves out is empty, positive, or null. The file has the right form already. */
export function buildSurvey(file: SurveyFile): SurveyInstrument {
  return {
    id: file.id,
    version: file.version,
    scales: Object.fromEntries(Object.entries(file.scales).map(([id, scale]) => [id, buildScale(scale)])),
    dimensions: file.dimensions.map(({ id, feeds, sources }) => ({
      id,
      feeds: feeds ?? [],
      sources: sources ?? [],
    })),
    items: file.items.map(buildItem),
    overall: (file.overall ?? []).map(buildItem),
    open: (file.open ?? []).map(({ id, quotable }) => ({ id, quotable: quotable ?? false })),
    priorities: file.priorities ?? null,
    profile: {
      minMembers: file.profile?.minMembers ?? MIN_MEMBERS_FOR_PROFILE,
      questions: file.profile?.questions ?? [],
    },
  };
}

function buildScale({ min, max, special }: SurveyFile['scales'][string]): SurveyScale {
  return { min, max, special: special ?? [] };
}

function buildItem({ id, dimension, scale, keying }: ItemFile): SurveyItem {
  return { id, dimension: dimension ?? null, scale, keying: keying ?? 'positive' };
}
