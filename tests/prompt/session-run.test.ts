import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Entries } from '../../src/prompt/question.js';
import { startSession } from '../../src/prompt/session.js';
import { SessionRun } from '../../src/prompt/session-run.js';
import { compassQuestionnaire, key, typed } from '../support/questionnaires.js';

const questionnaire = compassQuestionnaire();

describe('a running session', () => {
  it('shows the next question only once the answer is kept, and loses no key typed meanwhile', async () => {
    const disk: Entries[] = [];
    const run = new SessionRun(startSession(questionnaire), async (entries) => {
      await setTimeout(3);
      disk.push(entries);
      return { entries };
    });
    const shown: [question: number, kept: number][] = [];
    run.onChange = () => shown.push([run.state.current, Object.keys(disk.at(-1) ?? {}).length]);
    for (const digit of '31420') run.press(typed(digit));
    expect(run.state.current).toBe(0);
    await run.idle();
    expect(shown).toEqual([1, 2, 3, 4, 5].map((count) => [count, count]));
    expect(Object.values(run.state.entries).map(({ choice }) => choice)).toEqual(['3', '1', '4', '2', '0']);
  });

  it('keeps nothing where nothing changed', async () => {
    let kept = 0;
    const run = new SessionRun(startSession(questionnaire), async (entries) => {
      kept += 1;
      return { entries };
    });
    for (const one of [key('right'), key('left'), key('down'), typed('t'), key('escape'), typed('?')])
      run.press(one);
    await run.idle();
    expect(kept).toBe(0);
  });

  it('goes on after a key that means nothing, be it the very first', async () => {
    const run = new SessionRun(startSession(questionnaire));
    for (const one of [{ name: 'x', sequence: 'x' }, { name: 'z', ctrl: true }, { name: 'f1' }, {}]) {
      run.press(one);
      await run.idle();
    }
    run.press(typed('2'));
    await run.idle();
    expect(run.state.current).toBe(1);
  });

  it('takes over what another session answered or cleared', async () => {
    const theirs = { 'growth.value.1': { choice: '4' }, 'preparation.domain.1': { choice: '2' } };
    const run = new SessionRun(startSession(questionnaire), async (entries) => {
      return { entries: { ...theirs, 'preparation.domain.2': entries['preparation.domain.2'] ?? {} } };
    });
    run.press(typed('2'));
    run.press(typed('3'));
    await run.idle();
    expect(run.state.entries).toEqual({ ...theirs, 'preparation.domain.2': { choice: '3' } });
  });

  it('tells what could not be kept, until it can', async () => {
    const notices = ['Disque plein', undefined];
    const run = new SessionRun(startSession(questionnaire), async (entries) => {
      const notice = notices.shift();
      return { entries, ...(notice === undefined ? {} : { notice }) };
    });
    run.press(typed('3'));
    await run.idle();
    expect(run.notice).toBe('Disque plein');
    run.press(typed('3'));
    await run.idle();
    expect(run.notice).toBeUndefined();
    expect(run.state.current).toBe(2);
  });

  it('hands on what breaks, and goes on with the next key', async () => {
    const causes: unknown[] = [];
    let isBroken = true;
    const run = new SessionRun(startSession(questionnaire), async (entries) => {
      if (isBroken) throw new Error('broken');
      return { entries };
    });
    run.onError = (cause) => causes.push(cause);
    run.press(typed('3'));
    await run.idle();
    expect(causes).toEqual([new Error('broken')]);
    expect(run.state.current).toBe(0);
    isBroken = false;
    run.press(typed('3'));
    await run.idle();
    expect(run.state.current).toBe(1);
  });
});
