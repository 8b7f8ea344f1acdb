import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { surveyFormReport } from '../../../src/document/survey-form.js';
import { listSurveyItems } from '../../../src/model/survey.js';
import { planForm, type SurveyForm } from '../../../src/model/survey-form.js';
import type { SurveyTexts } from '../../../src/model/survey-texts.js';
import { renderReportDocx } from '../../../src/render/docx/report-docx.js';
import { renderLimeSurvey } from '../../../src/render/form/limesurvey-tsv.js';
import { renderSurveyJs } from '../../../src/render/form/surveyjs.js';
import { buildXlsForm } from '../../../src/render/form/xlsform.js';
import { openDocx } from '../../support/docx.js';
import { survey, surveyTexts } from '../../support/survey.js';
import { translatorOf } from '../../support/translator.js';
import { findFirst, type XmlNode } from '../../support/xml.js';

const [fr, nl, de, en] = surveyTexts as [SurveyTexts, SurveyTexts, SurveyTexts, SurveyTexts];
const four: SurveyForm = { instrument: survey, texts: [fr, nl, de, en], profile: true, confidential: false };
const itemIds = listSurveyItems(survey).map(({ id }) => id);

describe('the plan of the form', () => {
  it('asks everything once, in the order of the instrument', () => {
    const asked = planForm(four).flatMap(({ questions }) =>
      questions.flatMap((question) => (question.kind === 'statements' ? question.items : [question.id])),
    );
    expect(asked).toEqual([
      ...itemIds,
      'priorities',
      ...survey.open.map(({ id }) => id),
      ...survey.profile.questions.map(({ id }) => id),
    ]);
  });

  it('leaves the profile out where groups would be persons', () => {
    const sections = planForm({ ...four, profile: false }).map(({ id }) => id);
    expect(sections).not.toContain('profile');
  });
});

describe('XLSForm', () => {
  const form = buildXlsForm(four);
  const [header, ...rows] = form.survey;
  const [choiceHeader, ...choices] = form.choices;
  const cell = (row: readonly string[], name: string): string => row[header!.indexOf(name)] ?? '';

  it('has a label column a language, named as XLSForm wants', () => {
    const labels = [
      'label::Français (fr)',
      'label::Nederlands (nl)',
      'label::Deutsch (de)',
      'label::English (en)',
    ];
    expect(header!.slice(0, 6)).toEqual(['type', 'name', ...labels]);
    expect(choiceHeader).toEqual(['list_name', 'name', ...labels]);
    expect(form.settings).toEqual([
      ['form_title', 'form_id', 'version', 'default_language'],
      [fr.title, 'survey', survey.version, 'Français (fr)'],
    ]);
  });

  it('is well formed: legal names, each once, groups closed, lists that exist, no label missing', () => {
    const names = rows.filter((row) => cell(row, 'type') !== 'end_group').map((row) => cell(row, 'name'));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.-]*$/);
    let depth = 0;
    for (const row of rows) {
      const type = cell(row, 'type');
      if (type === 'begin_group') depth += 1;
      if (type === 'end_group') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
      const list = /^select_(?:one|multiple) (\S+)$/.exec(type)?.[1];
      if (list) expect(choices.map(([name]) => name)).toContain(list);
      else expect(['note', 'text', 'acknowledge', 'begin_group', 'end_group']).toContain(type);
      if (type !== 'end_group') for (const text of row.slice(2, 6)) expect(text).not.toBe('');
    }
    expect(depth).toBe(0);
    const pairs = choices.map(([list, name]) => `${list} ${name}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const row of choices) {
      expect(row[1]).toMatch(/^\S+$/);
      for (const text of row.slice(2)) expect(text).not.toBe('');
    }
  });

  it('holds every item under its own name', () => {
    const names = rows.map((row) => cell(row, 'name'));
    for (const id of itemIds) expect(names).toContain(id.replace('.', '_'));
  });

  it('lets at most three priorities be chosen', () => {
    const row = rows.find((cells) => cell(cells, 'name') === 'priorities')!;
    expect(cell(row, 'type')).toBe('select_multiple priorities');
    expect(cell(row, 'constraint')).toBe('count-selected(.) <= 3');
  });
});

describe('LimeSurvey structure', () => {
  const text = renderLimeSurvey({ ...four, texts: [fr, nl] });
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
    delimiter: '\t',
    header: true,
    skipEmptyLines: true,
  });
  const of = (kind: string, language: string) =>
    data.filter((row) => row.class === kind && row.language === language);

  it('begins with a mark and LimeSurvey’s columns', () => {
    expect(
      text.startsWith('\uFEFFid\trelated_id\tclass\ttype/scale\tname\trelevance\ttext\thelp\tlanguage'),
    ).toBe(true);
    const settings = Object.fromEntries(
      data.filter((row) => row.class === 'S').map(({ name, text: value }) => [name, value]),
    );
    expect(settings).toMatchObject({
      language: 'fr',
      additional_languages: 'nl',
      anonymized: 'Y',
      ipaddr: 'N',
      datestamp: 'N',
    });
  });

  it('repeats the same questions and codes in each language', () => {
    for (const kind of ['G', 'Q', 'SQ', 'A']) {
      const codes = (language: string) =>
        of(kind, language).map((row) => [row['type/scale'], kind === 'G' ? '' : row.name]);
      expect(codes('nl')).toEqual(codes('fr'));
      const words = (language: string) =>
        of(kind, language).map((row) => (kind === 'G' ? row.name : row.text));
      expect(words('nl')).not.toEqual(words('fr'));
    }
  });

  it('has codes that LimeSurvey allows, each once under its question', () => {
    let codes = new Set<string>();
    for (const { class: kind, name = '' } of data.filter((row) => row.language === 'fr')) {
      if (kind === 'Q') {
        expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,19}$/);
        codes = new Set();
      }
      if (kind === 'SQ' || kind === 'A') {
        expect(name).toMatch(kind === 'A' ? /^[A-Za-z0-9]{1,5}$/ : /^[A-Za-z0-9]{1,20}$/);
        expect(codes.has(`${kind}${name}`)).toBe(false);
        codes.add(`${kind}${name}`);
      }
    }
  });

  it('announces a confidential survey where asked', () => {
    const confidential = renderLimeSurvey({ ...four, texts: [fr], confidential: true });
    expect(confidential).toContain('\tanonymized\t\tN\t');
    expect(confidential).toContain(fr.introConfidential!.slice(0, 60));
    expect(confidential).not.toContain(fr.introAnonymous!.slice(0, 80));
  });
});

describe('SurveyJS', () => {
  const model = JSON.parse(renderSurveyJs(four));
  const elements = model.pages.flatMap((page: { elements: object[] }) => page.elements);

  it('names rows and values as the instrument does, in four languages', () => {
    const rows = elements.flatMap((element: { rows?: { value: string }[] }) => element.rows ?? []);
    expect(rows.map(({ value }: { value: string }) => value)).toEqual(survey.items.map(({ id }) => id));
    for (const { text } of rows) expect(Object.keys(text)).toEqual(['default', 'fr', 'nl', 'de', 'en']);
    const [first] = elements;
    expect(first).toMatchObject({ type: 'matrix', name: 'purpose' });
    expect(first.columns.map(({ value }: { value: unknown }) => value)).toEqual([
      1,
      2,
      3,
      4,
      5,
      'no-opinion',
    ]);
  });

  it('lets at most three priorities be chosen', () => {
    expect(elements.find(({ name }: { name: string }) => name === 'priorities')).toMatchObject({
      type: 'checkbox',
      maxSelectedChoices: 3,
    });
  });
});

describe('the Word form', () => {
  const { blocks, lang } = surveyFormReport(
    { ...four, texts: [de, fr] },
    { date: '2026-11-21', say: (language, id) => translatorOf(language).t(id) },
  );

  it('gives every answer a box that says which answer it is', () => {
    const ids = blocks.flatMap((block) => (block.kind === 'list' ? (block.checkIds ?? []) : []));
    for (const id of itemIds.filter((item) => item !== 'overall.recommend')) {
      expect(ids).toContain(`${id}=1`);
      expect(ids).toContain(`${id}=no-opinion`);
    }
    expect(ids).toContain('open.story.quotable=yes');
    expect(lang).toBe('de');
  });

  it('numbers the questions, and begins again in the second language', () => {
    const questions = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 && block.text.kind === 'literal' ? [block.text.text] : [],
    );
    const numbers = questions.map((question) => Number(/^(\d+)\. /.exec(question)![1]));
    const count = questions.length / 2;
    expect(numbers).toEqual([...Array(count).keys(), ...Array(count).keys()].map((at) => at + 1));
  });

  const wordsOf = (given: typeof blocks) =>
    given.flatMap((block) => {
      if (block.kind === 'heading')
        return block.text.kind === 'literal' ? [block.text.text] : [block.text.id];
      if (block.kind !== 'paragraph') return [];
      return block.spans.map(({ text }) => (text.kind === 'literal' ? text.text : text.id));
    });

  it('speaks each of its languages to the end', () => {
    const headings = wordsOf(blocks);
    expect(headings).toContain('Die CoP insgesamt');
    expect(headings.filter((words) => words === 'Die CoP insgesamt')).toHaveLength(1);
    expect(headings).toContain('La CoP dans son ensemble');
  });

  const say = (language: SurveyTexts['lang'], id: string) => translatorOf(language).t(id);
  const ofOne = (rest: Partial<SurveyForm>, cop?: string) =>
    surveyFormReport({ ...four, texts: [fr, en], ...rest }, { date: '2026-11-21', cop, say });

  it('names the CoP where it is known', () => {
    const { title, blocks: named } = ofOne({}, 'Achats durables');
    expect(title).toEqual({ kind: 'literal', text: 'Enquête de satisfaction – Achats durables' });
    expect(wordsOf(named)).toContain(`${en.title} – Achats durables`);
    expect(ofOne({}).title).toEqual({ kind: 'literal', text: fr.title });
  });

  it('says that a file sent back shows who answers, where it promises that nobody is known', () => {
    const warned = (rest: Partial<SurveyForm>) =>
      wordsOf(ofOne(rest).blocks).filter((words) => /remettez ce formulaire|hand in this form/.test(words));
    expect(warned({})).toHaveLength(2);
    expect(warned({ confidential: true })).toEqual([]);
  });

  it('keeps a question on one page with all its answers, and with what its section asks', async () => {
    const report = surveyFormReport({ ...four, texts: [fr] }, { date: '2026-11-21', say });
    const { body } = openDocx(await renderReportDocx(report, translatorOf('fr')));
    const stays = (one: XmlNode) => findFirst(one, 'w:keepNext') !== undefined;
    const asks = body.children.filter(({ text }) => text === fr.scales.agreement5!.question);
    expect(asks).toHaveLength(survey.dimensions.length);
    expect(asks.every(stays)).toBe(true);
    const isAnswer = (one?: XmlNode) => one?.text.includes('☐') ?? false;
    const answers = body.children.flatMap((one, at) =>
      isAnswer(one) ? [[stays(one), isAnswer(body.children[at + 1])]] : [],
    );
    expect(answers.length).toBeGreaterThan(150);
    for (const [staysWithNext, isFollowed] of answers) expect(staysWithNext).toBe(isFollowed);
  });
});
