/** Owns the list of what is fuzzed. */
import { commandLines } from './command-lines.js';
import { csvAnswers, jsonAnswers, yamlAnswers } from './compass-answers.js';
import type { Domain } from './domain.js';
import { houseTemplates } from './house-templates.js';
import { instruments, mappings, profiles } from './instrument.js';

export const DOMAINS: readonly Domain[] = [
  yamlAnswers,
  jsonAnswers,
  csvAnswers,
  instruments,
  mappings,
  profiles,
  commandLines,
  houseTemplates,
];
