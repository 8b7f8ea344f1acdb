/** Owns the catalogue of coded errors, their exit codes, and the error that carries findings to a person. */

/** Exit codes, after sysexits.h where it has one. */
export const EXIT = {
  done: 0,
  gateFailed: 1,
  usage: 64,
  badInput: 65,
  inputMissing: 66,
  bug: 70,
  cannotWrite: 73,
  badConfiguration: 78,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Every error code with its exit code: a line each, hence the length of this file. The words stand in `locales/<lang>/errors.yaml`
 * under the same code.
 */
export const ERROR_CATALOGUE = {
  'COP-USAGE-001': EXIT.usage,
  'COP-USAGE-002': EXIT.usage,
  'COP-USAGE-003': EXIT.usage,
  'COP-USAGE-004': EXIT.usage,
  'COP-USAGE-005': EXIT.usage,
  'COP-USAGE-006': EXIT.usage,
  'COP-USAGE-007': EXIT.usage,
  'COP-USAGE-008': EXIT.usage,
  'COP-USAGE-009': EXIT.usage,
  'COP-FILE-001': EXIT.inputMissing,
  'COP-FILE-002': EXIT.badInput,
  'COP-FILE-003': EXIT.inputMissing,
  'COP-FILE-004': EXIT.badInput,
  'COP-FILE-005': EXIT.badInput,
  'COP-FILE-006': EXIT.badInput,
  'COP-FILE-007': EXIT.inputMissing,
  'COP-WRITE-001': EXIT.cannotWrite,
  'COP-WRITE-002': EXIT.cannotWrite,
  'COP-WRITE-003': EXIT.cannotWrite,
  'COP-WRITE-004': EXIT.cannotWrite,
  'COP-WRITE-005': EXIT.cannotWrite,
  'COP-WRITE-006': EXIT.cannotWrite,
  'COP-YAML-001': EXIT.badInput,
  'COP-YAML-002': EXIT.badInput,
  'COP-YAML-003': EXIT.badInput,
  'COP-ANSWERS-001': EXIT.badInput,
  'COP-ANSWERS-002': EXIT.badInput,
  'COP-ANSWERS-003': EXIT.badInput,
  'COP-ANSWERS-004': EXIT.badInput,
  'COP-ANSWERS-005': EXIT.badInput,
  'COP-ANSWERS-006': EXIT.badInput,
  'COP-ANSWERS-007': EXIT.badInput,
  'COP-ANSWERS-008': EXIT.badInput,
  'COP-WORKBOOK-001': EXIT.badInput,
  'COP-WORKBOOK-002': EXIT.badInput,
  'COP-WORKBOOK-003': EXIT.badInput,
  'COP-WORKBOOK-004': EXIT.badInput,
  'COP-WORKBOOK-005': EXIT.badInput,
  'COP-WORKBOOK-006': EXIT.badInput,
  'COP-COMPARE-001': EXIT.usage,
  'COP-INSTRUMENT-001': EXIT.badConfiguration,
  'COP-INSTRUMENT-002': EXIT.badConfiguration,
  'COP-INSTRUMENT-003': EXIT.badConfiguration,
  'COP-INSTRUMENT-004': EXIT.badConfiguration,
  'COP-INSTRUMENT-005': EXIT.badConfiguration,
  'COP-INSTRUMENT-006': EXIT.badConfiguration,
  'COP-INSTRUMENT-007': EXIT.badConfiguration,
  'COP-INSTRUMENT-008': EXIT.badConfiguration,
  'COP-INSTRUMENT-009': EXIT.badConfiguration,
  'COP-INSTRUMENT-010': EXIT.badConfiguration,
  'COP-TEMPLATE-001': EXIT.badConfiguration,
  'COP-TEMPLATE-002': EXIT.badConfiguration,
  'COP-TEMPLATE-003': EXIT.badConfiguration,
  'COP-TEMPLATE-004': EXIT.badConfiguration,
  'COP-DOSSIER-001': EXIT.badConfiguration,
  'COP-DOSSIER-002': EXIT.badConfiguration,
  'COP-DOSSIER-003': EXIT.badInput,
  'COP-DOSSIER-004': EXIT.badInput,
  'COP-DOSSIER-005': EXIT.badInput,
  'COP-DOSSIER-006': EXIT.badInput,
  'COP-DOSSIER-007': EXIT.badConfiguration,
  'COP-ARCHIVE-001': EXIT.badInput,
  'COP-ARCHIVE-002': EXIT.badInput,
  'COP-FORM-001': EXIT.badInput,
  'COP-FORM-002': EXIT.badInput,
  'COP-FORM-003': EXIT.badInput,
  'COP-FORM-004': EXIT.badInput,
  'COP-FORM-005': EXIT.badInput,
  'COP-FORM-006': EXIT.badInput,
  'COP-PLAN-001': EXIT.badInput,
  'COP-PLAN-002': EXIT.badInput,
  'COP-PLAN-003': EXIT.badInput,
  'COP-PLAN-004': EXIT.badInput,
  'COP-DOC-001': EXIT.usage,
  'COP-DOC-002': EXIT.usage,
  'COP-DOC-003': EXIT.usage,
  'COP-DOC-004': EXIT.usage,
  'COP-DOC-005': EXIT.usage,
  'COP-DOC-006': EXIT.usage,
  'COP-DOC-007': EXIT.usage,
  'COP-DOC-008': EXIT.usage,
  'COP-MAIL-001': EXIT.usage,
  'COP-MAIL-002': EXIT.usage,
  'COP-MAIL-003': EXIT.usage,
  'COP-MAIL-004': EXIT.badInput,
  'COP-MAIL-005': EXIT.badInput,
  'COP-HOUSE-001': EXIT.badInput,
  'COP-HOUSE-002': EXIT.badInput,
  'COP-HOUSE-003': EXIT.badInput,
  'COP-HOUSE-004': EXIT.badInput,
  'COP-HOUSE-005': EXIT.badInput,
  'COP-HOUSE-006': EXIT.badInput,
  'COP-TABLE-001': EXIT.badInput,
  'COP-TABLE-002': EXIT.badInput,
  'COP-TABLE-003': EXIT.badInput,
  'COP-TABLE-004': EXIT.badInput,
  'COP-TABLE-005': EXIT.badInput,
  'COP-TABLE-006': EXIT.badInput,
  'COP-TABLE-007': EXIT.badInput,
  'COP-TABLE-008': EXIT.badInput,
  'COP-MAPPING-001': EXIT.badInput,
  'COP-MAPPING-002': EXIT.badInput,
  'COP-MAPPING-003': EXIT.badInput,
  'COP-MAPPING-004': EXIT.badInput,
  'COP-MAPPING-005': EXIT.badInput,
  'COP-MAPPING-006': EXIT.badInput,
  'COP-MAPPING-007': EXIT.badInput,
  'COP-MAPPING-008': EXIT.badInput,
  'COP-MAPPING-009': EXIT.badInput,
  'COP-MAPPING-010': EXIT.badInput,
  'COP-MAPPING-011': EXIT.badInput,
  'COP-GUIDE-001': EXIT.usage,
  'COP-PITFALLS-001': EXIT.badConfiguration,
  'COP-PITFALLS-002': EXIT.badConfiguration,
  'COP-PITFALLS-003': EXIT.badConfiguration,
  'COP-SURVEY-001': EXIT.usage,
  'COP-SURVEY-002': EXIT.usage,
  'COP-SURVEY-003': EXIT.badInput,
  'COP-SURVEY-004': EXIT.badInput,
  'COP-SURVEY-005': EXIT.inputMissing,
  'COP-SURVEY-006': EXIT.badInput,
  'COP-SURVEY-007': EXIT.inputMissing,
  'COP-PARTIAL-001': EXIT.badInput,
  'COP-PARTIAL-002': EXIT.badInput,
  'COP-PARTIAL-003': EXIT.badInput,
  'COP-PARTIAL-004': EXIT.badInput,
  'COP-PARTIAL-005': EXIT.usage,
  'COP-PARTIAL-006': EXIT.usage,
  'COP-PARTIAL-007': EXIT.inputMissing,
  'COP-PARTIAL-008': EXIT.badInput,
  'COP-PORTFOLIO-001': EXIT.inputMissing,
  'COP-RESPONSE-001': EXIT.usage,
  'COP-RESPONSE-002': EXIT.usage,
  'COP-RESULT-001': EXIT.badInput,
  'COP-RESULT-002': EXIT.badInput,
  'COP-RESULT-003': EXIT.usage,
  'COP-RESULT-004': EXIT.usage,
  'COP-INIT-001': EXIT.usage,
  'COP-BUG-001': EXIT.bug,
} as const satisfies Record<string, ExitCode>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;

/** Where a finding stands: in a text file (1-based line and column), in a sheet, or in a table (1-based row, column name). */
export interface Place {
  file?: string;
  line?: number;
  column?: number | string;
  sheet?: string;
  cell?: string;
  row?: number;
}

/** One thing that is wrong, for a person: what (by code and values), where, and the nearest right name where there is one. */
export interface Finding {
  code: ErrorCode;
  values: Record<string, string | number>;
  place?: Place;
  suggestion?: string;
}

/** A remark that does not stop the work; part of what a function returns. `code` is a message id under `warnings`. */
export interface Warning {
  code: string;
  values: Record<string, string | number>;
}

/** Carries all findings of one run to the edge, where they are printed in the user's language. */
export class CopError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly [Finding, ...Finding[]] | readonly Finding[], options?: ErrorOptions) {
    super(findings.map((finding) => finding.code).join(', '), options);
    this.name = 'CopError';
    this.findings = findings;
  }

  /** The exit code of the gravest finding (the first one's, as files are reported in order). */
  get exitCode(): ExitCode {
    const [first] = this.findings;
    return first ? ERROR_CATALOGUE[first.code] : EXIT.bug;
  }
}

/** One finding as an error: the short form for a check that can only fail once. */
export function fail(
  code: ErrorCode,
  values: Finding['values'] = {},
  rest: Pick<Finding, 'place' | 'suggestion'> & ErrorOptions = {},
): CopError {
  const { cause, ...finding } = rest;
  return new CopError([{ code, values, ...finding }], cause === undefined ? undefined : { cause });
}
