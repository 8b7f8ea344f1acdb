/** Owns what a report on a portfolio is made from, and the names of what stands in it. */
import type { CompassInstrument, CompassTexts } from '../../model/compass.js';
import type { Position } from '../../model/compass-result.js';
import type { Lang } from '../../model/lang.js';
import type { PitfallTexts } from '../../model/pitfall.js';
import type { Portfolio } from '../../model/portfolio.js';
import type { Origin } from '../../model/profile.js';
import type { SurveyTexts } from '../../model/survey-texts.js';
import { literal, message, type Text, type TextValue } from '../../model/text.js';

export interface PortfolioInput {
  portfolio: Portfolio;
  lang: Lang;
  instrument: CompassInstrument;
  compass: CompassTexts;
  survey: SurveyTexts;
  pitfalls: PitfallTexts;
}

/** The message `portfolio.<id>`. */
export function say(id: string, values?: Readonly<Record<string, TextValue>>): Text {
  return message(`portfolio.${id}`, values);
}

/** The phase by name; in words too where there is no position. */
export function positionName({ compass }: PortfolioInput, position: Position | null): Text {
  if (position === null) return say('position.none');
  if (position === 'established') return say('position.established');
  return literal(compass.phases[position].name);
}

/** In words too where the origin is not known. */
export function originName(origin: Origin | null): Text {
  return say(`origin.${origin ?? 'unknown'}`);
}

/** Its id where the texts do not know it. */
export function themeName({ compass }: PortfolioInput, id: string): string {
  return compass.themes[id]?.name ?? id;
}

/** Its id where the texts do not know it. */
export function dimensionName({ survey }: PortfolioInput, id: string): string {
  return survey.dimensions[id]?.name ?? id;
}

/** Its id where the texts do not know it. */
export function pitfallName({ pitfalls }: PortfolioInput, id: string): string {
  return pitfalls.pitfalls[id]?.name ?? id;
}
