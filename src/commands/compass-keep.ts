/** Owns keeping the answers of a running compass: in their file, or in a recovery file as long as that cannot be written. */
import { CopError } from '../errors.js';
import { loadAnswersFile, prepareAnswersFile, saveAnswersFile } from '../io/answers-file.js';
import type { AnswersWords } from '../io/answers-yaml.js';
import { dropRecovery, recoveryPath, writeRecovery } from '../io/recovery.js';
import { type AnswerSet, answerOf, emptySet } from '../model/answers.js';
import type { CompassInstrument, CompassTexts } from '../model/compass.js';
import { isSameAnswer, mergeAnswers } from '../model/merge-answers.js';
import { toAnswer, toEntries } from '../prompt/compass-questions.js';
import type { Entries } from '../prompt/question.js';
import type { Keep } from '../prompt/session-run.js';
import { answersWords } from './answers-words.js';
import type { ChosenRound } from './compass-round.js';
import { sayReason } from './say-reason.js';
import type { Session } from './session.js';

export interface KeepContext {
  instrument: CompassInstrument;
  texts: CompassTexts;
  session: Session;
}

/** The keeper of a round, with what a recovery file still holds of it. Errors: those of `prepareAnswersFile`. */
export async function openKeeper(round: ChosenRound, context: KeepContext): Promise<AnswersKeeper> {
  await prepareAnswersFile(round.path);
  const keeper = new AnswersKeeper(round, context);
  await keeper.recover();
  return keeper;
}

export class AnswersKeeper {
  readonly path: string;
  /** The file that holds the answers: the round's own, or the recovery file as long as that cannot be written. */
  keptIn: string;
  /** What is kept now. */
  set: AnswerSet;
  #base: AnswerSet['answers'];
  readonly #recovery: string;
  readonly #instrument: CompassInstrument;
  readonly #words: AnswersWords;
  readonly #session: Session;

  constructor(round: ChosenRound, { instrument, texts, session }: KeepContext) {
    this.path = round.path;
    this.keptIn = round.path;
    this.set = startSet(round, instrument);
    this.#base = round.onDisk?.set.answers ?? {};
    this.#recovery = recoveryPath(round.path, session.host.env);
    this.#instrument = instrument;
    this.#words = answersWords(this.set, instrument, texts, session);
    this.#session = session;
  }

  /** Takes over what an earlier run could only write to its recovery file. */
  async recover(): Promise<void> {
    const found = await loadAnswersFile(this.#recovery, this.#instrument, this.set.date).catch(
      () => undefined,
    );
    if (!found) return;
    const answers = mergeAnswers({}, found.set.answers, this.set.answers);
    const count = Object.keys(answers).filter(
      (id) => !isSameAnswer(answerOf({ answers }, id), answerOf(this.set, id)),
    ).length;
    this.set = { ...this.set, answers };
    const notice = await this.save();
    this.#session.note(notice ?? this.#session.t('answering.recovered', { count }));
  }

  /** Keeps what a session of questions changed. */
  readonly keep: Keep = async (entries) => {
    this.set = { ...this.set, answers: mapAnswers(entries) };
    const notice = await this.save();
    return { entries: toEntries(this.set.answers), ...(notice === undefined ? {} : { notice }) };
  };

  /** Writes what is kept; gives a remark when it went to the recovery file instead. */
  async save(): Promise<string | undefined> {
    const { path, set } = this;
    const request = { instrument: this.#instrument, words: this.#words };
    try {
      this.set = await saveAnswersFile({ ...request, path, base: this.#base, mine: set });
      this.#base = this.set.answers;
      this.keptIn = path;
      await dropRecovery(this.#recovery);
      return undefined;
    } catch (cause) {
      if (!(cause instanceof CopError)) throw cause;
      const [found] = cause.findings;
      const reason = sayReason(String(found?.values.reason ?? found?.code ?? ''), this.#session);
      const isSafe = await writeRecovery(this.#recovery, set, this.#words);
      if (isSafe) this.keptIn = this.#recovery;
      return isSafe
        ? this.#session.t('prompt.not-saved-recovery', { reason, path: this.#recovery })
        : this.#session.t('prompt.not-saved', { reason });
    }
  }
}

/** What the round holds before the first question; what is asked now may widen what was asked before, never narrow it. */
function startSet({ onDisk, date, todo, phase }: ChosenRound, instrument: CompassInstrument): AnswerSet {
  const mode = todo === 'express' ? 'express' : 'full';
  if (!onDisk) return { ...emptySet(instrument, date), mode, ...(phase ? { phase } : {}) };
  if (todo === 'result') return onDisk.set;
  const { phase: before, ...set } = onDisk.set;
  return {
    ...set,
    version: instrument.version,
    mode: set.mode === 'express' ? mode : 'full',
    ...(before !== undefined && before === phase ? { phase: before } : {}),
  };
}

function mapAnswers(entries: Entries): AnswerSet['answers'] {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, toAnswer(entry)]));
}
