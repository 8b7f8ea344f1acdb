/** Owns what is to be filled in: boxes that can be ticked with the keyboard, lines to write on. */
import type { BulletList, Choice, Field } from '../../report/blocks.js';
import { typedValue } from '../typed-value.js';
import type { HtmlPage } from './html-page.js';

/** Boxes of a choice; round ones where only one fits. */
export function renderOptions(
  { label, options, multiple }: Pick<Choice, 'label' | 'options' | 'multiple'>,
  page: HtmlPage,
): string {
  const name = page.id('choice');
  const type = multiple ? 'checkbox' : 'radio';
  const items = options.map(
    (option) =>
      `<li><label><input type="${type}" name="${name}"${option.selected ? ' checked' : ''}> ${page.say(option.label)}</label></li>`,
  );
  return `<ul class="options" role="group" aria-label="${page.attribute(label)}">${items.join('')}</ul>`;
}

/** The question above its options. */
export function renderChoice(choice: Choice, page: HtmlPage): string {
  return `<p>${page.say(choice.label)}</p>${renderOptions(choice, page)}`;
}

/** A label with what is filled in, or with a line to write on. */
export function renderField(field: Field, page: HtmlPage): string {
  const { label, hint } = field;
  const value = typedValue(field, page.translator);
  const filled = value === undefined ? '<span class="blank"></span>' : page.typed(value);
  const help = hint ? ` <span class="note">${page.say(hint)}</span>` : '';
  return `<p>${page.label(label)} ${filled}${help}</p>`;
}

/** A list with a box to tick before each item. */
export function renderChecks({ items, checks = [] }: BulletList, page: HtmlPage): string {
  const rows = items.map(
    (item, index) =>
      `<li><label><input type="checkbox"${checks[index] ? ' checked' : ''}> <span>${page.spans(item)}</span></label></li>`,
  );
  return `<ul class="checks">${rows.join('')}</ul>`;
}
