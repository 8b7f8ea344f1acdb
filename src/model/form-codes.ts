/** Owns how ids travel through survey tools as codes that each of them allows, and come back readable as ids. */

/** LimeSurvey allows five letters and digits for the code of an answer. */
const ANSWER_CODE_LENGTH = 5;

/** Letters and digits alone, in lower case: `no-opinion` → `noopinion`. */
function squeeze(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The code of a question for a tool that allows letters and digits only: `purpose.1` → `purpose1`. */
export function questionCode(id: string): string {
  return squeeze(id);
}

/** The code of an answer for a tool that allows five letters and digits: `no-opinion` → `noopi`, `1-to-3` → `1to3`. */
export function shortCode(id: string): string {
  return squeeze(id).slice(0, ANSWER_CODE_LENGTH);
}

/** The name of a question where letters, digits, underscores and hyphens are allowed, no digit first: `purpose.1` → `purpose_1`. */
export function questionName(id: string): string {
  const name = choiceName(id);
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`;
}

/** The name of an answer, which may begin with a digit. */
export function choiceName(id: string): string {
  return id.replace(/[^\p{L}\p{N}_-]/gu, '_');
}
