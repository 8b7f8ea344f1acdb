/** Owns the part of the guide that comes from the compass: phases with their key questions, and every theme. */
import type { CompassInstrument, CompassTexts, CompassTheme } from '../model/compass.js';
import type { GuideTexts } from '../model/guide.js';
import { literal, message } from '../model/text.js';
import { type Block, paragraph, span } from '../report/blocks.js';
import { type GuideNode, labelledList, prose, section } from './guide-node.js';

/** A topic a phase with its themes under it, in the order of the instrument. */
export function phaseNodes(
  instrument: CompassInstrument,
  texts: CompassTexts,
  sources: GuideTexts['sources'],
): GuideNode[] {
  return instrument.phases.map(({ id, themes }) => {
    const { name, summary, keyQuestions } = texts.phases[id];
    const body = [prose(summary), ...labelledList('key-questions', keyQuestions)];
    return section(
      `phase.${id}`,
      name,
      body,
      themes.map((theme) => themeNode(theme, texts, sources)),
    );
  });
}

/** What the theme is, how it shows, what helps, advice by origin, a fictional example, and where it comes from. */
function themeNode(theme: CompassTheme, texts: CompassTexts, sources: GuideTexts['sources']): GuideNode {
  const { name, short, what, shows, helps, example, origin } = texts.themes[theme.id]!;
  const statements = theme.items.map(({ id }) => texts.items[id]!.statement);
  const body = [
    prose(what),
    ...labelledList('shows', shows),
    ...labelledList('helps', helps),
    ...originAdvice(origin ?? {}),
    ...labelledList('statements', statements),
    paragraph(message('guide.example', { example }), 'quote'),
    sourcesLine(theme.sources, sources),
  ];
  return { ...section(`theme.${theme.id}`, name, body), aliases: [short] };
}

/** One paragraph for each origin that has advice of its own. */
export function originAdvice(advice: { spontaneous?: string; solicited?: string }): Block[] {
  return (['spontaneous', 'solicited'] as const).flatMap((id): Block[] => {
    const text = advice[id];
    if (!text) return [];
    const label = span(message(`guide.origin.${id}`), { strong: true });
    return [{ kind: 'paragraph', spans: [label, span(literal(' ')), span(literal(text))] }];
  });
}

/** "Sources: …", by the short names of the bibliography. */
export function sourcesLine(ids: readonly string[], sources: GuideTexts['sources']): Block {
  const items = ids.map((id) => sources[id]?.short ?? id);
  return paragraph(message('guide.sources', { sources: { format: 'list', items } }), 'caption');
}
