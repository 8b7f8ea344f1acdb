// The page docs/sources.md: which source stands behind each theme, dimension, pitfall and document, from the data that ships.

/** What was read in full while the texts were written; every other source is cited as literature. */
const READ = {
  bosa: 'the page that presents the kit; not its forms',
  healthcop: 'two of its pages: spontaneous and solicited CoPs, the sharing stage',
  ethna: 'the sheet',
  swedd: 'the sheet',
};

/**
 * `questionnaires`: compass, survey and pitfalls, each `{structure, words}`; `documents`: `{id, title, sources}`;
 * `bibliography`: id → `{reference, note}`. Gives the page as Markdown. Throws on a source that the bibliography lacks.
 */
export function sourcesPage({ compass, survey, pitfalls, documents, bibliography }) {
  const cite = (ids) => ids.map((id) => citation(id, bibliography)).join(', ');
  return `# Sources

Made by \`node scripts/write-sources.js\` from \`questionnaires/\`, \`templates/\` and the bibliography in
\`templates/guide/locales/en.yaml\`; a test says when it is out of date.

A source stands behind the idea of a theme, not behind its wording: every statement, help and action is written afresh in four
languages (\`docs/content.md\`). Nothing here is a quotation, and no questionnaire here is equivalent to the federal kit's, whose own
items were not seen. What was read in full is said in the bibliography; the rest is cited for what is commonly reported of it, so
look it up before you lean on it.

## Compass

| phase | theme | id | sources |
|---|---|---|---|
${themeRows(compass, cite)}

## Satisfaction survey

| dimension | id | feeds the themes | sources |
|---|---|---|---|
${rows(survey.structure.dimensions, (one) => [survey.words.dimensions[one.id].name, code(one.id), one.feeds.map(code).join(', '), cite(one.sources)])}

The four axes of evaluation, a second grouping of the same items, come from ${cite(['ethna'])}.

## Pitfalls

| pitfall | id | sources |
|---|---|---|
${rows(pitfalls.structure.rules, (one) => [pitfalls.words.pitfalls[one.id].name, code(one.id), cite(one.sources) || 'none: a rule of our own'])}

## Documents

| document | id | sources |
|---|---|---|
${rows(documents, (one) => [one.title, code(one.id), cite(one.sources)])}

## Bibliography

| id | reference | what it gave | read in full |
|---|---|---|---|
${rows(Object.entries(bibliography), ([id, { reference, note }]) => [`<a id="${id}"></a>${code(id)}`, reference, note, READ[id] ?? 'no: cited as literature'])}
`;
}

function themeRows({ structure, words }, cite) {
  const themes = structure.phases.flatMap((phase) =>
    phase.themes.map((theme) => ({ ...theme, phase: phase.id })),
  );
  return rows(themes, (one) => [
    words.phases[one.phase].name,
    words.themes[one.id].name,
    code(one.id),
    cite(one.sources),
  ]);
}

function citation(id, bibliography) {
  if (!(id in bibliography)) throw new Error(`No source ${id} in the bibliography`);
  return `[${id}](#${id})`;
}

const rows = (list, cells) => list.map((one) => `| ${cells(one).map(cell).join(' | ')} |`).join('\n');
const code = (id) => `\`${id}\``;
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
