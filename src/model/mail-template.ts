/** Owns what the mails around a survey are made of: their blocks by id, and the facts that they need. */
import type { DocumentTemplate, TemplateStructure } from './template.js';

export const MAIL_KINDS = ['invitation', 'reminder', 'results'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** A survey is one or the other, and every text of its mails with it. */
type Anonymity = 'anonymous' | 'confidential';

export type MailBlock =
  | { kind: 'paragraph' | 'heading'; text: string; when?: Anonymity }
  | {
      kind: 'list';
      count: number;
      from: 'findings' | 'actions' | 'unchanged';
      texts?: readonly string[];
      blank: string;
    }
  | { kind: 'gdpr'; title: string };

export interface MailStructure extends Omit<TemplateStructure, 'blocks' | 'sources' | 'orientation'> {
  settings: { maxReminders: number };
  gdprRows: readonly string[];
  mails: readonly {
    id: MailKind;
    subject: string;
    secondSubject?: string;
    blocks: readonly MailBlock[];
  }[];
}

export type MailTemplate = Omit<DocumentTemplate, 'structure'> & { structure: MailStructure };

/** What a mail says; what is not known stays a visible blank. */
export interface MailFacts {
  anonymity: Anonymity;
  copName?: string;
  organisation?: string;
  coordinator?: string;
  members?: number;
  link?: string;
  /** ISO dates. */
  closingDate?: string;
  feedbackDate?: string;
  contact?: string;
  controller?: string;
  dpo?: string;
  retention?: string;
  recipients?: string;
  floor: number;
  duration?: string;
  respondents?: number;
  /** The last reminder says that it is. */
  isLast?: boolean;
  findings: readonly MailFinding[];
  actions: readonly string[];
  unchanged: readonly string[];
}

/** What a survey shows, never out of a cell under the floor. */
export type MailFinding =
  | { kind: 'high' | 'low'; dimension: string; score: number }
  | { kind: 'priority'; dimension: string };
