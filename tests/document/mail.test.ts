import { describe, expect, it } from 'vitest';
import { documentTranslator } from '../../src/commands/document-words.js';
import { buildMail } from '../../src/document/mail.js';
import { mailFindings } from '../../src/document/mail-findings.js';
import { loadSurveyTexts } from '../../src/io/load-survey.js';
import { loadMailTemplate } from '../../src/io/load-template.js';
import { LANGS, type Lang } from '../../src/model/lang.js';
import { MAIL_KINDS, type MailFacts, type MailKind } from '../../src/model/mail-template.js';
import { notScored, type Score, scored } from '../../src/model/score.js';
import type { CohortResult } from '../../src/model/survey-result.js';
import { renderMailText } from '../../src/render/mail/mail-text.js';
import { resolveText } from '../../src/render/resolve-text.js';

const blank: MailFacts = { anonymity: 'anonymous', floor: 5, findings: [], actions: [], unchanged: [] };

function write(lang: Lang, kind: MailKind, facts: Partial<MailFacts> = {}) {
  const template = loadMailTemplate(lang);
  const translator = documentTranslator(template);
  const mail = buildMail(template, kind, { ...blank, ...facts });
  return { subject: resolveText(mail.subject, translator), text: renderMailText(mail.blocks, translator) };
}

describe('anonymous and confidential', () => {
  const marks: Record<Lang, { anonymous: RegExp; confidential: RegExp }> = {
    fr: { anonymous: /anonyme/i, confidential: /confidentiel/i },
    nl: { anonymous: /anoniem/i, confidential: /vertrouwelijk/i },
    de: { anonymous: /anonym/i, confidential: /vertraulich/i },
    en: { anonymous: /anonym/i, confidential: /confidential/i },
  };

  it.each(
    LANGS.flatMap((lang) => (['invitation', 'reminder'] as const).map((kind) => [lang, kind] as const)),
  )('are never mixed: %s, %s', (lang, kind) => {
    const anonymous = write(lang, kind, { anonymity: 'anonymous' }).text;
    const confidential = write(lang, kind, { anonymity: 'confidential' }).text;
    expect(anonymous).toMatch(marks[lang].anonymous);
    expect(anonymous).not.toMatch(marks[lang].confidential);
    expect(confidential).toMatch(marks[lang].confidential);
    expect(confidential).not.toMatch(marks[lang].anonymous);
  });
});

describe('what is known and what is not', () => {
  it('stands in the mail, dates written out', () => {
    const { subject, text } = write('fr', 'invitation', {
      copName: 'Achats',
      members: 31,
      closingDate: '2026-12-11',
      contact: 'x@example.be',
      dpo: 'dpo@example.be',
    });
    expect(subject).toBe('Votre avis sur la CoP «\u00A0Achats\u00A0», jusqu’au 11 décembre 2026');
    expect(text).toContain('31 membres');
    expect(text).toContain('dpo@example.be');
  });

  it('leaves a visible blank, and marks for the DPO what only the DPO can settle', () => {
    const { text } = write('fr', 'invitation');
    expect(text).toContain('Pour répondre\u00A0: [à compléter]');
    expect(text).toContain('Responsable du traitement\u00A0: [à confirmer par le DPO]');
    expect(text.match(/\[à confirmer par le DPO\]/g)!.length).toBeGreaterThanOrEqual(5);
  });

  it.each(LANGS.flatMap((lang) => MAIL_KINDS.map((kind) => [lang, kind] as const)))(
    'leaves no placeholder open: %s, %s',
    (lang, kind) => {
      for (const anonymity of ['anonymous', 'confidential'] as const) {
        const { subject, text } = write(lang, kind, { anonymity });
        expect(subject + text).not.toMatch(/[{}]|undefined|null|NaN/);
      }
    },
  );

  it('says in the last reminder that it is', () => {
    expect(write('fr', 'reminder', { isLast: true }).subject).toMatch(/^Dernier rappel/);
    expect(write('fr', 'reminder').subject).toMatch(/^Rappel/);
  });
});

describe('the mail of results', () => {
  it('has three findings, three actions and what will not change, blanks for what is missing', () => {
    const { text } = write('fr', 'results', {
      findings: [
        { kind: 'high', dimension: 'Animation', score: 81.25 },
        { kind: 'low', dimension: 'Valeur', score: 40 },
      ],
      actions: ['Changer l’heure'],
    });
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- Le résultat le plus élevé concerne «\u00A0Animation\u00A0»\u00A0: 81 sur 100.',
      '- Le résultat le plus bas concerne «\u00A0Valeur\u00A0»\u00A0: 40 sur 100.',
      expect.stringMatching(/^- \[Un constat/),
      '- Changer l’heure',
      expect.stringMatching(/^- \[Une action/),
      expect.stringMatching(/^- \[Une action/),
      expect.stringMatching(/^- \[Une demande/),
    ]);
  });
});

describe('findings out of a survey result', () => {
  const texts = loadSurveyTexts('fr');
  const cohort = (
    scores: Record<string, Score>,
    choices: { id: string; count: number; rate: number }[] | null = null,
  ) =>
    ({
      dimensions: Object.entries(scores).map(([id, score]) => ({ id, score })),
      priorities: choices && { validN: 9, choices },
    }) as unknown as CohortResult;

  it('are the highest and lowest dimension, and what is chosen most', () => {
    const choices = [
      { id: 'tools', count: 2, rate: 0.2 },
      { id: 'value', count: 6, rate: 0.6 },
    ];
    expect(
      mailFindings(
        cohort({ purpose: scored(60, 9), climate: scored(80, 9), tools: scored(30, 9) }, choices),
        texts,
      ),
    ).toEqual([
      { kind: 'high', dimension: texts.dimensions.climate!.name, score: 80 },
      { kind: 'low', dimension: texts.dimensions.tools!.name, score: 30 },
      { kind: 'priority', dimension: texts.dimensions.value!.name },
    ]);
  });

  it('never come out of a cell under the floor, however high or low it was', () => {
    const hidden: Score = { kind: 'suppressed', reason: 'below-floor' };
    const found = mailFindings(
      cohort({
        purpose: hidden,
        climate: scored(80, 9),
        tools: { kind: 'suppressed', reason: 'complementary' },
      }),
      texts,
    );
    expect(found).toEqual([]);
    expect(mailFindings(cohort({ purpose: hidden, climate: notScored('no-answers') }), texts)).toEqual([]);
  });

  it('name no priority where two are chosen as often', () => {
    const choices = [
      { id: 'tools', count: 3, rate: 0.3 },
      { id: 'value', count: 3, rate: 0.3 },
    ];
    expect(mailFindings(cohort({}, choices), texts)).toEqual([]);
  });

  it('name one dimension once when all are the same', () => {
    const found = mailFindings(cohort({ purpose: scored(50, 9), climate: scored(50, 9) }), texts);
    expect(found.map(({ kind }) => kind)).toEqual(['high']);
  });
});
