/** Owns the list of file formats that have a JSON Schema, by the name of the schema's file in `schemas/`. */
import { z } from 'zod';
import { anyCompassTextsSchema, compassFileSchema } from '../../src/model/compass-schema.js';
import { pitfallFile, pitfallWords } from '../../src/model/pitfall-schema.js';
import { surveyPartialSchema } from '../../src/model/survey-partial-schema.js';
import { surveyResultSchema } from '../../src/model/survey-result-schema.js';
import { anySurveyTextsSchema, surveyFileSchema } from '../../src/model/survey-schema.js';
import { structureSchema } from '../../src/model/template-schema.js';
import { compassComparison } from './comparison.js';
import { compassResult, compassResults } from './compass-result.js';
import { actionPlanFile, answersFile, indicatorsFile, profileFile } from './kept-files.js';
import { dossier, portfolio } from './portfolio.js';
import { documentForm, kickoffPlanFile, surveyMappingFile, surveyResponseFile } from './working-files.js';

interface Format {
  title: string;
  schema: () => z.ZodType;
}

/** Texts of a document or of anything else whose keys hang on its structure: text all the way down. */
function textTree(): z.ZodType {
  const tree: z.ZodType = z.lazy(() => z.union([z.string(), z.record(z.string(), tree)]));
  return z.record(z.string(), tree);
}

/** Files that people write are closed, so that an editor shows a typing error; those for programs are open to new fields. */
export const FORMATS: Readonly<Record<string, Format>> = {
  profile: { title: 'The profile of a CoP: cop.yaml', schema: profileFile },
  answers: { title: 'Answers to the compass: compass/<date>.yaml', schema: answersFile },
  'action-plan': { title: 'The action plan of a round: compass/<date>.actions.yaml', schema: actionPlanFile },
  indicators: { title: 'What was counted: indicators.yaml', schema: indicatorsFile },
  'survey-response': { title: 'A member’s response to the survey', schema: surveyResponseFile },
  'survey-mapping': { title: 'What the columns of an export answer: *.map.yaml', schema: surveyMappingFile },
  form: { title: 'A filled document of the kit', schema: documentForm },
  'kickoff-plan': { title: 'A programme of one’s own for the kick-off', schema: kickoffPlanFile },
  compass: { title: 'A compass: instrument.yaml', schema: () => compassFileSchema },
  'compass-texts': { title: 'A compass in one language: locales/<lang>.yaml', schema: anyCompassTextsSchema },
  survey: { title: 'A survey: instrument.yaml', schema: () => surveyFileSchema },
  'survey-texts': { title: 'A survey in one language: locales/<lang>.yaml', schema: anySurveyTextsSchema },
  pitfalls: { title: 'Rules that raise alerts: rules.yaml', schema: () => pitfallFile },
  'pitfalls-texts': { title: 'Alerts in one language: locales/<lang>.yaml', schema: () => pitfallWords },
  template: { title: 'A document: template.yaml', schema: () => structureSchema },
  'template-texts': { title: 'A document in one language: locales/<lang>.yaml', schema: textTree },
  'compass-result': { title: 'A scored compass', schema: compassResult },
  'compass-results': { title: 'Several scored compasses', schema: compassResults },
  'compass-comparison': { title: 'Rounds or raters compared', schema: compassComparison },
  'survey-result': { title: 'A scored survey: survey/<wave>.json', schema: () => surveyResultSchema },
  'survey-partial': { title: 'Partial results of a survey, to be merged', schema: () => surveyPartialSchema },
  portfolio: { title: 'Many CoPs beside each other', schema: portfolio },
  dossier: { title: 'A whole dossier, as cop --json tells it', schema: dossier },
};

/** The JSON Schema of a format, in the draft that every editor knows; it names no address, so that nothing is fetched. */
export function jsonSchemaOf(name: string): object {
  const { title, schema } = FORMATS[name]!;
  const { $schema, ...rest } = z.toJSONSchema(schema(), {
    target: 'draft-7',
    io: 'input',
  });
  return { $schema, title, ...rest };
}
