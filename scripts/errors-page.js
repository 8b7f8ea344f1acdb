// The page docs/errors.md: one table in code (src/errors.ts) and one file of words (locales/en/errors.yaml), put together.
import { IntlMessageFormat } from 'intl-messageformat';

/** Kinds of elements in a parsed message, as the parser numbers them. */
const TYPE = { literal: 0, plural: 6, pound: 7 };

const MEANINGS = {
  0: 'done',
  1: 'finished, but a gate failed: findings, `--fail-under`, a file of a batch',
  64: 'the command line is wrong',
  65: 'the input is wrong',
  66: 'the input is missing',
  70: 'a fault of ours',
  73: 'the output cannot be written',
  78: 'a configuration is wrong: instrument, template, dossier',
  130: 'interrupted',
};

/** `catalogue`: code → exit code; `words`: code → {what, mend}. Gives the page as Markdown. */
export function errorsPage(catalogue, words) {
  const rows = Object.entries(catalogue).map(
    ([code, exit]) => `| ${code} | ${exit} | ${cell(words[code].what)} | ${cell(words[code].mend)} |`,
  );
  const exits = Object.entries(MEANINGS).map(([code, meaning]) => `| ${code} | ${meaning} |`);
  return `# Errors and exit codes

Made by \`node scripts/write-errors.js\` from \`src/errors.ts\` and \`locales/en/errors.yaml\`; a test says when it is out of date.

An error says where (file, line and column, or sheet and cell), what, the nearest right name, how to mend it, and its code. It is
in the language of the run. \`--debug\` adds the technical detail.

| exit code | meaning |
|---|---|
${exits.join('\n')}

| code | exit | what | how to mend it |
|---|---|---|---|
${rows.join('\n')}
`;
}

const cell = (text) => plain(parse(text)).replaceAll('|', '\\|').replaceAll('\n', ' ');

const parse = (text) => new IntlMessageFormat(text, 'en').getAst();

/** A message as a person reads it: of a number its general form and what is said otherwise, of a choice all that may stand there. */
function plain(elements, counted) {
  return elements.map((element) => plainElement(element, counted)).join('');
}

function plainElement(element, counted) {
  if (element.type === TYPE.literal) return element.value;
  if (element.type === TYPE.pound) return `{${counted}}`;
  if (element.options === undefined) return `{${element.value}}`;
  const count = element.type === TYPE.plural ? element.value : counted;
  const said = Object.entries(element.options).filter(
    ([name, { value }]) => name === 'other' || !value.some(({ type }) => type === TYPE.pound),
  );
  const options = said.map(([, { value }]) => plain(value, count));
  return options.filter((option) => option !== '').join(' / ');
}
