// Reads what docs/sources.md is made from, out of the YAML that ships.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const read = (path) => parse(readFileSync(`${path}.yaml`, 'utf8'));

const questionnaire = (id, structure) => ({
  structure: read(`questionnaires/${id}/${structure}`),
  words: read(`questionnaires/${id}/locales/en`),
});

/** The argument of `sourcesPage`; paths are from the root of the repository. */
export function readSources() {
  const documents = readdirSync('templates').filter((id) => existsSync(`templates/${id}/template.yaml`));
  return {
    compass: questionnaire('compass', 'instrument'),
    survey: questionnaire('survey', 'instrument'),
    pitfalls: questionnaire('pitfalls', 'rules'),
    documents: documents.flatMap((id) => {
      const { sources } = read(`templates/${id}/template`);
      return sources ? [{ id, sources, title: read(`templates/${id}/locales/en`).title }] : [];
    }),
    bibliography: read('templates/guide/locales/en').sources,
  };
}
