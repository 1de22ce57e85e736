// The third step of `npm run compile`: does once what every process would do anew with the built-in files, and leaves
// it in `dist/prepared`. Nothing depends on it: what is not there, or was made of other bytes, is made when it is needed.
//
//   data.json      plain values of YAML files of the program, its looks, and its templates with their syntax trees, by
//                  the SHA-256 of their bytes
//   required-parts.json  what the search for the phrases of the word lists begins with, by phrase
//   program.sha256 the hash of the code of the program
//   <SHA-256>.cjs  the validator of the JSON Schema with this hash, as code
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { listKnownParts } from '../build/check/list-known-parts.js';
import { schemaFormats, schemaOptions } from '../build/check/schema/compile-schema.js';
import { prepareBuiltIn } from '../build/pipeline/prepare-built-in.js';
import { hashProgram } from '../build/world/hash-program.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const target = join(project, 'dist/prepared');

const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

rmSync(target, { recursive: true, force: true });
mkdirSync(target);
writeFileSync(join(target, 'program.sha256'), hashProgram(version, join(project, 'dist'), '.cjs'));
for (const file of listFiles('schemas')) {
  const bytes = readFileSync(join(project, file));
  writeFileSync(join(target, `${nameContent(bytes)}.cjs`), prepareValidator(bytes));
}
// Written last: what is prepared counts as there when this file is.
const lists = listFiles('templates').filter((file) => file.includes('/lists/'));
writeFileSync(
  join(target, 'required-parts.json'),
  JSON.stringify(
    listKnownParts(lists.map((file) => prepareBuiltIn(file, readFileSync(join(project, file)), {}))),
  ),
);
writeFileSync(join(target, 'data.json'), prepareData());

function prepareData() {
  const lookSchema = JSON.parse(readFileSync(join(project, 'schemas/look.schema.json'), 'utf8'));
  const values = listFiles('templates').flatMap((file) => {
    const bytes = readFileSync(join(project, file));
    const value = prepareBuiltIn(file, bytes, lookSchema);
    return value === undefined ? [] : [[nameContent(bytes), value]];
  });
  return JSON.stringify(Object.fromEntries(values));
}

/** A module that is a function: it takes the formats and gives the validator of a schema. */
function prepareValidator(bytes) {
  // Whether there is a fault is enough: to explain faults, the schema is compiled as a whole, words included.
  const options = { ...schemaOptions, allErrors: false, verbose: false, messages: false };
  const ajv = new Ajv2020({ ...options, code: { source: true, optimize: true, formats: _`formats` } });
  for (const [name, format] of Object.entries(schemaFormats)) ajv.addFormat(name, format);
  const code = standaloneCode(ajv, ajv.compile(JSON.parse(bytes.toString('utf8'), dropWords)));
  return `module.exports = (formats) => { const module = {}; ${code}; return module.exports; };\n`;
}

/** Leaves the words for people out of a schema: code that does not explain needs none. */
function dropWords(key, value) {
  return typeof value === 'string' && (key === 'title' || key === 'description') ? undefined : value;
}

/** Paths of the files below a folder of the project, sorted. */
function listFiles(folder) {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(project.length).replaceAll('\\', '/'))
    .sort();
}

function nameContent(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
