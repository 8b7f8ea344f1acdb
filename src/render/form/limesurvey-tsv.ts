/** Owns the survey as a LimeSurvey structure file (tab-separated, `.txt`): item ids travel as question codes. */
import { cleanText } from '../../i18n/clean-text.js';
import { questionCode, shortCode } from '../../model/form-codes.js';
import {
  choiceOptions,
  type FormOption,
  type FormQuestion,
  type FormSection,
  introText,
  itemText,
  planForm,
  priorityOptions,
  questionText,
  type SurveyForm,
  scaleOptions,
} from '../../model/survey-form.js';
import type { SurveyTexts } from '../../model/survey-texts.js';

/** The columns that LimeSurvey's own export begins with, then the attributes that are used here. */
const COLUMNS = [
  ...[
    'id',
    'related_id',
    'class',
    'type/scale',
    'name',
    'relevance',
    'text',
    'help',
    'language',
    'validation',
  ],
  ...['mandatory', 'encrypted', 'other', 'default', 'same_default', 'same_script', 'max_answers'],
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/** LimeSurvey's letters for the types of question. */
const TYPES = { array: 'F', list: 'L', multiple: 'M', text: 'T', yesNo: 'Y' } as const;

/**
 * The text of the file. Each language repeats the whole block of groups, the first one being the base language; the importer
 * links them by number and code.
 */
export function renderLimeSurvey(form: SurveyForm): string {
  const [base, ...others] = form.texts;
  const settings: readonly (readonly [string, string])[] = [
    ['language', base.lang],
    ...(others.length > 0
      ? [['additional_languages', others.map(({ lang }) => lang).join(' ')] as const]
      : []),
    ['format', 'G'],
    ['anonymized', form.confidential ? 'N' : 'Y'],
    ['datestamp', 'N'],
    ['ipaddr', 'N'],
    ['refurl', 'N'],
    ['savetimings', 'N'],
  ];
  const rows: Row[] = [
    ...settings.map(([name, text]) => ({ class: 'S', name, text })),
    ...form.texts.flatMap((texts) => languageSettings(form, texts)),
    ...form.texts.flatMap((texts) => groupRows(form, texts)),
  ];
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))];
  return `\uFEFF${lines.map((cells) => cells.map(quote).join('\t')).join('\n')}\n`;
}

function languageSettings(form: SurveyForm, texts: SurveyTexts): Row[] {
  const settings: readonly (readonly [string, string])[] = [
    ['surveyls_title', texts.title],
    ['surveyls_description', texts.subtitle ?? ''],
    ['surveyls_welcometext', introText(form, texts)],
    ['surveyls_endtext', texts.thanks ?? ''],
  ];
  return settings.map(([name, text]) => ({ class: 'SL', name, text, language: texts.lang }));
}

function groupRows(form: SurveyForm, texts: SurveyTexts): Row[] {
  return planForm(form).flatMap((section, at) => [
    { class: 'G', 'type/scale': String(at + 1), name: groupName(section, texts), language: texts.lang },
    ...section.questions.flatMap((question) => questionRows(question, form, texts)),
  ]);
}

function groupName({ id }: FormSection, texts: SurveyTexts): string {
  return texts.dimensions[id]?.name ?? texts.title;
}

function questionRows(question: FormQuestion, form: SurveyForm, texts: SurveyTexts): Row[] {
  const { instrument } = form;
  const head = questionRow(question.id, questionText(question, texts), texts);
  switch (question.kind) {
    case 'statements':
      return [
        { ...head, 'type/scale': TYPES.array },
        ...question.items.map((id) =>
          optionRow('SQ', statementCode(id, question.id), itemText(id, texts), texts),
        ),
        ...answerRows(scaleOptions(question.scale, instrument, texts), texts),
      ];
    case 'choice':
      return [
        { ...head, 'type/scale': TYPES.list },
        ...answerRows(choiceOptions(question, instrument, texts), texts),
      ];
    case 'priorities': {
      const isBase = texts === form.texts[0];
      const limit = isBase ? { max_answers: String(question.max) } : {};
      const options = priorityOptions(instrument, texts);
      return [
        { ...head, 'type/scale': TYPES.multiple, ...limit },
        ...options.map(({ id, label }) => optionRow('SQ', questionCode(id), label, texts)),
      ];
    }
    case 'open':
      return [{ ...head, 'type/scale': TYPES.text }, ...quotableRow(question, texts)];
  }
}

function quotableRow({ id, quotable }: { id: string; quotable: boolean }, texts: SurveyTexts): Row[] {
  if (!quotable) return [];
  const text = texts.open?.[id]?.quotable ?? '';
  return [{ ...questionRow(`${id}.quotable`, text, texts), 'type/scale': TYPES.yesNo }];
}

function questionRow(id: string, text: string, { lang }: SurveyTexts): Row {
  return {
    class: 'Q',
    name: questionCode(id),
    relevance: '1',
    text,
    language: lang,
    mandatory: 'N',
    other: 'N',
  };
}

/** `purpose.1` under `purpose` is `1`, so that the export's heading reads `purpose[1]`; any other id stays whole. */
function statementCode(id: string, dimension: string): string {
  return id.startsWith(`${dimension}.`) ? questionCode(id.slice(dimension.length + 1)) : questionCode(id);
}

function answerRows(options: readonly FormOption[], texts: SurveyTexts): Row[] {
  return options.map(({ id, label }) => ({
    ...optionRow('A', shortCode(id), label, texts),
    'type/scale': '0',
  }));
}

function optionRow(kind: 'SQ' | 'A', name: string, text: string, { lang }: SurveyTexts): Row {
  return { class: kind, name, text, language: lang, ...(kind === 'SQ' ? { relevance: '1' } : {}) };
}

/** As Excel writes tab-separated text: quotes only where they are needed. */
function quote(cell: string): string {
  const flat = cleanText(cell).replace(/[\t\n]+/g, ' ');
  return flat.includes('"') ? `"${flat.replaceAll('"', '""')}"` : flat;
}
