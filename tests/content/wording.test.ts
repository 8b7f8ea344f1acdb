/** The words of the questionnaires and documents, in four languages, against the rules of docs/content.md. */
import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '../../src/model/lang.js';
import { CONTENT_FOLDERS, CONTENT_TEXTS, type ContentText, readContent } from '../support/content-texts.js';
import { placeholders } from '../support/message-forms.js';
import { statement, terms, typography } from './wording-rules.js';

/** Known wordings of other tools and file names are data, not prose; a reference stands as its publisher wrote it. */
const DATA = /\.aliases\.|\.points\.\d+\.id$|(^|\.)(file|fileName)$|^sources\.\w+\.reference$/;
/** The lists of known wordings are as long as a language needs. */
const OWN_LENGTH = /\.aliases\./;

const prose = CONTENT_TEXTS.filter(({ key }) => !DATA.test(key));

/** A rule's findings as lines that say where: `templates/mail fr gdpr.title: two spaces`. */
function findings(
  texts: readonly ContentText[],
  rule: (text: string, lang: Lang) => readonly string[],
  allowed: Readonly<Record<string, string>> = {},
): string[] {
  return texts.flatMap(({ folder, lang, key, text }) =>
    rule(text, lang)
      .filter(() => !(`${folder} ${lang} ${key}` in allowed))
      .map((problem) => `${folder} ${lang} ${key}: ${problem}: ${text}`),
  );
}

function select(folder: string, key: RegExp): ContentText[] {
  const found = CONTENT_TEXTS.filter((text) => text.folder === folder && key.test(text.key));
  expect(found.length).toBeGreaterThan(0);
  return found;
}

describe.each(CONTENT_FOLDERS)('%s', (folder) => {
  const keysOf = (lang: Lang) =>
    readContent(folder, lang)
      .map(({ key }) => key)
      .filter((key) => !OWN_LENGTH.test(key));

  it.each(LANGS)('has in %s the keys it has in French, in the same order', (lang) => {
    expect(keysOf(lang)).toEqual(keysOf('fr'));
  });

  it.each(LANGS)('has in %s the placeholders it has in French', (lang) => {
    const names = (one: Lang) =>
      readContent(folder, one)
        .filter(({ key }) => !OWN_LENGTH.test(key))
        .map(({ key, text }) => [key, placeholders(text, one).join(' ')]);
    expect(names(lang)).toEqual(names('fr'));
  });
});

describe('every text', () => {
  it('keeps the typography of its language', () => {
    expect(findings(prose, typography)).toEqual([]);
  });

  it('uses the fixed terms', () => {
    expect(findings(prose, terms)).toEqual([]);
  });
});

/** Statements that a rule finds and that are right all the same: where, and why. */
const STATEMENTS_ALLOWED: Readonly<Record<string, string>> = {};

describe('the statements that people rate', () => {
  const statements = [
    ...select('questionnaires/compass', /^items\..*\.statement$/),
    ...select('questionnaires/survey', /^items\..*\.text$/),
  ];

  it('are sixty and twenty-four, in four languages', () => {
    expect(statements.length).toBe((60 + 24) * 4);
  });

  it('make one claim each, without negation or leading word', () => {
    expect(findings(statements, statement, STATEMENTS_ALLOWED)).toEqual([]);
  });

  it('are allowed an exception only where they need one', () => {
    const needed = statements.filter(({ text, lang }) => statement(text, lang).length > 0);
    const where = needed.map(({ folder, lang, key }) => `${folder} ${lang} ${key}`);
    expect(Object.keys(STATEMENTS_ALLOWED).filter((place) => !where.includes(place))).toEqual([]);
  });
});

/** The longest that a text may be, so that it fits its cell, its line or its axis. */
const LENGTHS: readonly [folder: string, key: RegExp, characters: number][] = [
  ['questionnaires/compass', /^items\..*\.statement$/, 110],
  ['questionnaires/compass', /^items\..*\.help$/, 150],
  ['questionnaires/compass', /^items\..*\.action\.what$/, 90],
  ['questionnaires/compass', /^themes\.[\w-]+\.short$/, 14],
  ['questionnaires/survey', /^items\..*\.text$/, 110],
  ['questionnaires/survey', /^items\..*\.short$/, 30],
  ['questionnaires/survey', /^dimensions\.[\w-]+\.short$/, 14],
  ['questionnaires/pitfalls', /^pitfalls\.[\w-]+\.name$/, 60],
];

it.each(LENGTHS)('%s: %s takes %i characters at most', (folder, key, characters) => {
  const tooLong = (text: string) => (text.length > characters ? [`${text.length} characters`] : []);
  expect(findings(select(folder, key), tooLong)).toEqual([]);
});

/** What the federal kit calls its parts: the same word wherever the part is named. */
const FIXED: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  compass: { fr: 'La boussole', nl: 'Het CoP-kompas', de: 'Der CoP-Kompass', en: 'The compass' },
  survey: {
    fr: 'Enquête de satisfaction',
    nl: 'Tevredenheidsenquête',
    de: 'Zufriedenheitsumfrage',
    en: 'Satisfaction survey',
  },
  preparation: { fr: 'Préparation', nl: 'Voorbereiding', de: 'Vorbereitung', en: 'Preparation' },
  launch: { fr: 'Démarrage', nl: 'Opstart', de: 'Start', en: 'Launch' },
  growth: { fr: 'Croissance', nl: 'Groei', de: 'Wachstum', en: 'Growth' },
  reorientation: {
    fr: 'Éventuelle réorientation',
    nl: 'Eventuele heroriëntering',
    de: 'Eventuelle Neuausrichtung',
    en: 'Possible reorientation',
  },
  'kick-off': {
    fr: 'Réunion de lancement (kick-off)',
    nl: 'Kick-offvergadering',
    de: 'Auftaktsitzung',
    en: 'Kick-off meeting',
  },
};

describe('fixed names', () => {
  const at = (folder: string, lang: Lang, key: string) =>
    CONTENT_TEXTS.find((text) => text.folder === folder && text.lang === lang && text.key === key)?.text;

  it.each([
    ['compass', 'questionnaires/compass', 'title'],
    ['survey', 'questionnaires/survey', 'title'],
    ['survey', 'templates/kit', 'entries.survey-form.name'],
    ['preparation', 'questionnaires/compass', 'phases.preparation.name'],
    ['launch', 'questionnaires/compass', 'phases.launch.name'],
    ['growth', 'questionnaires/compass', 'phases.growth.name'],
    ['reorientation', 'questionnaires/compass', 'phases.reorientation.name'],
  ])('%s stands in %s, %s', (name, folder, key) => {
    expect(Object.fromEntries(LANGS.map((lang) => [lang, at(folder, lang, key)]))).toEqual(FIXED[name]);
  });

  it.each(LANGS)('stand in the %s glossary of the guide', (lang) => {
    const glossary = readContent('templates/guide', lang)
      .filter(({ key }) => /glossary\.points\.\d+\.term$/.test(key))
      .map(({ text }) => text.toLowerCase());
    const without = (text: string) => text.toLowerCase().replace(/^(la|het|der|the) /, '');
    const named = ['compass', 'survey', 'kick-off'].map((name) => without(FIXED[name]![lang]));
    expect(named.filter((term) => !glossary.includes(term))).toEqual([]);
  });

  it('name the documents alike on their cover and on the contents page', () => {
    const documents = ['coordinator', 'animation', 'it-tools', 'kickoff', 'roles', 'charter', 'action-plan'];
    const differing = documents.flatMap((id) =>
      LANGS.filter(
        (lang) => at('templates/kit', lang, `entries.${id}.name`) !== at(`templates/${id}`, lang, 'title'),
      ).map((lang) => `${lang} ${id}`),
    );
    expect(differing).toEqual([]);
  });
});
