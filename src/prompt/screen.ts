/** Owns the screen of a session as a pure function: state and room in, lines out, never wider or higher than the room. */
import type { TextLook } from '../i18n/look.js';
import type { Translator } from '../i18n/translator.js';
import { fitParts, GAP, type Part, type Screen } from './fit.js';
import { Pen } from './pen.js';
import { drawEnd, drawHelp, drawSections } from './screen-panels.js';
import { drawQuestion, drawWords } from './screen-question.js';
import type { SessionState } from './session-state.js';

export interface Room {
  look: TextLook;
  /** Lines that the terminal shows. */
  height: number;
  /** What could not be done, told above the question. */
  notice?: string;
}

/** All of the screen; what does not fit its height goes by rank. */
export function drawScreen(state: SessionState, translator: Translator, room: Room): Screen {
  const pen = new Pen(translator, room.look);
  const notice: Part[] = room.notice ? [{ lines: pen.wrap(room.notice, 'warning') }, GAP] : [];
  return fitParts([...notice, ...drawView(state, pen, room.height)], room.height);
}

function drawView(state: SessionState, pen: Pen, height: number): Part[] {
  switch (state.view.kind) {
    case 'question':
      return drawQuestion(state, state.view, pen);
    case 'words':
      return drawWords(state, state.view, pen);
    case 'help':
      return drawHelp(state, state.view.page, pen, height);
    case 'sections':
      return drawSections(state, state.view.selected, pen, height);
    case 'end':
      return drawEnd(state, state.view.selected, pen);
  }
}
