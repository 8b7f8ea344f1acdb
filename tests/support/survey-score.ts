/** Owns running `cop survey score` in tests. */
import { expect } from 'vitest';
import type { SurveyResult } from '../../src/model/survey-result.js';
import { plain } from './plain.js';
import { type CopOptions, type CopRun, runCop as runCopAsIs } from './run-cop.js';

/** With ordinary spaces, so that what is expected can be typed. */
export async function runCop(argv: readonly string[], options: CopOptions): Promise<CopRun> {
  const { exitCode, stdout, stderr } = await runCopAsIs(argv, options);
  return { exitCode, stdout: plain(stdout), stderr: plain(stderr) };
}

/** The result, where nothing was refused. */
export async function score(args: readonly string[], options: CopOptions): Promise<SurveyResult> {
  const run = await runCop(['survey', 'score', ...args, '--json'], options);
  expect(run.stderr.includes('COP-') ? run.stderr : '').toBe('');
  return JSON.parse(run.stdout);
}
