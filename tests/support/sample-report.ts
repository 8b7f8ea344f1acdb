/** Owns one report that holds every kind of block and cell, for the tests of renderers. */
import { literal } from '../../src/model/text.js';
import { type Block, heading, paragraph, type Report, span, textCell } from '../../src/report/blocks.js';

const text = literal;

const blocks: Block[] = [
  paragraph(text('La CoP se situe au démarrage : le projet commun reste à négocier.'), 'lead'),
  heading(1, text('Où en est la CoP')),
  {
    kind: 'paragraph',
    spans: [
      span(text('Position : ')),
      span(text('démarrage'), { strong: true }),
      span(text('. Voir ')),
      span(text('la page du kit fédéral'), { href: 'https://bosa.belgium.be/' }),
      span(text('.')),
    ],
  },
  {
    kind: 'key-values',
    pairs: [
      { key: text('Membres'), value: [span(text('26'))] },
      { key: text('Origine'), value: [span(text('spontanée'))] },
    ],
  },
  {
    kind: 'alert',
    level: 'note',
    title: text('À savoir'),
    spans: [span(text('Un retour en arrière est normal.'))],
  },
  {
    kind: 'alert',
    level: 'critical',
    title: text('La coordination s’épuise'),
    spans: [span(text('Temps réel 1, relais 0.'))],
  },
  heading(2, text('Par thème')),
  {
    kind: 'chart',
    chart: {
      id: 'radar',
      type: 'radar',
      title: text('Les thèmes en un regard'),
      description: text('Six thèmes ; le plus bas est Production, 25 sur 100.'),
      axis: { min: 0, max: 100, unit: 'score' },
      categories: ['Domaine', 'Public', 'Objectifs', 'Mandat', 'Moyens', 'Production'].map(text),
      series: [
        { id: 'coordinator', name: text('Coordination'), values: [75, 58.333, 50, undefined, 66.667, 25] },
        { id: 'members', name: text('Membres'), values: [undefined, 60, 45, 40, 70, 30] },
      ],
      references: [{ value: 75, label: text('acquis') }],
    },
  },
  {
    kind: 'chart',
    chart: {
      id: 'phases',
      type: 'bar',
      title: text('Les phases'),
      description: text('Préparation 67, démarrage 42, croissance sans score.'),
      axis: { min: 0, max: 100, unit: 'score' },
      categories: ['Préparation', 'Démarrage', 'Croissance'].map(text),
      series: [{ id: 'score', name: text('Score'), values: [66.667, 41.667, undefined] }],
    },
  },
  {
    kind: 'table',
    id: 'themes',
    caption: text('Score de chaque thème'),
    rowHeaders: true,
    columns: [
      { id: 'theme', header: text('Thème'), weight: 2 },
      { id: 'score', header: text('Score'), weight: 2 },
      { id: 'coverage', header: text('Couverture'), align: 'end' },
      { id: 'status', header: text('État') },
    ],
    rows: [
      [
        textCell(text('Domaine et utilité')),
        { kind: 'bar', value: 75 },
        { kind: 'number', value: 1, show: 'percent' },
        { kind: 'status', status: 'acquired', text: text('acquise') },
      ],
      [
        textCell(text('Public et besoins')),
        { kind: 'missing', reason: text('sans réponse') },
        { kind: 'number', value: 0.3333, show: 'percent' },
        { kind: 'status', status: 'to-build', text: text('à construire') },
      ],
    ],
  },
  {
    kind: 'list',
    ordered: false,
    items: [[span(text('Un premier point'))], [span(text('Un second point'))]],
  },
  {
    kind: 'list',
    ordered: true,
    items: [[span(text('D’abord'))], [span(text('Ensuite'))]],
  },
  { kind: 'page-break' },
  heading(1, text('À remplir')),
  {
    kind: 'field',
    id: 'header.person',
    label: text('Personne'),
    hint: text('Qui coordonne'),
    lines: 1,
    input: 'text',
  },
  { kind: 'field', id: 'header.date', label: text('Date'), lines: 1, input: 'date', value: '2026-11-21' },
  {
    kind: 'choice',
    id: 'header.view',
    label: text('Point de vue'),
    multiple: false,
    options: [
      { id: 'self', label: text('la personne'), selected: true },
      { id: 'peer', label: text('un pair'), selected: false },
    ],
  },
  { kind: 'field', id: 'keep', label: text('À garder'), lines: 3, input: 'text' },
  {
    kind: 'list',
    ordered: false,
    items: [[span(text('Salle réservée'))], [span(text('Badges imprimés'))]],
    checks: [true, false],
    checkIds: ['material.room', 'material.badges'],
  },
  {
    kind: 'table',
    id: 'relational',
    caption: text('Critères relationnels'),
    rowHeaders: true,
    columns: [
      { id: 'criterion', header: text('Critère'), weight: 3 },
      { id: 'level', header: text('Niveau') },
      { id: 'cover', header: text('Comment couvrir') },
      { id: 'example', header: text('Exemple'), weight: 3 },
    ],
    rows: [
      [
        {
          kind: 'text',
          spans: [
            span(text('Écoute'), { strong: true }),
            span(text('\nLaisse finir, reformule.'), { quiet: true }),
          ],
        },
        {
          kind: 'choice',
          id: 'relational.listening.level',
          label: text('Niveau, Écoute'),
          multiple: false,
          options: ['0', '1', '2', '3'].map((id) => ({ id, label: text(id), selected: id === '2' })),
        },
        {
          kind: 'choice',
          id: 'relational.listening.cover',
          label: text('Comment couvrir, Écoute'),
          multiple: true,
          options: [
            { id: 'learn', label: text('apprendre'), selected: false },
            { id: 'delegate', label: text('déléguer'), selected: true },
          ],
        },
        {
          kind: 'blank',
          id: 'relational.listening.example',
          label: text('Exemple, Écoute'),
          lines: 2,
          value: 'Tour de table <avant> & après 🙂',
        },
      ],
    ],
  },
  paragraph(text('Méthode : 25 fois la moyenne des réponses.'), 'note'),
];

export const sampleReport: Report = {
  id: 'sample',
  title: text('Résultat de la boussole'),
  subtitle: text('CoP « Achats durables », 21 novembre 2026'),
  date: '2026-11-21',
  lang: 'fr',
  orientation: 'portrait',
  copName: 'Achats durables',
  blocks,
};
