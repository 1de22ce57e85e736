import { decodeLook } from '../check/decode-look.js';
import { readTemplate } from '../check/read-template.js';
import type { JsonSchema } from '../check/schema/json-schema.js';
import { parseTemplate } from '../compose/parse-template.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Located } from '../parse/located.js';
import { toPlain } from '../parse/located.js';
import { parseYaml } from '../parse/parse-yaml.js';

/**
 * What `World.prepared` gives of a built-in file below `templates/`: the plain value of YAML that is read without places
 * (words, lexicons, the lists of the rules), a decoded look, a template with its syntax tree. `undefined` for files that are
 * read in another way. Throws where the file has an error or, as a template, anything to be warned of: what is prepared says
 * nothing.
 */
export function prepareBuiltIn(path: string, bytes: Uint8Array, lookSchema: JsonSchema): unknown {
  if (path.endsWith('.hbs')) return prepareTemplate(path, bytes);
  if (/\/looks\/[^/]+\.yaml$/.test(path)) return prepareLook(path, bytes, lookSchema);
  return /\/(words|lexicon|acts)\.yaml$|\/law\/[a-z]{2}\.yaml$|\/lists\/[^/]+\.yaml$/.test(path)
    ? toPlain(readSound(path, bytes))
    : undefined;
}

function prepareTemplate(path: string, bytes: Uint8Array): unknown {
  const { value, diagnostics } = readTemplate(path, path, bytes);
  if (value === undefined || diagnostics.length > 0) throw describeBug(path, diagnostics);
  const { front, text } = value;
  return { front, text, tree: parseTemplate(text.trimEnd()) };
}

function prepareLook(path: string, bytes: Uint8Array, schema: JsonSchema): unknown {
  const { value, diagnostics } = decodeLook(readSound(path, bytes), schema);
  if (value === undefined) throw describeBug(path, diagnostics);
  return value;
}

function readSound(path: string, bytes: Uint8Array): Located {
  const { value, diagnostics } = parseYaml(path, bytes);
  if (value === undefined || hasErrors(diagnostics)) throw describeBug(path, diagnostics);
  return value;
}

function describeBug(path: string, diagnostics: readonly Diagnostic[]): Error {
  return new Error(`${path}: ${diagnostics[0]?.message.en ?? 'empty'}`);
}
