/** Owns what `cop survey score` gives, in tests. */
import { expect } from 'vitest';
import type { SurveyResult } from '../../src/model/survey-result.js';
import { type CopOptions, runCopPlain } from './run-cop.js';

/** The result, where nothing was refused. */
export async function scoreResult(args: readonly string[], options: CopOptions): Promise<SurveyResult> {
  const run = await runCopPlain(['survey', 'score', ...args, '--json'], options);
  expect(run.stderr.includes('COP-') ? run.stderr : '').toBe('');
  return JSON.parse(run.stdout);
}
