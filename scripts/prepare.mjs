// The second half of `npm run compile`: does once what every process would do anew with the built-in files, and leaves
// it in `dist/prepared`. Nothing depends on it: what is not there, or was made of other bytes, is made when it is needed.
//
//   data.json      plain values of YAML files of the program, by the SHA-256 of their bytes
//   <SHA-256>.cjs  the validator of the JSON Schema with this hash, as code
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { schemaFormats, schemaOptions } from '../dist/check/schema/compile-schema.js';
import { toPlain } from '../dist/parse/located.js';
import { parseYaml } from '../dist/parse/parse-yaml.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const target = join(project, 'dist/prepared');

rmSync(target, { recursive: true, force: true });
mkdirSync(target);
writeFileSync(join(target, 'data.json'), prepareData());
for (const file of listFiles('schemas')) {
  const bytes = readFileSync(join(project, file));
  writeFileSync(join(target, `${nameContent(bytes)}.cjs`), prepareValidator(bytes));
}

/** The YAML files that are read without places: words, lexicons, the lists of the rules. */
function prepareData() {
  const files = listFiles('templates').filter((file) =>
    /\/(words|lexicon|acts)\.yaml$|\/lists\/[^/]+\.yaml$/.test(file),
  );
  const values = files.map((file) => {
    const bytes = readFileSync(join(project, file));
    const { value, diagnostics } = parseYaml(file, bytes);
    if (value === undefined) throw new Error(`${file}: ${diagnostics[0]?.message.en}`);
    return [nameContent(bytes), toPlain(value)];
  });
  return JSON.stringify(Object.fromEntries(values));
}

/** A module that is a function: it takes the formats and gives the validator of a schema. */
function prepareValidator(bytes) {
  // Whether there is a fault is enough: to explain faults, the schema is compiled as a whole.
  const options = { ...schemaOptions, allErrors: false, verbose: false, messages: false };
  const ajv = new Ajv2020({ ...options, code: { source: true, optimize: true, formats: _`formats` } });
  for (const [name, format] of Object.entries(schemaFormats)) ajv.addFormat(name, format);
  const code = standaloneCode(ajv, ajv.compile(JSON.parse(bytes.toString('utf8'))));
  return `module.exports = (formats) => { const module = {}; ${code}; return module.exports; };\n`;
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
