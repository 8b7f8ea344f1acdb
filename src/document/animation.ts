/** Owns the facilitation check-list: several filled forms merged into one page of feedback, without names. */
import type { FormValues } from '../model/form-controls.js';
import type { DocumentTemplate } from '../model/template.js';
import { asValue, literal, type Text } from '../model/text.js';
import { type Block, bulletList, type Cell, heading, paragraph, span, textCell } from '../report/blocks.js';
import {
  ANSWERS,
  type AnswerId,
  agrees,
  differs,
  mostGiven,
  sortedTexts,
  type Tally,
  tallyForms,
} from './animation-tally.js';
import { slotWords, type Words, wordsOf } from './words.js';

/** Blocks of the form that a merged page leaves out. */
export function formOnlyBlocks(template: DocumentTemplate): ReadonlySet<string> {
  const kept = new Set(['header', 'merged']);
  const left = template.structure.blocks.flatMap((block) =>
    'id' in block && !kept.has(block.id) ? [block.id] : [],
  );
  return new Set([...left, 'header.filled-by']);
}

/** The remark that stands where forms can be merged, as long as there is none or one. */
export function unmerged(template: DocumentTemplate): Block[] {
  return [paragraph(slotWords(template, 'merged')('blankForm'), 'note')];
}

/** What all forms share in their header (CoP, date, meeting, facilitator), for the merged page. */
export function commonHeader(forms: readonly FormValues[]): FormValues {
  const [first = {}] = forms;
  return Object.fromEntries(
    Object.entries(first).filter(
      ([id, value]) =>
        id.startsWith('header.') && id !== 'header.filled-by' && forms.every((form) => form[id] === value),
    ),
  );
}

/**
 * Two forms or more on one page: what to keep and to change, where views meet, where they differ, what was seen, and last the
 * counts of the criteria that anyone answered.
 */
export function mergeForms(template: DocumentTemplate, forms: readonly FormValues[]): Block[] {
  const say = slotWords(template, 'merged');
  const tallies = tallyForms(template, forms);
  return [
    paragraph(say('count', { count: forms.length }), 'lead'),
    paragraph(say('byRole', countRoles(forms))),
    ...differentMeetings(forms, say),
    ...(['keep', 'change'] as const).flatMap((id) =>
      writtenBlocks(say(id), sortedTexts(id, forms, template.lang)),
    ),
    ...viewList('agreement', tallies.filter(agrees), say),
    ...viewList('differing', tallies.filter(differs), say),
    ...ownViews(template, tallies, say),
    ...factBlocks(tallies, say),
    heading(3, say('caption')),
    paragraph(say('intro'), 'note'),
    countsTable(
      tallies.filter(({ counts }) => counts.blank < forms.length),
      say,
    ),
  ];
}

const ROLES = ['facilitator', 'observer', 'participant'] as const;

function countRoles(forms: readonly FormValues[]): Record<(typeof ROLES)[number] | 'unknown', number> {
  const count = (role: string | undefined): number =>
    forms.filter((form) => form['header.filled-by'] === role).length;
  const [facilitator, observer, participant] = ROLES.map(count) as [number, number, number];
  return { facilitator, observer, participant, unknown: count(undefined) };
}

function differentMeetings(forms: readonly FormValues[], say: Words['say']): Block[] {
  const differ = ['header.date', 'header.meeting'].some(
    (id) => new Set(forms.flatMap((form) => (form[id] === undefined ? [] : [form[id]]))).size > 1,
  );
  if (!differ) return [];
  return [{ kind: 'alert', level: 'warning', title: say('differentMeetings'), spans: [] }];
}

function countsTable(tallies: readonly Tally[], say: Words['say']): Block {
  const columns = [...ANSWERS, 'blank'] as const;
  return {
    kind: 'table',
    id: 'merged',
    caption: say('caption'),
    rowHeaders: true,
    columns: [
      { id: 'criterion', header: say('criterion'), weight: 4 },
      ...columns.map((id) => ({ id, header: say(id), align: 'end' as const })),
    ],
    rows: tallies.map(({ label, counts }): Cell[] => [
      textCell(label),
      ...columns.map((id): Cell => ({ kind: 'number', value: counts[id], show: 'integer' })),
    ]),
  };
}

function viewList(kind: 'agreement' | 'differing', tallies: readonly Tally[], say: Words['say']): Block[] {
  const none = { agreement: 'noAgreement', differing: 'noDiffering' } as const;
  const items = tallies.map(({ label, counts }) => [
    span(label),
    ...(kind === 'agreement' ? answerSpans(counts, say) : []),
  ]);
  return [
    heading(3, say(kind)),
    paragraph(say(`${kind}Rule`), 'note'),
    items.length > 0 ? bulletList(items) : paragraph(say(none[kind])),
  ];
}

function answerSpans(counts: Tally['counts'], say: Words['say']) {
  const answer = ANSWERS.find((id) => counts[id] > 0)!;
  return [span(literal(' ')), span(say(answer), { strong: true })];
}

/** Where the facilitator's answer is not the one that most of the others, two at least, gave. */
function ownViews(template: DocumentTemplate, tallies: readonly Tally[], say: Words['say']): Block[] {
  const items = tallies.flatMap(({ label, own, others }) => {
    const most = mostGiven(others);
    if (!own || !most || most === own || others.length < 2) return [];
    const values = { own: asValue(answerLabel(template, own)), others: asValue(answerLabel(template, most)) };
    return [[span(label), span(literal(' ')), span(say('ownView', values), { quiet: true })]];
  });
  return items.length > 0 ? [bulletList(items)] : [];
}

function answerLabel(template: DocumentTemplate, answer: AnswerId): Text {
  return wordsOf(template).say(`blocks.before.columns.answer.options.${answer}`);
}

function factBlocks(tallies: readonly Tally[], say: Words['say']): Block[] {
  const items = tallies
    .filter(({ facts }) => facts.length > 0)
    .map(({ label, facts }) => [
      span(label, { strong: true }),
      span(literal(facts.map((fact) => `\n${fact}`).join(''))),
    ]);
  const content: Block = items.length > 0 ? bulletList(items) : paragraph(say('noFacts'));
  return [heading(3, say('facts')), content];
}

function writtenBlocks(title: Text, texts: readonly string[]): Block[] {
  if (texts.length === 0) return [];
  return [heading(3, title), bulletList(texts.map((text) => [span(literal(text))]))];
}
