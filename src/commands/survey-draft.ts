/** Owns a member's response while it is being answered: kept at home at every answer, so that nothing is lost. */
import { draftPath, readDraft } from '../io/draft-file.js';
import type { SurveyForm } from '../model/survey-form.js';
import { isSurveyResponse, type SurveyResponse } from '../model/survey-response.js';
import type { Entries, Question } from '../prompt/question.js';
import type { Keep } from '../prompt/session-run.js';
import { askSurvey, toResponse, toSurveyEntries } from '../prompt/survey-questions.js';
import { keepDraft } from './keep-draft.js';
import type { Session } from './session.js';

export class ResponseDraft {
  readonly form: SurveyForm;
  readonly questions: readonly Question[];
  /** Where the draft is kept: in the member's own state folder, never beside other people's files. */
  readonly path: string;
  entries: Entries;
  readonly keep: Keep;

  constructor(form: SurveyForm, draft: SurveyResponse['answers'], path: string, session: Session) {
    this.form = form;
    this.questions = askSurvey(form, session.translator);
    this.path = path;
    this.entries = toSurveyEntries(draft, this.questions);
    this.keep = keepDraft(
      path,
      (answered) => {
        this.entries = answered;
        return this.toResponse();
      },
      session,
    );
  }

  get isBegun(): boolean {
    return Object.keys(this.toResponse().answers).length > 0;
  }

  toResponse(): SurveyResponse {
    return toResponse(this.form, this.questions, this.entries);
  }
}

/** A response to the form: the draft that an earlier run left, or an empty one. */
export async function openResponse(form: SurveyForm, session: Session): Promise<ResponseDraft> {
  const { id, version } = form.instrument;
  const path = draftPath('survey', id, session.host.env);
  const draft = await readDraft(path);
  const kept: Partial<SurveyResponse> = isSurveyResponse(draft) ? (draft as SurveyResponse) : {};
  const fits = kept.instrument === id && kept.version === version;
  return new ResponseDraft(form, (fits ? kept.answers : undefined) ?? {}, path, session);
}
