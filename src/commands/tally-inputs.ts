/** Owns reading a batch of exports into counts: one broken file is reported and left out, the others go on. */
import { basename, extname } from 'node:path';
import { CopError, type Finding, type Warning } from '../errors.js';
import type { CohortKey, ReadOptions, ResponseBatch } from '../model/responses.js';
import type { SurveyPlan } from '../scoring/survey/plan.js';
import { OverlapFinder, RowPrints } from '../scoring/survey/row-prints.js';
import { type IncompleteRule, StreamAdder } from '../scoring/survey/stream-adder.js';
import { SurveyTally } from '../scoring/survey/survey-tally.js';
import { printFindings } from './print-findings.js';
import { ReadingProgress } from './reading-progress.js';
import type { Session } from './session.js';
import { shownFiles } from './shown-files.js';
import type { SurveyInput } from './survey-inputs.js';
import type { WarningPrinter } from './warning-printer.js';

export interface TallyOptions {
  plan: SurveyPlan;
  read: ReadOptions;
  rule: IncompleteRule;
  /** The wave of every row, where neither its file nor a column of it names one. */
  wave: string | null;
  /** What the one CoP is called; undefined = each by the name of its file. */
  name: string | undefined;
}

export interface Tallied {
  tally: SurveyTally;
  notRead: readonly string[];
  /** What was noticed in the files, each with its `file` among the values; said on standard error already. */
  warnings: readonly Warning[];
}

/**
 * The counts of all inputs (at least one) together. Throws all findings when none of them could be read: COP-FILE-…,
 * COP-TABLE-…, COP-MAPPING-….
 */
export async function tallyInputs(
  inputs: readonly SurveyInput[],
  options: TallyOptions,
  printer: WarningPrinter,
  session: Session,
): Promise<Tallied> {
  const whole = new Batch(inputs, options, printer, session);
  for (const input of inputs) await whole.read(input);
  return whole.finish();
}

class Batch {
  readonly #tally: SurveyTally;
  readonly #options: TallyOptions;
  readonly #session: Session;
  readonly #printer: WarningPrinter;
  readonly #progress: ReadingProgress;
  /** As they are named in the result. */
  readonly #files: readonly NamedFile[];
  readonly #show: (file: string) => string;
  readonly #failures: { file: string; error: CopError }[] = [];
  readonly #warnings: Warning[] = [];
  readonly #overlaps = new OverlapFinder();

  constructor(
    inputs: readonly SurveyInput[],
    options: TallyOptions,
    printer: WarningPrinter,
    session: Session,
  ) {
    this.#tally = new SurveyTally(options.plan);
    this.#options = options;
    this.#session = session;
    this.#printer = printer;
    this.#progress = new ReadingProgress(inputs.length, session);
    const files = inputs.map(({ file }) => file);
    this.#show = shownFiles(files);
    this.#files = inputs.map(({ file, wave }) => ({ file: this.#show(file), wave }));
  }

  /** Counts a file apart, so that nothing stays of one that breaks in the middle. */
  async read(input: SurveyInput): Promise<void> {
    const part = new SurveyTally(this.#tally.plan);
    this.#progress.begin();
    try {
      const prints = new RowPrints(part.plan);
      const warnings =
        (await this.#countLarge(part, prints, input)) ?? (await this.#readInto(part, prints, input));
      this.#progress.clear();
      this.#tally.merge(part.cohorts);
      const overlap = this.#overlaps.compare(this.#show(input.file), prints);
      this.#warn(
        overlap ? [...warnings, { code: 'survey-files-overlap', values: { ...overlap } }] : warnings,
      );
    } catch (cause) {
      this.#progress.clear();
      if (!(cause instanceof CopError)) throw cause;
      this.#failures.push({ file: input.file, error: cause });
    }
  }

  /** Counts a large plain file with two cores; undefined, and nothing counted, when it is none. */
  async #countLarge(
    part: SurveyTally,
    prints: RowPrints,
    { file, path, wave }: SurveyInput,
  ): Promise<Warning[] | undefined> {
    if (path === undefined) return undefined;
    const { countInParts } = await import('./count-in-parts.js');
    const { read, rule } = this.#options;
    let seen = 0;
    const counted = await countInParts(path, { file, read, rule }, (batch) => {
      seen += batch.rowCount;
      this.#see(batch, prints);
    });
    if (!counted) {
      this.#progress.add(-seen);
      return undefined;
    }
    for (const { cohorts } of counted) {
      part.merge(cohorts.map((cohort) => ({ ...cohort, key: this.#nameCohort(cohort.key, file, wave) })));
    }
    return this.#inFile(counted[0]?.headerWarnings ?? [], file);
  }

  /** Warnings with the file that they are about. */
  #inFile(warnings: readonly Warning[], file: string): Warning[] {
    return warnings.map(({ code, values }) => ({ code, values: { ...values, file: this.#show(file) } }));
  }

  #see(batch: ResponseBatch, prints: RowPrints): void {
    if (this.#files.length > 1) prints.add(batch);
    this.#progress.add(batch.rowCount);
  }

  async #readInto(part: SurveyTally, prints: RowPrints, input: SurveyInput): Promise<Warning[]> {
    const { readResponses } = await import('../sources/read-responses.js');
    const warnings: Warning[] = [];
    for (const table of await input.open()) {
      const stream = readResponses(table, this.#options.read);
      const { rule } = this.#options;
      const nameCohort = (key: CohortKey): CohortKey => this.#nameCohort(key, table.file, input.wave);
      const adder = new StreamAdder(part, { rule, mapped: stream.mapped, nameCohort });
      for await (const batch of stream.batches) {
        adder.add(batch, stream.cohortKeys);
        this.#see(batch, prints);
      }
      adder.finish();
      warnings.push(...this.#inFile([...stream.headerWarnings, ...stream.warnings], table.file));
    }
    return warnings;
  }

  #nameCohort({ cohort, wave }: CohortKey, file: string, fileWave: string | undefined): CohortKey {
    const { read, name, wave: everyWave } = this.#options;
    const own = (): string => nameOf({ file: this.#show(file), wave: fileWave }, this.#files);
    const named = read.by === null ? (name ?? own()) : cohort;
    const said = read.waveBy === null ? (fileWave ?? everyWave) : wave;
    return { cohort: oneSpelling(named), wave: oneSpelling(said) || null };
  }

  finish(): Tallied {
    this.#progress.clear();
    if (this.#failures.length === this.#files.length) {
      throw new CopError(this.#failures.flatMap(({ error }): readonly Finding[] => error.findings));
    }
    for (const { error } of this.#failures) printFindings(error, this.#session);
    const notRead = this.#failures.map(({ file }) => this.#show(file));
    return { tally: this.#tally, notRead, warnings: this.#warnings };
  }

  #warn(warnings: readonly Warning[]): void {
    this.#warnings.push(...warnings);
    for (const { code, values } of warnings) {
      const { file, ...rest } = values;
      this.#printer.print([{ code, values: rest }], file === undefined ? undefined : String(file));
    }
  }
}

/** macOS takes accents apart in names of files, and nobody who types the name does. */
function oneSpelling<Name extends string | null | undefined>(name: Name): Name {
  return name?.normalize('NFC') as Name;
}

/** A file as it is shown, and the wave that was given to it. */
interface NamedFile {
  file: string;
  wave: string | undefined;
}

/** The name of a file without folder and ending; with its folder where another file of the same wave has the same name. */
function nameOf({ file, wave }: NamedFile, files: readonly NamedFile[]): string {
  const stem = (path: string): string => basename(path, extname(path));
  const same = files.filter((other) => other.wave === wave && stem(other.file) === stem(file));
  if (same.length < 2) return stem(file);
  return file.slice(0, file.length - extname(file).length);
}
