/** Owns checking what a dossier keeps beside answers: its profile, action plans, indicators and survey results. */
import { parseActionPlan } from '../model/action-plan.js';
import { parseIndicators } from '../model/indicators.js';
import type { Located } from '../model/located.js';
import { placeFindings } from '../model/path-finding.js';
import { parseProfile } from '../model/profile-schema.js';
import { findingsOfResult } from '../model/schema-findings.js';
import type { Validated } from './validated.js';

export function validateProfile(located: Located): Validated {
  const { profile, findings } = parseProfile(located.value);
  const counts = { fields: Object.keys(profile).length };
  return { kind: 'profile', findings: placeFindings(findings, located), counts };
}

export function validatePlan(located: Located): Validated {
  const { plan, findings } = parseActionPlan(located.value, '');
  return {
    kind: 'plan',
    findings: placeFindings(findings, located),
    counts: { actions: plan.actions.length },
  };
}

export function validateIndicators(located: Located): Validated {
  const { rounds, findings } = parseIndicators(located.value);
  return {
    kind: 'indicators',
    findings: placeFindings(findings, located),
    counts: { rounds: rounds.length },
  };
}

export async function validateSurveyResult(located: Located): Promise<Validated> {
  const { surveyResultSchema } = await import('../model/survey-result-schema.js');
  const parsed = surveyResultSchema.safeParse(located.value);
  if (parsed.success) {
    return { kind: 'survey-result', findings: [], counts: { cohorts: parsed.data.cohorts.length } };
  }
  const findings = placeFindings(findingsOfResult(parsed.error.issues), located);
  return { kind: 'survey-result', findings, counts: {} };
}
