/** Owns a plan for a kick-off in one's own file: blocks of the kit by id, changed where wanted, and blocks of one's own. */

import type { ErrorCode } from '../errors.js';
import { type Fields, isFields } from './fields.js';
import type { PathFinding } from './path-finding.js';
import { shown } from './shown.js';
import { suggestName } from './suggest.js';

export interface OwnBlock {
  /** A block of the kit. */
  id?: string;
  title?: string;
  minutes?: number;
  isBreak?: boolean;
  aim?: string;
  method?: string;
  who?: string;
  output?: string;
  remote?: string;
  material?: readonly string[];
}

const TEXTS = ['title', 'aim', 'method', 'who', 'output', 'remote'] as const;
const KEYS = ['id', 'minutes', 'break', 'material', ...TEXTS];
/** Minutes. */
export const LONGEST_BLOCK = 600;

/**
 * The blocks of `{ blocks: [...] }`; `known` are the ids of the kit's blocks. Findings: COP-PLAN-001 no list of blocks, or an
 * unknown key; -002 an unknown block; -003 minutes that are none.
 */
export function parseOwnPlan(
  input: unknown,
  known: readonly string[],
): { blocks: readonly OwnBlock[]; findings: readonly PathFinding[] } {
  const list = isFields(input) ? input.blocks : undefined;
  if (!Array.isArray(list) || list.length === 0) {
    return { blocks: [], findings: [finding('COP-PLAN-001', [], { found: 'blocks' })] };
  }
  const findings: PathFinding[] = [];
  const blocks = list.map((raw: unknown, index) => {
    const fields = typeof raw === 'string' ? { id: raw } : raw;
    const path = ['blocks', String(index)];
    if (isFields(fields)) return readBlock(fields, known, path, findings);
    findings.push(finding('COP-PLAN-001', path, { found: String(raw) }));
    return {};
  });
  return { blocks, findings };
}

function readBlock(
  fields: Fields,
  known: readonly string[],
  path: readonly string[],
  findings: PathFinding[],
): OwnBlock {
  for (const key of Object.keys(fields).filter((each) => !KEYS.includes(each))) {
    findings.push(finding('COP-PLAN-001', [...path, key], { found: key }, suggestName(key, KEYS)));
  }
  const { id, minutes, material } = fields;
  if (id !== undefined && !known.includes(String(id))) {
    findings.push(
      finding('COP-PLAN-002', [...path, 'id'], { id: String(id) }, suggestName(String(id), known)),
    );
  }
  if (minutes === undefined ? id === undefined : !isLength(minutes)) {
    const values = { found: shown(minutes ?? ''), max: LONGEST_BLOCK };
    findings.push(finding('COP-PLAN-003', [...path, 'minutes'], values));
  }
  if (id === undefined && fields.title === undefined) {
    findings.push(finding('COP-PLAN-001', path, { found: 'title' }));
  }
  return {
    ...(id === undefined ? {} : { id: String(id) }),
    ...(isLength(minutes) ? { minutes } : {}),
    ...(typeof fields.break === 'boolean' ? { isBreak: fields.break } : {}),
    ...(Array.isArray(material) ? { material: material.map(String) } : {}),
    ...Object.fromEntries(TEXTS.flatMap((key) => (fields[key] == null ? [] : [[key, String(fields[key])]]))),
  };
}

function isLength(minutes: unknown): minutes is number {
  return typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_BLOCK;
}

function finding(
  code: ErrorCode,
  path: readonly string[],
  values: PathFinding['values'],
  suggestion?: string,
): PathFinding {
  return { code, path, values, ...(suggestion ? { suggestion } : {}) };
}
