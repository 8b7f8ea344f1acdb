/** What the checks of the interface look at: every choice of a message, its plural forms, its choices by word. */
import { describe, expect, it } from 'vitest';
import { messageForms, placeholders, pluralForms, selections } from '../support/message-forms.js';

const NESTED = '{a, plural, one {Une} other {#{b, select, yes { oui} other { non}}}}\u00a0: {c}';

describe('a message', () => {
  it('without choices has one form, with a word in every place', () => {
    expect(messageForms('{a} et {b}', 'fr')).toEqual(['x et x']);
  });

  it('is said once for each choice, those within a choice too', () => {
    expect(messageForms(NESTED, 'fr')).toEqual(['Une\u00a0: x', 'x non\u00a0: x']);
    expect(
      messageForms('{n, plural, =0 {aucun} one {un} other {#}}{m, plural, one { a} other { b}}', 'fr'),
    ).toEqual(['aucun a', 'un b', 'x b']);
  });

  it('names what it waits for, within its choices too', () => {
    expect(placeholders(NESTED, 'fr')).toEqual(['a', 'b', 'c']);
    expect(placeholders('{d, date} {n, number} rien', 'fr')).toEqual(['d', 'n']);
  });

  it('names the forms of each plural', () => {
    expect(pluralForms(NESTED, 'fr')).toEqual([{ name: 'a', forms: ['one', 'other'] }]);
  });

  it('names its choices by word, whatever their order', () => {
    expect(selections('{b, select, yes {oui} no {non} other {}}', 'fr')).toEqual(['b: no other yes']);
  });
});
