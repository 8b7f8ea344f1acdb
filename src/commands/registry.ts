/** Owns the list of commands and where each stands, so that only the one that runs is loaded. */
import type { CommandModule } from './session.js';

export interface CommandEntry {
  /** The words typed after `cop`. */
  path: string;
  load(): Promise<CommandModule>;
}

/** In the order in which help shows them. */
export const COMMANDS: readonly CommandEntry[] = [
  { path: 'init', load: () => import('./init.js') },
  { path: 'compass', load: () => import('./compass.js') },
  { path: 'compass score', load: () => import('./compass-score.js') },
  { path: 'compass workbook', load: () => import('./compass-workbook.js') },
  { path: 'compass compare', load: () => import('./compass-compare.js') },
  { path: 'survey', load: () => import('./survey.js') },
  { path: 'survey form', load: () => import('./survey-form.js') },
  { path: 'survey score', load: () => import('./survey-score.js') },
  { path: 'survey merge', load: () => import('./survey-merge.js') },
  { path: 'survey inspect', load: () => import('./survey-inspect.js') },
  { path: 'survey mail', load: () => import('./survey-mail.js') },
  { path: 'validate', load: () => import('./validate.js') },
  { path: 'portfolio', load: () => import('./portfolio.js') },
  { path: 'guide', load: () => import('./guide.js') },
  { path: 'doc', load: () => import('./doc.js') },
  { path: 'doc coordinator', load: () => import('./doc-coordinator.js') },
  { path: 'doc animation', load: () => import('./doc-animation.js') },
  { path: 'doc it-tools', load: () => import('./doc-it-tools.js') },
  { path: 'doc kickoff', load: () => import('./doc-kickoff.js') },
  { path: 'doc roles', load: () => import('./doc-roles.js') },
  { path: 'doc charter', load: () => import('./doc-charter.js') },
  { path: 'doc action-plan', load: () => import('./doc-action-plan.js') },
  { path: 'kit', load: () => import('./kit.js') },
  { path: 'completions', load: () => import('./completions.js') },
];
