/** Owns counting the forms of a facilitation check-list: answers criterion by criterion, facts without names. */
import type { FormValues } from '../model/form-controls.js';
import { columnsOf, type DocumentTemplate } from '../model/template.js';
import type { Text } from '../model/text.js';
import { wordsOf } from './words.js';

export const ANSWERS = ['yes', 'partly', 'no', 'na'] as const;
export type AnswerId = (typeof ANSWERS)[number];

interface Criterion {
  id: string;
  label: Text;
}

function listCriteria(template: DocumentTemplate): Criterion[] {
  const words = wordsOf(template);
  const tables = template.structure.blocks.filter((block) => block.type === 'table');
  return tables
    .filter((table) => columnsOf(template.structure.blocks, table).columns.some(({ id }) => id === 'answer'))
    .flatMap((table) =>
      (table.rows ?? []).map((row) => ({
        id: `${table.id}.${row}`,
        label: words.say(`blocks.${table.id}.rows.${row}.label`),
      })),
    );
}

/** Every criterion of the form, in its order, over all forms. */
export function tallyForms(template: DocumentTemplate, forms: readonly FormValues[]): Tally[] {
  return listCriteria(template).map((criterion) => tally(criterion, forms, template.lang));
}

export interface Tally extends Criterion {
  counts: Readonly<Record<AnswerId | 'blank', number>>;
  facts: readonly string[];
  /** What the facilitator answered, and what each of the others did. */
  own: AnswerId | undefined;
  others: readonly AnswerId[];
}

/** One criterion over all forms. */
function tally(criterion: Criterion, forms: readonly FormValues[], lang: string): Tally {
  const counts = { yes: 0, partly: 0, no: 0, na: 0, blank: 0 };
  const others: AnswerId[] = [];
  let own: AnswerId | undefined;
  for (const form of forms) {
    const answer = ANSWERS.find((id) => id === form[`${criterion.id}.answer`]);
    counts[answer ?? 'blank'] += 1;
    if (!answer) continue;
    if (form['header.filled-by'] === 'facilitator') own = answer;
    else others.push(answer);
  }
  return { ...criterion, counts, others, own, facts: sortedTexts(`${criterion.id}.fact`, forms, lang) };
}

/** What people wrote under an id, by its own words, so that the order tells nothing about who wrote it. */
export function sortedTexts(id: string, forms: readonly FormValues[], lang: string): string[] {
  const texts = forms.flatMap((form) => (typeof form[id] === 'string' ? [form[id]] : []));
  return texts.sort(new Intl.Collator(lang).compare);
}

/** All who answer say the same, and they are at least two. */
export function agrees({ counts }: Tally): boolean {
  const given = ANSWERS.filter((id) => counts[id] > 0);
  return given.length === 1 && given[0] !== 'na' && counts[given[0]!] >= 2;
}

/** Some say yes and some say no. */
export function differs({ counts }: Tally): boolean {
  return counts.yes > 0 && counts.no > 0;
}

/** The answer given most; undefined when there is none or two are given as often. */
export function mostGiven(answers: readonly AnswerId[]): AnswerId | undefined {
  const counted = ANSWERS.map((id) => ({ id, count: answers.filter((each) => each === id).length }));
  const [first, second] = counted.sort((a, b) => b.count - a.count);
  return first && first.count > 0 && first.count > (second?.count ?? 0) ? first.id : undefined;
}
