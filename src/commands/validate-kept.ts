/** Owns checking what is kept beside answers: a profile, action plans, indicators, survey results, whole or partial. */
import { parseActionPlan } from '../model/action-plan.js';
import { parseIndicators } from '../model/indicators.js';
import type { Located } from '../model/located.js';
import { placeFindings } from '../model/path-finding.js';
import { parseProfile } from '../model/profile-schema.js';
import { findingsOfResult } from '../model/schema-findings.js';
import type { SurveyPartial } from '../model/survey-partial.js';
import type { Validated } from './validated.js';

/** The findings on a profile, and how many fields it has. */
export function validateProfile(located: Located): Validated {
  const { profile, findings } = parseProfile(located.value);
  const counts = { fields: Object.keys(profile).length };
  return { kind: 'profile', findings: placeFindings(findings, located), counts };
}

/** The findings on a plan, and how many actions it has. */
export function validatePlan(located: Located): Validated {
  const { plan, findings } = parseActionPlan(located.value, '');
  return {
    kind: 'plan',
    findings: placeFindings(findings, located),
    counts: { actions: plan.actions.length },
  };
}

/** The findings on indicators, and in how many rounds they were taken. */
export function validateIndicators(located: Located): Validated {
  const { rounds, findings } = parseIndicators(located.value);
  return {
    kind: 'indicators',
    findings: placeFindings(findings, located),
    counts: { rounds: rounds.length },
  };
}

/** The findings on a survey result, and how many cohorts it has. */
export async function validateSurveyResult(located: Located): Promise<Validated> {
  const { surveyResultSchema } = await import('../model/survey-result-schema.js');
  const parsed = surveyResultSchema.safeParse(located.value);
  if (parsed.success) {
    return { kind: 'survey-result', findings: [], counts: { cohorts: parsed.data.cohorts.length } };
  }
  const findings = placeFindings(findingsOfResult(parsed.error.issues), located);
  return { kind: 'survey-result', findings, counts: {} };
}

/** Held against the survey that ships; one of another questionnaire is held against it when it is merged. */
export async function validateSurveyPartial(located: Located): Promise<Validated> {
  const { findingsOfPartial, surveyPartialSchema } = await import('../model/survey-partial-schema.js');
  const kind = 'survey-partial';
  const parsed = surveyPartialSchema.safeParse(located.value);
  if (!parsed.success) {
    return { kind, findings: placeFindings(findingsOfPartial(parsed.error.issues), located), counts: {} };
  }
  const { checkPartial } = await import('../model/check-partial.js');
  const { loadSurvey } = await import('../io/load-survey.js');
  const partial = parsed.data as SurveyPartial;
  const survey = loadSurvey();
  const findings = partial.instrument.id === survey.id ? checkPartial(partial, survey) : [];
  return { kind, findings: placeFindings(findings, located), counts: { cohorts: partial.cohorts.length } };
}
