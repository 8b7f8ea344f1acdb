import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, readKey } from '../../src/prompt/keys.js';
import { type Entries, entryOf, isAnswered, type Questionnaire } from '../../src/prompt/question.js';
import { startSession, step } from '../../src/prompt/session.js';
import {
  countAnswered,
  currentQuestion,
  listDue,
  listEndings,
  listSections,
  type SessionState,
} from '../../src/prompt/session-state.js';
import { arbitraryKey, compassQuestionnaire, key, SMALL, typed } from '../support/questionnaires.js';

const full = compassQuestionnaire();

function press(state: SessionState, ...keys: readonly Key[]): SessionState {
  return keys.reduce((now, one) => {
    const event = readKey(now, one);
    return event ? step(now, event) : now;
  }, state);
}

const type = (state: SessionState, text: string): SessionState => press(state, ...[...text].map(typed));

describe('answering', () => {
  it('takes a digit at once and goes to the next question', () => {
    const state = press(startSession(full), typed('3'));
    expect(state.entries).toEqual({ 'preparation.domain.1': { choice: '3' } });
    expect(currentQuestion(state)?.id).toBe('preparation.domain.2');
  });

  it('takes arrows and enter; enter alone answers nothing as long as nothing is chosen', () => {
    const fresh = startSession(full);
    expect(press(fresh, key('return'))).toBe(fresh);
    const state = press(fresh, key('down'), key('down'), key('up'), key('down'), key('return'));
    expect(state.entries).toEqual({ 'preparation.domain.1': { choice: '1' } });
  });

  it('counts not applicable only with a reason', () => {
    const asked = press(startSession(full), typed('8'));
    expect(asked.entries).toEqual({});
    const refused = press(asked, key('return'));
    expect(refused.view).toMatchObject({ kind: 'words', problem: 'reason-needed' });
    const told = press(type(refused, 'déjà couvert'), key('return'));
    expect(told.entries).toEqual({
      'preparation.domain.1': { choice: 'not-applicable', reason: 'déjà couvert' },
    });
    expect(told.current).toBe(1);
  });

  it('drops the reason, and keeps note and evidence, when a number takes its place', () => {
    const entries = {
      'preparation.domain.1': { choice: 'not-applicable', reason: 'r', note: 'n', evidence: 'e' },
    };
    const state = press(startSession(full, entries), key('left'), typed('2'));
    expect(state.entries['preparation.domain.1']).toEqual({ choice: '2', note: 'n', evidence: 'e' });
  });

  it('keeps a note without an answer, and takes it away when it is emptied', () => {
    const noted = press(type(press(startSession(full), typed('n')), 'à voir'), key('return'));
    expect(noted.entries).toEqual({ 'preparation.domain.1': { note: 'à voir' } });
    expect(noted.current).toBe(0);
    const emptied = press(noted, typed('n'), { name: 'u', ctrl: true }, key('return'));
    expect(emptied.entries).toEqual({ 'preparation.domain.1': {} });
  });

  it('waits after a digit that could become a longer key', () => {
    const at = press(startSession(SMALL), typed('1'));
    const one = press(at, typed('1'));
    expect(one.current).toBe(1);
    expect(press(one, key('return')).entries.ten).toEqual({ choice: 'v1' });
    expect(press(one, typed('0')).entries.ten).toEqual({ choice: 'v10' });
    expect(press(one, typed('7')).entries.ten).toEqual({ choice: 'v7' });
  });

  it('ticks several, up to the maximum', () => {
    const at = press(startSession(SMALL), typed('1'), typed('5'));
    const two = press(at, typed('1'), typed('3'), typed('2'));
    expect(two.view).toMatchObject({ ticked: ['x', 'z'], problem: 'too-many' });
    expect(press(two, typed('1'), typed('2'), key('return')).entries.some).toEqual({ several: ['z', 'y'] });
  });

  it('says what is wrong with a typed text, and stays', () => {
    const at = press(startSession(SMALL), typed('1'), typed('5'), key('right'));
    const wrong = press(type(at, 'beaucoup'), key('return'));
    expect(wrong).toMatchObject({ current: 3, view: { problem: 'field-count' } });
    const right = press(type(press(wrong, { name: 'u', ctrl: true }), '12'), key('return'));
    expect(right.entries.number).toEqual({ text: '12' });
    expect(right.view.kind).toBe('end');
  });

  it('answers from the help too', () => {
    const state = press(startSession(full), typed('?'), key('down'), typed('4'));
    expect(state.entries).toEqual({ 'preparation.domain.1': { choice: '4' } });
  });

  it('takes pasted text for text, whatever it holds', () => {
    const pasted: Key = { sequence: '3\rq\n2', pasted: true };
    const fresh = startSession(full);
    expect(press(fresh, pasted)).toBe(fresh);
    const noted = press(fresh, typed('n'), pasted, key('return'));
    expect(noted.entries).toEqual({ 'preparation.domain.1': { note: '3 q 2' } });
  });

  it('takes a new line with Alt, and pasted ones, where a text may have several; elsewhere Enter answers', () => {
    const base = { sectionId: 's', chapter: '', section: '', statement: '?', kind: 'text' } as const;
    const questions = [
      { ...base, id: 'goals', manyLines: true },
      { ...base, id: 'name' },
    ];
    const altEnter: Key = { name: 'return', sequence: '\u001b\r', meta: true };
    const begun = press(type(startSession({ ...SMALL, questions }), 'un'), altEnter);
    const goals = press(type(begun, 'deux'), { sequence: '\ntrois', pasted: true }, key('return'));
    expect(goals.entries).toEqual({ goals: { text: 'un\ndeux\ntrois' } });
    const named = press(type(goals, 'A'), { sequence: '\nB', pasted: true }, altEnter);
    expect(named.entries).toMatchObject({ name: { text: 'A B' } });
  });
});

describe('a question that follows on another', () => {
  const [one, ten, , number] = SMALL.questions;
  const follow: Questionnaire = { ...SMALL, questions: [number!, { ...one!, needs: 'number' }, ten!] };

  it('is put only when that has an answer, and counts only then', () => {
    const passed = press(startSession(follow), key('return'));
    expect(currentQuestion(passed)?.id).toBe('ten');
    expect(listDue(passed)).toHaveLength(2);
    const told = press(type(startSession(follow), '3'), key('return'));
    expect(currentQuestion(told)?.id).toBe('one');
    expect(listDue(told)).toHaveLength(3);
    expect(press(passed, key('left')).current).toBe(0);
  });

  it('is not among what has no answer yet', () => {
    const end = press(startSession(follow), key('return'), typed('5'));
    expect(end.view.kind).toBe('end');
    const back = press(end, typed('1'));
    expect(currentQuestion(back)?.id).toBe('number');
    expect(press(type(back, '4'), key('return')).current).toBe(1);
  });
});

describe('the Belgian keyboard', () => {
  it('gives digits without Shift, where one chooses and nowhere else', () => {
    const digits = ['&', 'é', '"', "'", '(', '§', 'è', '!', 'ç', 'à'].map((sign) =>
      readKey(startSession(full), { sequence: sign, name: sign }),
    );
    expect(digits).toEqual([...'1234567890'].map((digit) => ({ type: 'digit', digit })));
    const noting = press(startSession(full), typed('n'));
    expect(readKey(noting, typed('é'))).toEqual({ type: 'edit', edit: { type: 'insert', text: 'é' } });
  });
});

describe('keys held with Alt', () => {
  const alt = (sequence: string): Key => ({ name: sequence, sequence, meta: true });

  it('are no text, no digit and no sign', () => {
    const note = press(startSession(full), typed('n'));
    expect(press(note, alt('x'))).toBe(note);
    const fresh = startSession(full);
    for (const sequence of ['3', 'n', 't', 'q']) expect(press(fresh, alt(sequence))).toBe(fresh);
  });
});

describe('moving', () => {
  it('starts at the first question without an answer', () => {
    const entries = { 'preparation.domain.1': { choice: '3' }, 'preparation.domain.3': { choice: '3' } };
    expect(startSession(full, entries).current).toBe(1);
  });

  it('starts at the first of all when every one has its answer', () => {
    const entries = Object.fromEntries(full.questions.map(({ id }) => [id, { choice: '2' }]));
    expect(startSession(full, entries).current).toBe(0);
  });

  it('asks nothing twice: an answer leads over what is answered already', () => {
    const entries = {
      'preparation.domain.2': { choice: '3' },
      'preparation.domain.3': { choice: 'unknown' },
    };
    expect(press(startSession(full, entries), typed('2')).current).toBe(3);
  });

  it('offers at the end what has no answer yet, then the endings', () => {
    const end = press(startSession(SMALL), key('right'), typed('5'), key('right'), key('down'));
    expect(end.view.kind).toBe('end');
    expect(listEndings(end)).toEqual(['unanswered', 'done']);
    expect(press(end, typed('1')).current).toBe(0);
    expect(press(end, typed('2')).outcome).toBe('done');
    expect(press(end, key('down'), key('return')).outcome).toBe('done');
  });

  it('is over after its last question when it has no endings', () => {
    const state = press(
      startSession({ ...SMALL, endings: [] }),
      key('right'),
      typed('5'),
      key('right'),
      key('down'),
    );
    expect(state.outcome).toBe('answered');
  });

  it('goes to the first open question of a theme, or to its first one', () => {
    const entries = { 'launch.kickoff.1': { choice: '3' } };
    const jumped = step(startSession(full, entries), { type: 'jump', sectionId: 'kickoff' });
    expect(currentQuestion(jumped)?.id).toBe('launch.kickoff.2');
  });

  it('stops wherever one stands, and takes nothing more', () => {
    const stopped = press(startSession(full), typed('3'), typed('q'));
    expect(stopped.outcome).toBe('stopped');
    expect(press(stopped, typed('3'))).toBe(stopped);
    expect(press(startSession(full), typed('n'), { name: 'd', ctrl: true }).outcome).toBe('stopped');
  });
});

describe('the list of parts', () => {
  const alone = { ...SMALL, questions: SMALL.questions.map((question) => ({ ...question, section: '' })) };

  it('opens where the questionnaire has parts, and not where it has none', () => {
    expect(press(startSession(SMALL), typed('t')).view.kind).toBe('sections');
    const fresh = startSession(alone);
    expect(press(fresh, typed('t'))).toBe(fresh);
  });
});

describe('whatever one types', () => {
  const questionnaires = fc.constantFrom(full, SMALL, compassQuestionnaire('nl', 'express'));
  const keys = fc.array(arbitraryKey, { maxLength: 120 });

  it('every confirmed answer stays, but where one answers again or clears', () => {
    fc.assert(
      fc.property(questionnaires, keys, (questionnaire, pressed) => {
        let state = startSession(questionnaire);
        for (const one of pressed) {
          const event = readKey(state, one);
          const next = event ? step(state, event) : state;
          const here = currentQuestion(state)?.id;
          for (const [id, entry] of Object.entries(state.entries)) {
            if (id !== here) expect(next.entries[id]).toBe(entry);
            else if (isAnswered(entry) && event?.type !== 'clear' && event?.type !== 'confirm') {
              expect(isAnswered(next.entries[id])).toBe(true);
            }
          }
          state = next;
        }
      }),
    );
  });

  it('one stands at a question or at the end, and what stands out exists', () => {
    fc.assert(
      fc.property(questionnaires, keys, (questionnaire, pressed) => {
        const state = press(startSession(questionnaire), ...pressed);
        const { view, current } = state;
        const count = questionnaire.questions.length;
        expect(current).toBeGreaterThanOrEqual(0);
        expect(current).toBeLessThanOrEqual(count);
        if (view.kind === 'question' || view.kind === 'words') expect(currentQuestion(state)).toBeDefined();
        if (view.kind === 'end') expect(view.selected).toBeLessThan(listEndings(state).length);
        if (view.kind === 'sections') expect(listSections(state)[view.selected]).toBeDefined();
        expect(countAnswered(state)).toBe(
          questionnaire.questions.filter(({ id }) => isAnswered(entryOf(state.entries, id))).length,
        );
      }),
    );
  });

  it('back leads to where one was, with everything as it was', () => {
    fc.assert(
      fc.property(questionnaires, keys, arbitraryKey, (questionnaire, pressed, last) => {
        const before = press(startSession(questionnaire), ...pressed);
        const after = press(before, last);
        fc.pre(after.current !== before.current && after.outcome === undefined);
        fc.pre(after.trail.length > before.trail.length);
        const back = step(after, { type: 'back' });
        expect(back.current).toBe(before.current);
        expect(back.trail).toEqual(before.trail);
        expect(back.entries).toBe(after.entries);
      }),
    );
  });

  it('a jump loses nothing and can be taken back', () => {
    const sections = fc.constantFrom(...new Set(full.questions.map(({ sectionId }) => sectionId)), 'unknown');
    fc.assert(
      fc.property(keys, sections, (pressed, sectionId) => {
        const before = press(startSession(full), ...pressed);
        fc.pre(before.outcome === undefined);
        const after = step(before, { type: 'jump', sectionId });
        expect(after.entries).toBe(before.entries);
        if (sectionId !== 'unknown') expect(currentQuestion(after)?.sectionId).toBe(sectionId);
        expect(step(after, { type: 'back' }).current).toBe(
          sectionId === 'unknown' ? step(before, { type: 'back' }).current : before.current,
        );
      }),
    );
  });

  it('stopped anywhere and started again, a session goes on with every answer and asks none twice', () => {
    fc.assert(
      fc.property(keys, keys, (first, second) => {
        const entries: Entries = press(startSession(full), ...first).entries;
        const again = startSession(full, entries);
        expect(again.entries).toBe(entries);
        const here = currentQuestion(again);
        expect(isAnswered(entryOf(entries, here!.id))).toBe(countAnswered(again) === full.questions.length);
        const answeredAfter = new Set(Object.keys(press(again, ...second).entries));
        for (const id of Object.keys(entries)) expect(answeredAfter.has(id)).toBe(true);
      }),
    );
  });

  it('what express answered is part of the full compass, which goes on at the first other question', () => {
    const express = compassQuestionnaire('fr', 'express');
    expect(express.questions).toHaveLength(20);
    const all = press(startSession(express), ...Array.from({ length: 20 }, () => typed('3')));
    expect(all.view.kind).toBe('end');
    const whole = startSession(full, all.entries);
    expect(countAnswered(whole)).toBe(20);
    const asked: string[] = [];
    let state = whole;
    while (state.view.kind === 'question') {
      asked.push(currentQuestion(state)!.id);
      state = press(state, typed('2'));
    }
    expect(asked).toHaveLength(40);
    expect(asked.filter((id) => express.questions.some((question) => question.id === id))).toEqual([]);
  });
});
