/** Owns a mail around the survey as neutral blocks: anonymous or confidential throughout, blanks where facts are missing. */
import type { MailBlock, MailFacts, MailFinding, MailKind, MailTemplate } from '../model/mail-template.js';
import { templateMessageId } from '../model/template.js';
import { asValue, literal, message, type Text, type TextValue } from '../model/text.js';
import { type Block, bulletList, heading, paragraph, type Report, span } from '../report/blocks.js';

export interface Mail {
  subject: Text;
  blocks: readonly Block[];
}

/** Facts that only the data protection officer can settle. */
const FOR_THE_DPO = ['controller', 'dpo', 'retention', 'recipients'] as const;

/** A fact that is not known stays a visible blank. */
export function buildMail(template: MailTemplate, kind: MailKind, facts: MailFacts): Mail {
  const writer = new MailWriter(template, facts);
  const mail = template.structure.mails.find(({ id }) => id === kind)!;
  const subject = facts.isLast && mail.secondSubject ? mail.secondSubject : mail.subject;
  return { subject: writer.say(subject), blocks: mail.blocks.flatMap((block) => writer.write(block)) };
}

/** The mail as a document to edit: its subject is the title. */
export function mailReport(mail: Mail, template: MailTemplate, facts: MailFacts, date: string): Report {
  return {
    id: 'mail',
    title: mail.subject,
    date,
    lang: template.lang,
    orientation: 'portrait',
    ...(facts.copName ? { copName: facts.copName } : {}),
    blocks: mail.blocks,
  };
}

class MailWriter {
  readonly #template: MailTemplate;
  readonly #facts: MailFacts;

  constructor(template: MailTemplate, facts: MailFacts) {
    this.#template = template;
    this.#facts = facts;
  }

  /** A text of the template with every fact, or a blank in its place. */
  say(path: string, more: Readonly<Record<string, TextValue>> = {}, unknown = this.#blank()): Text {
    const { anonymity: _anonymity, findings, actions, unchanged, isLast, ...known } = this.#facts;
    const values: Record<string, TextValue> = {};
    for (const name of PLACEHOLDERS) values[name] = unknown;
    for (const [name, value] of Object.entries(known)) {
      values[name] = /Date$/.test(name) ? { format: 'date', iso: String(value) } : value;
    }
    return message(this.#id(path), { ...values, ...more });
  }

  write(block: MailBlock): Block[] {
    switch (block.kind) {
      case 'paragraph':
        return block.when && block.when !== this.#facts.anonymity ? [] : [paragraph(this.say(block.text))];
      case 'heading':
        return [heading(1, this.say(block.text))];
      case 'list':
        return [this.#list(block)];
      case 'gdpr':
        return [heading(1, this.say(block.title)), this.#gdpr()];
    }
  }

  #id(path: string): string {
    return templateMessageId('mail', path);
  }

  /** `[à compléter]` */
  #blank(): TextValue {
    return {
      format: 'message',
      id: 'document.blank',
      values: { text: { format: 'message', id: this.#id('common.placeholderMissing') } },
    };
  }

  #list({ from, count, blank }: MailBlock & { kind: 'list' }): Block {
    const given: Text[] =
      from === 'findings'
        ? this.#facts.findings.map((finding) => this.#finding(finding))
        : this.#facts[from].map((text) => literal(text));
    const blanks = Array.from({ length: Math.max(0, count - given.length) }, () => this.say(blank));
    return bulletList([...given, ...blanks].map((text) => [span(text)]));
  }

  #finding(finding: MailFinding): Text {
    const texts = {
      high: 'results.findingHigh',
      low: 'results.findingLow',
      priority: 'results.findingPriority',
    };
    const { dimension } = finding;
    if (finding.kind === 'priority') return this.say(texts.priority, { dimension });
    return this.say(texts[finding.kind], { dimension, score: { format: 'score', value: finding.score } });
  }

  #gdpr(): Block {
    return {
      kind: 'key-values',
      pairs: this.#template.structure.gdprRows.map((row) => ({
        key: this.say(`gdpr.rows.${row}.label`),
        value: [span(this.#gdprText(row))],
      })),
    };
  }

  /** The wording of this kind of survey; what is not known is marked for the data protection officer. */
  #gdprText(row: string): Text {
    const { anonymity } = this.#facts;
    const path = `gdpr.rows.${row}`;
    const own = `${path}.${anonymity === 'anonymous' ? 'textAnonymous' : 'textConfidential'}`;
    const toConfirm = asValue(message(this.#id('common.dpoToConfirm')));
    const unknown = Object.fromEntries(
      FOR_THE_DPO.filter((name) => this.#facts[name] === undefined).map((name) => [name, toConfirm]),
    );
    return this.say(this.#template.texts.has(own) ? own : `${path}.text`, unknown);
  }
}

const PLACEHOLDERS = [
  'copName',
  'organisation',
  'coordinator',
  'members',
  'link',
  'closingDate',
  'feedbackDate',
  'contact',
  'controller',
  'dpo',
  'retention',
  'recipients',
  'duration',
  'respondents',
] as const;
