import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/i18n/lines.js';
import { LANGS } from '../../src/model/lang.js';
import type { Screen } from '../../src/prompt/fit.js';
import type { Entries } from '../../src/prompt/question.js';
import { drawScreen } from '../../src/prompt/screen.js';
import { startSession, step } from '../../src/prompt/session.js';
import type { SessionEvent, SessionState } from '../../src/prompt/session-state.js';
import { plain } from '../support/plain.js';
import { compassQuestionnaire, SMALL } from '../support/questionnaires.js';
import { translatorOf } from '../support/translator.js';

const WIDTHS = [40, 80, 120, 200];
const HEIGHT = 24;
const look = { colour: false, unicode: true, accessible: false };

function draw(
  state: SessionState,
  width = 80,
  height = HEIGHT,
  notice?: string,
  lang: 'fr' | 'nl' | 'de' | 'en' = 'fr',
) {
  const room = { look: { ...look, width }, height, ...(notice ? { notice } : {}) };
  return drawScreen(state, translatorOf(lang), room);
}

/** Lines as they look: every kind of space as a space. */
function textOf(screen: Screen): string[] {
  const lines = screen.lines.map((line) => line.map(({ text }) => text).join(''));
  return lines.map(plain);
}

function then(state: SessionState, ...events: SessionEvent[]): SessionState {
  return events.reduce(step, state);
}

/** Every item at its worst: a long note, evidence and reason with it. */
function annotated(lang: (typeof LANGS)[number]): Entries {
  const words = 'une remarque qui dépasse la largeur de tout écran '.repeat(6);
  const entry = { choice: 'not-applicable', reason: words, note: words, evidence: words };
  return Object.fromEntries(compassQuestionnaire(lang).questions.map(({ id }) => [id, entry]));
}

/** What does not fit, in words; nothing when all does. */
function misfits({ lines, cursor }: Screen, width: number, height: number, what: string): string[] {
  const widths = lines.map((line) => widthOf(line));
  return [
    ...(lines.length > height ? [`${what}: ${lines.length} lines`] : []),
    ...widths.flatMap((used, row) => (used > width ? [`${what}: line ${row} takes ${used} columns`] : [])),
    ...(cursor.row < lines.length && cursor.column < width
      ? []
      : [`${what}: cursor at ${cursor.row}, ${cursor.column}`]),
  ];
}

function expectToFit(screen: Screen, width: number, height: number, what: string): void {
  expect(misfits(screen, width, height, what)).toEqual([]);
}

describe.each(LANGS)('the 60 items in %s', (lang) => {
  const questionnaire = compassQuestionnaire(lang);

  it.each(WIDTHS)('fit 24 lines of %i columns, in every view', (width) => {
    const wrong: string[] = [];
    const bare = startSession(questionnaire);
    const full = startSession(questionnaire, annotated(lang));
    for (const [index, question] of questionnaire.questions.entries()) {
      for (const state of [
        { ...bare, current: index },
        { ...full, current: index },
      ]) {
        const views: SessionState[] = [
          state,
          then(state, { type: 'open', what: 'note' }),
          then(state, { type: 'choose', option: 'not-applicable' }),
          then(state, { type: 'open', what: 'help' }),
          then(state, { type: 'open', what: 'help' }, { type: 'select', by: 1 }),
          then(state, { type: 'open', what: 'sections' }),
        ];
        for (const view of views) {
          const screen = draw(view, width, HEIGHT, undefined, lang);
          wrong.push(...misfits(screen, width, HEIGHT, `${question.id} ${view.view.kind}`));
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(WIDTHS)('show statement, all answers and the way out on %i columns', (width) => {
    const state = startSession(questionnaire);
    for (const [index, question] of questionnaire.questions.entries()) {
      const shown = textOf(draw({ ...state, current: index }, width, HEIGHT, undefined, lang))
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(shown).toContain(question.statement.split(' ').slice(-2).join(' '));
      const options = question.kind === 'text' ? [] : question.options;
      for (const { key, label } of options) expect(shown).toContain(`${key} ${label}`);
      expect(shown).toMatch(/q\s/);
    }
  });
});

describe('the screen', () => {
  const fresh = startSession(compassQuestionnaire());

  it('looks like this at 80 columns', () => {
    const entries = { 'preparation.domain.1': { choice: '3', note: 'à revoir en mars' } };
    const state = { ...startSession(compassQuestionnaire(), entries), current: 0 };
    const back = step({ ...state, current: 1 }, { type: 'back' });
    expect(textOf(draw(back))).toEqual([
      'Préparation › Domaine et utilité                               Question 1 sur 60',
      '█░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  1 réponse sur 60',
      '',
      'Le problème de travail auquel la CoP s’attaque est confirmé par les personnes',
      'qui le rencontrent.',
      '',
      'À quoi cela se voit : Au moins trois personnes de services différents en citent',
      'un cas récent, avec leurs propres mots.',
      '',
      'Où en êtes-vous ?',
      '  0  pas abordé',
      '  1  en intention',
      '  2  en partie',
      '› 3  en place (votre réponse)',
      '  4  ancré et vérifié',
      '',
      '  7  trop tôt',
      '  8  sans objet',
      '  9  ne sait pas',
      '',
      'Note : à revoir en mars',
      '',
      '0-4, 7-9 répondre · ↑↓ Entrée choisir · ← retour · → passer · n note · l lien ·',
      '? aide · t thèmes · Suppr effacer la réponse · q enregistrer et arrêter',
    ]);
  });

  it('tells above all what could not be done', () => {
    const shown = textOf(draw(fresh, 80, HEIGHT, 'Enregistrement impossible (ENOSPC).'));
    expect(shown[0]).toBe('Enregistrement impossible (ENOSPC).');
    expect(shown.length).toBeLessThanOrEqual(HEIGHT);
  });

  it('keeps the chosen answer in sight in a window of a few lines', () => {
    const state = then(fresh, { type: 'select', by: -1 });
    for (const height of [5, 8, 12]) {
      const screen = draw(state, 60, height);
      expectToFit(screen, 60, height, `${height} lines`);
      expect(textOf(screen)[screen.cursor.row]).toContain('9  ne sait pas');
    }
  });

  it('shows the selected theme wherever it stands in the list', () => {
    let state = then(fresh, { type: 'open', what: 'sections' });
    for (let index = 0; index < 20; index += 1) {
      const screen = draw(state, 50, 12);
      expectToFit(screen, 50, 12, `theme ${index}`);
      expect(textOf(screen)[screen.cursor.row]).toMatch(/^› /);
      state = then(state, { type: 'select', by: 1 });
    }
  });

  it('turns the pages of a help that is longer than the window', () => {
    const help = then(fresh, { type: 'open', what: 'help' });
    const pages = [0, 1, 2, 3].map((by) =>
      textOf(draw(then(help, { type: 'select', by }), 40, 12)).join('\n'),
    );
    expect(pages[0]).toContain('page 1 sur');
    expect(new Set(pages).size).toBeGreaterThanOrEqual(3);
    for (const meaning of ['pas abordé –', 'ancré et vérifié', 'ne sait pas –']) {
      expect(pages.some((page) => page.includes(meaning))).toBe(true);
    }
  });

  it('keeps the cursor at the place of the text where one types, however long it is', () => {
    const words = 'é'.repeat(700);
    const noted = then(
      fresh,
      { type: 'open', what: 'note' },
      { type: 'edit', edit: { type: 'insert', text: words } },
    );
    const screen = draw(noted, 40);
    expectToFit(screen, 40, HEIGHT, 'long note');
    expect(screen.cursor.column).toBe(2 + (700 % 37));
    const atStart = then(noted, { type: 'edit', edit: { type: 'move', to: 'start' } });
    const start = draw(atStart, 40);
    expect(start.cursor.column).toBe(2);
    expect(textOf(start)[start.cursor.row]).toMatch(/^› é/);
  });

  it('shows the lines of a text one under the other, with the key that begins one', () => {
    const base = { sectionId: 's', chapter: '', section: '', statement: 'Buts', kind: 'text' } as const;
    const asked = (manyLines: boolean) =>
      startSession({
        ...SMALL,
        questions: [
          { ...base, id: 'goals', manyLines },
          { ...base, id: 'name' },
        ],
      });
    const typed = then(asked(true), {
      type: 'edit',
      edit: { type: 'insert', text: 'un\ndeux\n', keepsLines: true },
    });
    const screen = draw(typed);
    expect(textOf(screen).join('\n')).toContain('› un\n  deux\n');
    expect(screen.cursor.column).toBe(2);
    const [afterOne, atDeux] = [
      ['start', 'right', 'right'],
      ['start', 'right', 'right', 'right'],
    ].map((moves) =>
      draw(then(typed, ...moves.map((to) => ({ type: 'edit', edit: { type: 'move', to } }) as SessionEvent))),
    );
    expect([afterOne!.cursor.column, atDeux!.cursor.column]).toEqual([4, 2]);
    expect([atDeux!.cursor.row, screen.cursor.row]).toEqual([
      afterOne!.cursor.row + 1,
      afterOne!.cursor.row + 2,
    ]);
    expect(textOf(draw(asked(true))).join('\n')).toContain('Alt-Entrée nouvelle ligne');
    expect(textOf(draw(asked(false))).join('\n')).not.toContain('nouvelle ligne');
  });

  it('draws nothing that a plain console cannot', () => {
    const room = { look: { ...look, unicode: false, width: 79 }, height: HEIGHT };
    for (const lang of LANGS) {
      const state = startSession(compassQuestionnaire(lang));
      for (const view of [
        state,
        then(state, { type: 'open', what: 'help' }),
        then(state, { type: 'open', what: 'sections' }),
      ]) {
        const { lines } = drawScreen(view, translatorOf(lang), room);
        const text = lines.map((line) => line.map((piece) => piece.text).join('')).join('\n');
        expect(text).not.toMatch(/[^\n -~À-ÿœŒ]/);
      }
    }
  });

  it('shows a person’s text without obeying it', () => {
    const note = 'a\u001b[2Jb\u202ec\u0007d';
    const entries = { 'preparation.domain.1': { note } };
    const text = textOf(draw(startSession(compassQuestionnaire(), entries))).join('\n');
    expect(text).toContain('Note : abcd');
  });

  it('leaves out what a questionnaire does not have', () => {
    const single = { ...SMALL, questions: SMALL.questions.slice(0, 1), annotates: false };
    const text = textOf(draw(startSession(single))).join('\n');
    expect(text).not.toMatch(/thèmes|note|Question 1 sur|░/);
    expect(text).toContain('q arrêter');
  });
});
