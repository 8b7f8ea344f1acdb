/** What stands for itself to the eye is a word to the ear: signs, boxes, headers of one letter. */
import { expect, it } from 'vitest';
import { literal } from '../../../src/model/text.js';
import { renderText } from '../../../src/render/text/render-text.js';
import type { Report } from '../../../src/report/blocks.js';
import { translatorOf } from '../../support/translator.js';

const option = (label: string, selected: boolean) => ({ id: label, label: literal(label), selected });
const text = (words: string) => ({ kind: 'text' as const, spans: [{ text: literal(words) }] });

const report: Report = {
  id: 'signs',
  title: literal('Signes'),
  date: '2026-11-21',
  lang: 'fr',
  orientation: 'portrait',
  blocks: [
    {
      kind: 'list',
      ordered: false,
      items: [[{ text: literal('réserver') }], [{ text: literal('inviter') }]],
      checks: [true, false],
    },
    {
      kind: 'choice',
      id: 'state',
      label: literal('État'),
      options: [option('à faire', false), option('faite', true)],
      multiple: false,
    },
    {
      kind: 'table',
      id: 'table',
      caption: literal(''),
      columns: ['Thème', 'Score sur 100', 'Membres', 'n', 'Écart', 'Avant et après'].map((header) => ({
        id: header,
        header: literal(header),
      })),
      rows: [
        [
          text('Énergie'),
          { kind: 'bar', value: 50 },
          { kind: 'bar', value: 40 },
          text('12'),
          text('='),
          text('2 → 3 (≥ 3) · (≤ 4)'),
        ],
      ],
      rowHeaders: true,
    },
  ],
};

const look = { width: 80, colour: false, unicode: true };
const shown = (accessible: boolean) =>
  renderText(report, translatorOf('fr'), { ...look, accessible }).replace(/\u00a0/g, ' ');

it('is heard in words', () => {
  const words = shown(true);
  for (const line of [
    'coché : réserver',
    'à cocher : inviter',
    'État : à faire, faite (coché)',
    'Tableau d’une ligne : Thème',
    'Score sur 100 : 50\n',
    'Membres : 40 sur 100',
    'nombre de réponses : 12',
    'Écart : inchangé',
    'Avant et après : 2, puis 3 (au moins 3), (au plus 4)',
  ])
    expect(words).toContain(line);
});

it('is seen as signs', () => {
  const seen = shown(false);
  for (const sign of ['[x] réserver', '[ ] inviter', '[ ] à faire [x] faite', '2 → 3 (≥ 3) · (≤'])
    expect(seen).toContain(sign);
});
