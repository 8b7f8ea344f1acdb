/** Owns which pitfalls a CoP may be in: every rule tried, raised with its inputs, or not evaluated and why. */
import type { NotEvaluated, PitfallAlert } from '../model/compass-result.js';
import type { PitfallRule } from '../model/pitfall.js';
import { judge, type ReadInput } from './pitfalls-condition.js';
import { type PitfallContext, readInput } from './pitfalls-inputs.js';

export interface Pitfalls {
  pitfalls: readonly PitfallAlert[];
  notEvaluated: readonly NotEvaluated[];
}

type Outcome = { alert: PitfallAlert } | { missing: readonly string[] } | undefined;

/**
 * Tries the rules in their order. A rule with `each: gap` raises one alert a theme; it is not evaluated when it raises none
 * and a theme of it is unknown, or when there is no survey at all (content of the toolkit, Pitfalls).
 */
export function findPitfalls(rules: readonly PitfallRule[], context: PitfallContext): Pitfalls {
  const pitfalls: PitfallAlert[] = [];
  const notEvaluated: NotEvaluated[] = [];
  for (const rule of rules) {
    const outcomes = rule.each === 'gap' ? tryEachGap(rule, context) : [tryRule(rule, context)];
    const alerts = outcomes.flatMap((outcome) => (outcome && 'alert' in outcome ? [outcome.alert] : []));
    const missing = outcomes.flatMap((outcome) => (outcome && 'missing' in outcome ? outcome.missing : []));
    pitfalls.push(...alerts);
    if (alerts.length === 0 && missing.length > 0) {
      notEvaluated.push({ id: rule.id, missing: [...new Set(missing)] });
    }
  }
  return { pitfalls, notEvaluated };
}

function tryEachGap(rule: PitfallRule, context: PitfallContext): Outcome[] {
  if (!context.members) return [{ missing: ['survey'] }];
  return context.gaps.map((gap) => {
    const outcome = tryRule(rule, { ...context, gap });
    if (!outcome || 'alert' in outcome) return outcome && withTheme(outcome.alert, gap.theme);
    return { missing: gap.coordinator.kind === 'scored' ? ['survey'] : [`theme.${gap.theme}`] };
  });
}

function withTheme({ id, level, ...rest }: PitfallAlert, theme: string): Outcome {
  return { alert: { id, level, theme, ...rest } };
}

function tryRule(rule: PitfallRule, context: PitfallContext): Outcome {
  const read: ReadInput = (name) => readInput(name, context);
  const verdict = judge(rule.when, read);
  if (verdict.truth === false) return undefined;
  if (verdict.truth === 'unknown') return { missing: verdict.missing };
  const more = rule.stronger && judge(rule.stronger.when, read);
  if (more?.truth !== true) {
    return { alert: { id: rule.id, level: rule.level, inputs: verdict.inputs } };
  }
  const level = rule.stronger?.level ?? rule.level;
  return { alert: { id: rule.id, level, stronger: true, inputs: [...verdict.inputs, ...more.inputs] } };
}
