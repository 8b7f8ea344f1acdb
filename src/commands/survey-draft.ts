/** Owns a member's response while it is being answered: kept at home at every answer, so that nothing is lost. */
import { CopError } from '../errors.js';
import { draftPath, readDraft, writeDraft } from '../io/response-file.js';
import type { SurveyForm } from '../model/survey-form.js';
import type { SurveyResponse } from '../model/survey-response.js';
import type { Entries, Question } from '../prompt/question.js';
import type { Keep } from '../prompt/session-run.js';
import { askSurvey, toResponse, toSurveyEntries } from '../prompt/survey-questions.js';
import { sayReason } from './say-reason.js';
import type { Session } from './session.js';

export class ResponseDraft {
  readonly form: SurveyForm;
  readonly questions: readonly Question[];
  /** Where the draft is kept: in the member's own state folder, never beside other people's files. */
  readonly path: string;
  entries: Entries;
  readonly #session: Session;

  constructor(form: SurveyForm, draft: SurveyResponse['answers'], path: string, session: Session) {
    this.form = form;
    this.questions = askSurvey(form, session.translator);
    this.path = path;
    this.entries = toSurveyEntries(draft, this.questions);
    this.#session = session;
  }

  get isBegun(): boolean {
    return Object.keys(this.toResponse().answers).length > 0;
  }

  toResponse(): SurveyResponse {
    return toResponse(this.form, this.questions, this.entries);
  }

  readonly keep: Keep = async (entries) => {
    this.entries = entries;
    try {
      await writeDraft(this.path, this.toResponse());
      return { entries };
    } catch (cause) {
      if (!(cause instanceof CopError)) throw cause;
      const reason = sayReason(String(cause.findings[0]?.values.reason ?? ''), this.#session);
      return { entries, notice: this.#session.t('prompt.not-saved', { reason }) };
    }
  };
}

/** A response to the form: the draft that an earlier run left, or an empty one. */
export async function openResponse(form: SurveyForm, session: Session): Promise<ResponseDraft> {
  const { id, version } = form.instrument;
  const path = draftPath(id, session.host.env);
  const draft = await readDraft(path, { instrument: id, version });
  return new ResponseDraft(form, draft ?? {}, path, session);
}
