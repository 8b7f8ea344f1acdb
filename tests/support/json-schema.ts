/** Owns validating values against the schemas in `schemas/`, with a validator that is not ours. */
import { readFileSync } from 'node:fs';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';

const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a value, one line a finding; `closed` also refuses every field that the schema does not name. */
export function problemsOf(name: string, value: unknown, { closed = false } = {}): string[] {
  const key = `${name} ${closed}`;
  const validate = compiled.get(key) ?? compile(name, closed);
  compiled.set(key, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${name}${instancePath}: ${message} ${JSON.stringify(params)}`,
  );
}

function compile(name: string, closed: boolean): ValidateFunction {
  const schema = JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')) as AnySchemaObject;
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, formats: { date: true } });
  return ajv.compile(closed ? (closeObjects(schema) as AnySchemaObject) : schema);
}

/** The schema with every open object closed. */
function closeObjects(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closeObjects);
  if (typeof schema !== 'object' || schema === null) return schema;
  const fields = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closeObjects(value)]));
  return 'properties' in schema &&
    !('additionalProperties' in schema && schema.additionalProperties === false)
    ? { ...fields, additionalProperties: false }
    : fields;
}
