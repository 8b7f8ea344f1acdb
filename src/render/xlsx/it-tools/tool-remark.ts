/** Owns what is said beside a tool: why it has no score or no rank, and which conditions are still to be checked. */
import { choose, type Expression, equals, exceeds } from '../live/expression.js';
import { join } from './expressions.js';
import { fillSentence } from './sentence-parts.js';
import { NOT_RANKED } from './tool-rank.js';
import type { RankedTool } from './tools-calc.js';
import type { Say } from './tools-input.js';

/** Empty for a tool that is scored and ranked with nothing left to check; each remark is a line. */
export function remarkOf(tool: RankedTool, say: Say): Expression {
  const unscored = choose(
    equals(tool.answered, 0),
    say('notScoredNoAnswer'),
    choose(equals(tool.weight, 0), say('notScoredNoWeight'), ''),
  );
  const out = choose(
    exceeds(tool.no, 0),
    fillSentence(say, 'notRankedKnockedOut', { criteria: tool.noNames }),
    choose(isUnderHalf(tool), say('notRankedCoverage'), ''),
  );
  const open = choose(
    exceeds(tool.check, 0),
    choose(equals(tool.check, 1), toCheck(tool, 1, say), toCheck(tool, MANY, say)),
    '',
  );
  return join(unscored, lineAfter(unscored, out), out, lineAfter(join(unscored, out), open), open);
}

/** Any number above one: its digits are replaced by the count. */
const MANY = 97;

function toCheck(tool: RankedTool, count: number, say: Say): Expression {
  const counted: Say = (key, values) =>
    say(key, { ...values, count }).replace(String(MANY), String(values?.count));
  return fillSentence(counted, 'toCheck', { count: tool.check, criteria: tool.checkNames });
}

/** Scored, not knocked out, and still not ranked: under half the weight has a score. */
function isUnderHalf(tool: RankedTool): Expression {
  const isLeft = equals(tool.key, NOT_RANKED);
  return choose(exceeds(tool.weight, 0), isLeft, { formula: 'FALSE()', value: false });
}

function lineAfter(before: Expression, next: Expression): Expression {
  const line = { formula: 'CHAR(10)', value: '\n' };
  return choose(equals(before, ''), '', choose(equals(next, ''), '', line));
}
