// The page docs/errors.md: one table in code (src/errors.ts) and one file of words (locales/en/errors.yaml), put together.

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

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
