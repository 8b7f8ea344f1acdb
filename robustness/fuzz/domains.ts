/** Owns the list of what is fuzzed. */
import { commandLines } from './command-lines.js';
import { csvAnswers, jsonAnswers, yamlAnswers } from './compass-answers.js';
import type { Domain } from './domain.js';
import { forms, plans, portfolios, results, templates, workbooks } from './filled-files.js';
import { houseTemplates } from './house-templates.js';
import { instruments, mappings, profiles } from './instrument.js';
import { exportArchives, exportTexts, memberCounts, responseFiles } from './survey-exports.js';

export const DOMAINS: readonly Domain[] = [
  yamlAnswers,
  jsonAnswers,
  csvAnswers,
  exportTexts,
  exportArchives,
  responseFiles,
  memberCounts,
  instruments,
  mappings,
  profiles,
  results,
  workbooks,
  forms,
  houseTemplates,
  templates,
  plans,
  portfolios,
  commandLines,
];
