// Writes schemas/: a JSON Schema of every file format, for editors and other programs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { FORMATS, jsonSchemaOf } from './schemas/formats.js';

rmSync('schemas', { recursive: true, force: true });
mkdirSync('schemas');
for (const name of Object.keys(FORMATS)) {
  writeFileSync(`schemas/${name}.json`, `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
}
